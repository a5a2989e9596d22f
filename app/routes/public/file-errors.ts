import type { LeftOut } from "#app/server/usecases/intake/attach-files.ts";
import { fileMessage, joinMessages } from "../kit/file-messages.ts";
import type { Upload } from "../kit/read-upload.ts";

/** The error of a file field: one message for each file that was not kept, each said once. */
export function fileErrors(
  faults: Upload["faults"],
  leftOut: readonly LeftOut[],
): { files?: string } {
  const messages = [
    ...faults.map(({ name, fault }) => fileMessage(name, fault)),
    ...leftOut.map(({ fileName, because }) => fileMessage(fileName, because)),
  ];
  return messages.length === 0 ? {} : { files: joinMessages(messages) };
}
