import type { OfficialDocument, PaperKind } from "#app/domain/documents/official-document.ts";
import type { PaperCode } from "#app/domain/documents/paper-names.ts";
import { composePaper } from "#app/server/documents/compose-paper.ts";
import type { TaskFile } from "#app/server/queries/staff/task-file.ts";
import type { StaffRequest } from "../../kit/staff-request.ts";
import type { TaskScript } from "./task-script.ts";

type Letter = { readonly kind: PaperKind; readonly wording?: PaperCode };

const toSender = (wording: PaperCode): Letter => ({ kind: "thu-gui-nguoi-gui", wording });
const notice: Letter = { kind: "thong-bao" };

/** The paper that tells what the message would tell; for the rest there is a plain letter. */
const letters: Readonly<Record<string, Letter>> = {
  "supplement-asked": toSender("thu-bo-sung"),
  forwarded: toSender("thu-da-chuyen"),
  answered: toSender("thu-da-tra-loi"),
  declined: notice,
  guided: notice,
  transferred: notice,
  "agency-forwarded": { kind: "phieu-chuyen" },
};

/** The letter of a task, naming the sender only after the contact data were opened. */
export async function taskPaper(
  { app }: StaffRequest,
  task: TaskFile,
  script: TaskScript,
  sender: "whole" | "covered",
): Promise<OfficialDocument | null> {
  const { code, place, today, template } = task;
  const letter = letters[template];
  const reader = app.database.read;
  if (letter) return composePaper(reader, { code, place, today, sender, ...letter });
  const question = { code, today, sender, ...toSender("thu-da-tiep-nhan") };
  const plain = await composePaper(reader, question);
  if (plain === null) return null;
  const addressees = task.toSender ? plain.addressees : [task.agency?.name ?? task.office.name];
  const paragraphs = [script.told, ...script.quoted, script.closing];
  return { ...plain, matter: script.subject, addressees, paragraphs };
}
