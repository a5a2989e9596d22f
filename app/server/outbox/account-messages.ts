/** Mails about accounts of the staff: days, never a name or a role. */
import { leads } from "#app/domain/permission/account-change.ts";
import type { Transaction } from "../persistence/engine/database.ts";
import {
  type OfficerRow,
  officerActor,
  officersAtWork,
  rolesOf,
} from "../persistence/people/officer-reading.ts";
import type { NewMessage } from "../persistence/work/outbox-writing.ts";
import type { MessageTemplate } from "./notices.ts";

type Told = {
  /** Unique for each thing that is told, whoever is told it. */
  readonly key: string;
  readonly template: MessageTemplate;
  readonly facts: NewMessage["facts"];
};

/** A mail to an officer at the address of the account. */
export const messageToOfficer = (
  { id, email, language }: Pick<OfficerRow, "id" | "email" | "language">,
  { key, template, facts }: Told,
): NewMessage => ({
  messageKey: `${key}:${id}`,
  petitionId: null,
  channel: "email",
  template,
  language,
  audience: "officer",
  officerId: id,
  address: email,
  facts,
});

/**
 * To the leads of the units whose people are concerned; where a unit has none at work, to the office's. Those
 * named otherwise are told otherwise.
 */
export async function unitLeadMessages(
  transaction: Transaction,
  {
    unitIds,
    except,
    ...told
  }: Told & {
    readonly unitIds: readonly number[];
    readonly except: readonly number[];
  },
): Promise<readonly NewMessage[]> {
  const atWork = (await officersAtWork(transaction)).filter((row) => leads(rolesOf(row)));
  const ofOffice = atWork.filter((row) => officerActor(row).side === "office");
  const found = unitIds.flatMap((unitId) => {
    const own = atWork.filter(({ agencyId }) => agencyId === unitId);
    return own.length > 0 ? own : ofOffice;
  });
  const once = new Map(found.map((row) => [row.id, row]));
  return [...once.values()]
    .filter(({ id }) => !except.includes(id))
    .map((row) => messageToOfficer(row, told));
}
