import { messageAbout } from "#app/domain/text/message.ts";
import type { CheckedFile } from "#app/server/attachments/inspect.ts";
import { fileMessage, joinMessages } from "../kit/file-messages.ts";
import { type FormProblems, typedValues } from "../kit/read-form.ts";
import type { Upload, UploadFault } from "../kit/read-upload.ts";

/** Faults that a PDF does not have: a field for one file of that type says so instead. */
const ofOtherTypes: readonly UploadFault[] = ["wrong-type", "old-office", "macros", "heic"];

/** What is wrong with the files of a form, told at their field, or null; nothing typed is lost. */
export function fileProblems(
  form: FormData,
  field: string,
  faults: Upload["faults"],
): FormProblems | null {
  if (faults.length === 0) return null;
  const messages = faults.map(({ name, fault }) => fileMessage(name, fault));
  return problemsAt(form, field, messages);
}

/** The same of a field that takes one PDF. */
export function pdfProblems(
  form: FormData,
  field: string,
  files: readonly CheckedFile[],
  faults: Upload["faults"],
): FormProblems | null {
  const stray = files.filter(({ mediaType }) => mediaType !== "application/pdf");
  const messages = [
    ...faults.map(({ name, fault }) => pdfMessage(name, fault)),
    ...stray.map(({ fileName }) => messageAbout("forms:file.not-pdf", fileName)),
  ];
  return messages.length === 0 ? null : problemsAt(form, field, messages);
}

function pdfMessage(name: string, fault: UploadFault): string {
  if (fault === "too-many") return "forms:file.only-one";
  return ofOtherTypes.includes(fault)
    ? messageAbout("forms:file.not-pdf", name)
    : fileMessage(name, fault);
}

const problemsAt = (form: FormData, field: string, messages: readonly string[]) => ({
  values: typedValues(form),
  errors: { [field]: joinMessages(messages) },
});
