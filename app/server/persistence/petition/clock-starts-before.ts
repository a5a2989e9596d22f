/** Petitions from before clocks were kept: their days stand in columns, held to the shipped rules. */
import { type CivilDate, instantInVietnam } from "#app/domain/deadline/calendar/civil-date.ts";
import type { RuleReference } from "#app/domain/deadline/rules/clock-name.ts";
import type { ClockStart } from "#app/domain/petition/clocks/petition-time.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import type { TableRow } from "../engine/tables.ts";

type Row = Pick<
  TableRow<"Petition">,
  | "sentAt"
  | "class"
  | "forwardDueOn"
  | "forwardDueProvisional"
  | "forwardedOn"
  | "replyDueOn"
  | "replyDueProvisional"
  | "replyDueReason"
  | "nextDueOn"
  | "nextDueKind"
>;

/** A day that a person set with a reason stays that person's. */
export function clockStartsBefore(row: Row): Petition["clockStarts"] {
  const { nextDueOn, nextDueKind, forwardedOn, replyDueOn } = row;
  const start = (
    rule: string,
    dueOn: string,
    provisional: boolean,
    at: string = row.sentAt,
  ): ClockStart => ({
    at,
    rule: rule as RuleReference,
    dueOn: dueOn as CivilDate,
    provisional,
  });
  const forward = row.class === "admin-regulation" ? "forward-regulation@1" : "forward@1";
  const starts: { -readonly [Clock in keyof Petition["clockStarts"]]: ClockStart } = {
    forward: start(forward, row.forwardDueOn, row.forwardDueProvisional),
  };
  if (nextDueOn !== null && (nextDueKind === "register" || nextDueKind === "check"))
    starts[nextDueKind] = start(`${nextDueKind}@1`, nextDueOn, false);
  if (forwardedOn !== null && replyDueOn !== null) {
    const at = instantInVietnam(forwardedOn as CivilDate, 0).toISOString();
    const reply = start("reply@1", replyDueOn, row.replyDueProvisional, at);
    starts.reply = row.replyDueReason === "" ? reply : { ...reply, ownOn: replyDueOn as CivilDate };
  }
  return starts;
}
