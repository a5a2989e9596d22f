/** The second person's part: what waits is done, refused, or taken back by who asked. */
import type { AdministrationEventType } from "#app/domain/administration/events.ts";
import { type AccountChangeKind, consentingRole } from "#app/domain/permission/account-change.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { type Result, refused } from "#app/domain/result.ts";
import { isFresh } from "#app/domain/sign-in/fresh-sign-in.ts";
import type { ChangedOfficerForm, OfficerForm } from "#app/forms/administration/officer.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { messageToOfficer } from "../../outbox/account-messages.ts";
import type { Json } from "../../persistence/engine/canonical-json.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import {
  type AccountChangeRow,
  findAccountChange,
} from "../../persistence/people/account-change-reading.ts";
import {
  type Decision,
  decideAccountChangeRow,
} from "../../persistence/people/account-change-writing.ts";
import { findOfficer, type OfficerRow } from "../../persistence/people/officer-reading.ts";
import { peopleFor, readAccountChange } from "../../persistence/people/waiting-change-reading.ts";
import { enqueueMessages } from "../../persistence/work/outbox-writing.ts";
import { recordAuditEntry } from "../custody/record-audit-entry.ts";
import { catchRefusal, RefusalError } from "../custody/refusal-error.ts";
import {
  applyChange,
  applyInvitation,
  applyReactivation,
  applySecondStepReset,
  mailLink,
} from "./apply-account-change.ts";

/** Does what waits: the second person's consent is the act, and stands in the history with who asked. */
export const confirmAccountChange = (context: Context, actor: OfficerActor, id: number) =>
  decide(context, actor, id, async (transaction, row) => {
    await endWaiting(context, transaction, actor, row, "confirmed");
    const done = await applyWaiting(context, transaction, actor, row);
    const facts = { ...done.facts, changeId: row.id, askedById: row.askedById };
    return { ...done, facts };
  });

/** Leaves the account as it is. */
export const refuseAccountChange = (context: Context, actor: OfficerActor, id: number) =>
  decide(context, actor, id, async (transaction, row) => {
    await endWaiting(context, transaction, actor, row, "refused");
    const { kind, officerId, askedById } = row;
    return {
      type: "AccountChangeRefused",
      facts: { changeId: row.id, kind, officerId, askedById },
      personal: {},
    };
  });

type Done = {
  readonly type: AdministrationEventType;
  readonly facts: { readonly [name: string]: Json };
  readonly personal: { readonly [name: string]: Json };
};

async function decide(
  context: Context,
  actor: OfficerActor,
  id: number,
  work: (transaction: Transaction, row: AccountChangeRow) => Promise<Done>,
): Promise<Result<null>> {
  const role = consentingRole(actor);
  if (role === null) return refused("not-permitted");
  if (!isFresh(actor.provenAt, context.clock.now())) return refused("sign-in-not-fresh");
  return catchRefusal(() =>
    context.database.transaction(async (transaction) => {
      const row = await findAccountChange(transaction, id);
      if (row === null) throw new RefusalError("not-found");
      if (row.state !== "waiting") throw new RefusalError("change-decided");
      const people = await peopleFor(transaction, row);
      if (!people.some(({ officerId }) => officerId === actor.officerId))
        throw new RefusalError("not-permitted");
      const done = await work(transaction, row);
      await recordAuditEntry(context, transaction, { actor, role, ...done });
      await tellBoth(context, transaction, actor, row);
      return null;
    }),
  );
}

/** Whoever asked takes it back while nobody has decided. */
export const takeBackAccountChange = (context: Context, actor: OfficerActor, id: number) =>
  catchRefusal(() =>
    context.database.transaction(async (transaction) => {
      const row = await findAccountChange(transaction, id);
      if (row === null || row.askedById !== actor.officerId) throw new RefusalError("not-found");
      await endWaiting(context, transaction, actor, row, "taken-back");
      await recordAuditEntry(context, transaction, {
        type: "AccountChangeTakenBack",
        actor,
        role: "administrator",
        facts: { changeId: id, kind: row.kind, officerId: row.officerId },
      });
      return null;
    }),
  );

async function endWaiting(
  context: Context,
  transaction: Transaction,
  { officerId: decidedById }: OfficerActor,
  { id }: AccountChangeRow,
  state: Decision["state"],
) {
  const decision = { state, decidedById, decidedAt: context.clock.now() };
  if (!(await decideAccountChangeRow(transaction, id, decision)))
    throw new RefusalError("change-decided");
}

async function applyWaiting(
  context: Context,
  transaction: Transaction,
  actor: OfficerActor,
  row: AccountChangeRow,
): Promise<Done> {
  const { kind, officer, wanted } = await readAccountChange(transaction, row);
  if (kind === "invite") {
    const done = await applyInvitation(context, transaction, actor, wanted as OfficerForm);
    const invited = await findOfficer(transaction, done.officerId);
    if (invited) await mailLink(context, transaction, invited);
    return {
      type: "OfficerInvited",
      facts: { ...done.facts, mailed: true },
      personal: done.personal,
    };
  }
  if (officer === null) throw new RefusalError("not-found");
  const applied = await applyTo[kind](context, transaction, actor, officer, wanted);
  return { personal: {}, ...applied };
}

type Apply = (
  context: Context,
  transaction: Transaction,
  actor: OfficerActor,
  officer: OfficerRow,
  wanted: object,
) => Promise<Omit<Done, "personal"> & Partial<Pick<Done, "personal">>>;

const applyTo: Readonly<Record<Exclude<AccountChangeKind, "invite">, Apply>> = {
  change: async (context, transaction, actor, officer, wanted) => ({
    type: "OfficerChanged",
    ...(await applyChange(context, transaction, actor, officer, wanted as ChangedOfficerForm)),
  }),
  reactivate: async (context, transaction, actor, officer) => ({
    type: "OfficerReactivated",
    ...(await applyReactivation(context, transaction, actor, officer)),
  }),
  "reset-second-step": async (context, transaction, actor, officer, wanted) => {
    const { facts } = await applySecondStepReset(context, transaction, actor, officer);
    return { type: "SecondStepReset", facts: { ...facts, ...wanted } };
  },
};

/** Who asked and who decided both hear of it, so that neither acts in the other's name. */
async function tellBoth(
  context: Context,
  transaction: Transaction,
  actor: OfficerActor,
  { id, askedById }: AccountChangeRow,
) {
  const told = {
    key: `change-decided:${id}`,
    template: "change-decided" as const,
    facts: { day: todayOf(context.clock), page: "account-changes" },
  };
  const both = [
    await findOfficer(transaction, askedById),
    await findOfficer(transaction, actor.officerId),
  ];
  const messages = both.flatMap((row) => (row ? [messageToOfficer(row, told)] : []));
  await enqueueMessages(transaction, messages, context.clock.now());
}
