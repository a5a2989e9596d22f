import { messageAbout } from "#app/domain/text/message.ts";
import type { LeftOut } from "#app/server/usecases/intake/attach-files.ts";
import type { Upload, UploadFault } from "../kit/read-upload.ts";

const keys: Record<UploadFault | LeftOut["because"], string> = {
  "too-big": "forms:file.big",
  "wrong-type": "forms:file.type",
  damaged: "public:files.damaged",
  infected: "forms:file.infected",
  "not-scanned": "forms:file.not-scanned",
  "too-many": "forms:file.many",
  "no-room": "public:files.no-room",
};

/** The error of a file field: one message for each file that was not kept, each said once. */
export function fileErrors(
  faults: Upload["faults"],
  leftOut: readonly LeftOut[],
): { files?: string } {
  const all = [
    ...faults,
    ...leftOut.map(({ fileName, because }) => ({ name: fileName, fault: because })),
  ].map(({ name, fault }) =>
    name === "" && fault === "too-big"
      ? "public:files.one-too-big"
      : messageAbout(keys[fault], name),
  );
  return all.length === 0 ? {} : { files: [...new Set(all)].join("\n") };
}
