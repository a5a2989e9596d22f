/** The register of what happened to personal data. */
import { type IncidentDataKind, judgeInstants } from "#app/domain/data-rights/incident.ts";
import { type CivilDate, yearOf } from "#app/domain/deadline/calendar/civil-date.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { lockHistory } from "../../persistence/history/history-writing.ts";
import { findIncident, newestIncidentOf } from "../../persistence/rights/incident-reading.ts";
import { changeIncident, insertIncident } from "../../persistence/rights/incident-writing.ts";
import { administer } from "../administration/administer.ts";
import { RefusalError } from "../custody/refusal-error.ts";

export type Incident = {
  readonly serious: boolean;
  readonly what: string;
  readonly dataKinds: readonly IncidentDataKind[];
  readonly peopleCount: number | null;
  readonly consequences: string;
  readonly measures: string;
};

/** Records an incident under the next number of its year; its clock runs from when it was noticed. */
export const recordIncident = (
  context: Context,
  actor: OfficerActor,
  { noticedAt, ...incident }: Incident & { readonly noticedAt: string },
) =>
  administer(context, actor, "DataIncidentRecorded", async (transaction) => {
    const recordedAt = context.clock.now();
    const judged = judgeInstants({ noticedAt, reportedAt: null }, recordedAt);
    if (!judged.ok) throw new RefusalError(judged.reason);
    const year = yearOf(todayOf(context.clock));
    // Two who record at once wait here for each other, so that no number is given twice.
    await lockHistory(transaction);
    const number = ((await newestIncidentOf(transaction, year))?.number ?? 0) + 1;
    const { dataKinds, what, consequences, measures, ...facts } = incident;
    const id = await insertIncident(transaction, {
      ...incident,
      ...{ year, number, noticedAt, recordedAt, recordedById: actor.officerId },
      dataKinds: JSON.stringify(dataKinds),
    });
    return {
      value: id,
      facts: { id, year, number, noticedAt, dataKinds: [...dataKinds], ...facts },
      personal: { what, consequences, measures },
    };
  });

export type IncidentChange = Incident & {
  readonly reportedAt: string | null;
  readonly reportNumber: string;
  readonly peopleToldOn: CivilDate | null;
};

/** Says what is known now, and whom it was reported to; a closed incident stays as it is. */
export const updateIncident = (
  context: Context,
  actor: OfficerActor,
  id: number,
  { dataKinds, ...change }: IncidentChange,
) =>
  administer(context, actor, "DataIncidentChanged", async (transaction) => {
    const incident = await findIncident(transaction, id);
    if (incident === null) throw new RefusalError("not-found");
    const { noticedAt } = incident;
    const { reportedAt, reportNumber, peopleToldOn, serious, what, measures } = change;
    const judged = judgeInstants({ noticedAt, reportedAt }, context.clock.now());
    if (!judged.ok) throw new RefusalError(judged.reason);
    const changed = { ...change, dataKinds: JSON.stringify(dataKinds) };
    if ((await changeIncident(transaction, id, changed)) === 0)
      throw new RefusalError("incident-closed");
    return {
      value: null,
      facts: { id, serious, reportedAt, reportNumber, peopleToldOn },
      personal: { what, measures },
    };
  });

/** Ends the work on an incident with what came of it. */
export const closeIncident = (
  context: Context,
  actor: OfficerActor,
  id: number,
  { closingNote }: { readonly closingNote: string },
) =>
  administer(context, actor, "DataIncidentChanged", async (transaction) => {
    if ((await findIncident(transaction, id)) === null) throw new RefusalError("not-found");
    const closedAt = context.clock.now();
    if ((await changeIncident(transaction, id, { closedAt, closingNote })) === 0)
      throw new RefusalError("incident-closed");
    return { value: null, facts: { id, closedAt }, personal: { closingNote } };
  });
