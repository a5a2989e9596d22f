import { reportOwed } from "#app/domain/data-rights/incident.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { coordinatingOffice } from "../../persistence/people/agency-reading.ts";
import {
  type DataIncident,
  findIncident,
  listIncidents,
} from "../../persistence/rights/incident-reading.ts";

const withClock = (incident: DataIncident, now: string) => ({
  ...incident,
  owed: incident.closedAt === null ? reportOwed(incident, now) : null,
});
export type IncidentLine = ReturnType<typeof withClock>;

/** The register of incidents, each with the hours that are left; null for whoever does not administer. */
export async function incidentList({ database, clock }: Context, actor: OfficerActor) {
  if (roleForAction(actor, "administer") === null) return null;
  const incidents = await listIncidents(database.read);
  return {
    today: todayOf(clock),
    incidents: incidents.map((incident) => withClock(incident, clock.now())),
  };
}

/** One incident, with the name of the body that reports it; null where there is none. */
export async function incidentFile(context: Context, actor: OfficerActor, id: number) {
  if (roleForAction(actor, "administer") === null) return null;
  const incident = await findIncident(context.database.read, id);
  if (incident === null) return null;
  const office = await coordinatingOffice(context.database.read);
  return {
    incident: withClock(incident, context.clock.now()),
    office: office.name,
    today: todayOf(context.clock),
  };
}
export type IncidentFile = NonNullable<Awaited<ReturnType<typeof incidentFile>>>;
