import { messageAbout } from "#app/domain/text/message.ts";
import type { CheckedFile } from "#app/server/attachments/inspect.ts";
import { type FormProblems, typedValues } from "../kit/read-form.ts";
import type { Upload, UploadFault } from "../kit/read-upload.ts";

const messages: Record<UploadFault, string> = {
  "too-big": "forms:file.big",
  "wrong-type": "forms:file.type",
  damaged: "forms:file.type",
  infected: "forms:file.infected",
  "not-scanned": "forms:file.not-scanned",
  "too-many": "forms:file.many",
};

/** What is wrong with the files of a form, told at their field, or null; nothing typed is lost. */
export function fileProblems(
  form: FormData,
  field: string,
  files: readonly CheckedFile[],
  faults: Upload["faults"],
  allowedTypes: readonly string[] | null = null,
): FormProblems | null {
  const [first] = faults;
  const stray = allowedTypes && files.find(({ mediaType }) => !allowedTypes.includes(mediaType));
  const message = first
    ? messageAbout(messages[first.fault], first.name)
    : stray && messageAbout("forms:file.not-pdf", stray.fileName);
  return message ? { values: typedValues(form), errors: { [field]: message } } : null;
}
