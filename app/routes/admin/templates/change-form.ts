/** What the card of the office's own Word file asks for: another file, or the shipped form again. */
import { data } from "react-router";
import { messageAbout } from "#app/domain/text/message.ts";
import type { Language } from "#app/i18n/language.ts";
import {
  type PutFormFault,
  putOwnForm,
  removeOwnForm,
} from "#app/server/usecases/administration/change-own-form.ts";
import { fileMessage } from "../../kit/file-messages.ts";
import {
  redirectWhenDone,
  redirectWithSavedMark,
  respondWithRefusal,
} from "../../kit/handle-form.ts";
import { typedValues } from "../../kit/read-form.ts";
import type { Upload, UploadFault } from "../../kit/read-upload.ts";
import type { StaffRequest } from "../../kit/staff-request.ts";
import type { Reworded } from "./reworded.ts";

type Asked = {
  readonly who: StaffRequest;
  readonly name: string;
  readonly language: Language;
  readonly upload: Upload;
  readonly address: string;
};

export const dropForm = ({ who, name, language, address }: Asked) =>
  redirectWhenDone(address, removeOwnForm(who.app, who.actor, name, language));

export async function putForm({ who, name, language, upload, address }: Asked) {
  const [fault] = upload.faults;
  if (fault !== undefined) return refuseFile(upload, uploadMessage(fault.name, fault.fault));
  const [file] = upload.files;
  if (file === undefined) return refuseFile(upload, "forms:ownForm.missing");
  const done = await putOwnForm(who.app, who.actor, { paper: name, language, file });
  if (done.ok) return redirectWithSavedMark(address);
  if ("about" in done) return refuseFile(upload, faultMessage(done.about, file.fileName));
  return respondWithRefusal(done.reason, upload.form);
}

function refuseFile({ form }: Upload, message: string) {
  const problems = { values: typedValues(form), errors: { formFile: message } };
  return data<Reworded>({ formProblems: problems }, { status: 422 });
}

/** Files of other types are told apart elsewhere; here each of them is no Word file. */
const ofOtherTypes: readonly UploadFault[] = ["wrong-type", "old-office", "heic"];

function uploadMessage(name: string, fault: UploadFault): string {
  if (fault === "too-many") return "forms:file.only-one";
  if (fault === "too-big") return "forms:ownForm.too-big";
  if (fault === "macros") return messageAbout("forms:ownForm.macros", name);
  return ofOtherTypes.includes(fault)
    ? messageAbout("forms:ownForm.not-word", name)
    : fileMessage(name, fault);
}

const exampleField = "{{code}}";
const tableField = "{{lines}}";

function faultMessage(about: PutFormFault, name: string): string {
  const key = `forms:ownForm.${about.fault}`;
  if ("written" in about) return messageAbout(key, about.written);
  switch (about.fault) {
    case "no-field":
      return messageAbout(key, exampleField);
    case "table-not-alone":
      return messageAbout(key, tableField);
    case "not-word":
      return messageAbout(key, name);
    default:
      return key;
  }
}
