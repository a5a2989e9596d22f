/** A mail to each administrator: days and counts, nothing of a petition. */
import type { Transaction } from "../persistence/engine/database.ts";
import { activeAdministrators } from "../persistence/people/officer-reading.ts";
import type { NewMessage } from "../persistence/work/outbox-writing.ts";
import type { MessageTemplate } from "./notices.ts";

type Told = {
  /** Unique for each thing that is told, whoever is told it. */
  readonly key: string;
  readonly template: MessageTemplate;
  readonly facts: NewMessage["facts"];
  /** Who did it, or is told otherwise. */
  readonly except?: readonly number[];
};

export async function administratorMessages(
  transaction: Transaction,
  { key, template, facts, except = [] }: Told,
): Promise<readonly NewMessage[]> {
  const administrators = await activeAdministrators(transaction);
  return administrators
    .filter(({ id }) => !except.includes(id))
    .map(({ id, email, language }) => ({
      messageKey: `${key}:${id}`,
      petitionId: null,
      channel: "email",
      template,
      language,
      audience: "administrator",
      officerId: id,
      address: email,
      facts,
    }));
}
