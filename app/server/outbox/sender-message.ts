/** How a sender is told: by e-mail, by a call, or by a letter. */
import type { Petition } from "#app/domain/petition/petition.ts";
import type { SenderContact } from "../persistence/petition/sender-reading.ts";
import type { NewMessage } from "../persistence/work/outbox-writing.ts";
import type { Notice } from "./notices.ts";

type Unkeyed = Omit<NewMessage, "messageKey">;

/** A call or a letter is a task of the unit that coordinates. */
export const taskOf = ({ channel }: Unkeyed, { receivingUnitId }: Petition) =>
  channel === "email" ? {} : { taskUnitId: receivingUnitId };

export type SenderNotice = {
  readonly template: Notice["template"];
  readonly facts: NewMessage["facts"];
};

/** Whoever asked a question is answered by a person, who says how it stands. */
const toldByPerson: readonly Notice["template"][] = ["progress-asked"];

/** E-mail if given; else a call; else a letter. Nobody goes untold. */
export function senderMessage(
  petition: Petition,
  { template, facts }: SenderNotice,
  contact: SenderContact,
): Unkeyed | null {
  const { language, email, phone } = contact;
  const common = {
    petitionId: petition.id,
    template,
    officerId: null,
    facts,
    audience: "sender",
    language,
  } as const;
  if (email !== "" && !toldByPerson.includes(template))
    return { ...common, channel: "email", address: email };
  if (template === "received") return null;
  const message = { ...common, channel: phone === "" ? "letter" : "call", address: "" } as const;
  return { ...message, ...taskOf(message, petition) };
}
