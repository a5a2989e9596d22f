import { cleanLine } from "#app/domain/text/clean-text.ts";
import { messageAbout } from "#app/domain/text/message.ts";
import type { LeftOut } from "#app/server/usecases/intake/attach-files.ts";
import type { UploadFault } from "./read-upload.ts";

type Fault = UploadFault | LeftOut["because"];

const keys: Record<Fault, string> = {
  "too-big": "forms:file.big",
  empty: "forms:file.empty",
  "wrong-type": "forms:file.type",
  "old-office": "forms:file.old-office",
  macros: "forms:file.macros",
  active: "forms:file.active",
  heic: "forms:file.heic",
  busy: "forms:file.busy",
  "too-heavy": "forms:file.too-heavy",
  locked: "forms:file.locked",
  damaged: "forms:file.damaged",
  infected: "forms:file.infected",
  "not-scanned": "forms:file.not-scanned",
  "too-many": "forms:file.many",
  "not-opened": "forms:file.not-opened",
  "no-room": "public:files.no-room",
};

/** What is told of a file that was not kept; where its name is unknown, without a name. */
export function fileMessage(name: string, fault: Fault): string {
  const line = cleanLine(name);
  return line === "" && fault === "too-big"
    ? "forms:file.one-big"
    : messageAbout(keys[fault], line);
}

/** Several messages at one field, each said once. */
export const joinMessages = (messages: readonly string[]): string =>
  [...new Set(messages)].join("\n");
