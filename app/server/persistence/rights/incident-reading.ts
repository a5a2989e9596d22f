import type { IncidentDataKind } from "#app/domain/data-rights/incident.ts";
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { Reader, Transaction } from "../engine/database.ts";
import { askFirst, askSelected, type SelectedRow, select } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";

const incident = select("i", tables.DataIncident);

const incidentOf = ({ dataKinds, peopleToldOn, ...row }: SelectedRow<typeof incident>) => ({
  ...row,
  dataKinds: JSON.parse(dataKinds) as readonly IncidentDataKind[],
  peopleToldOn: peopleToldOn as CivilDate | null,
});
export type DataIncident = ReturnType<typeof incidentOf>;

/** Every incident of the installation, the newest first. */
export async function listIncidents(reader: Reader): Promise<readonly DataIncident[]> {
  const rows = await askSelected(
    reader,
    incident,
    `FROM "DataIncident" i ORDER BY i."closedAt" IS NOT NULL, i."id" DESC`,
  );
  return rows.map(incidentOf);
}

/** The incident with this number of ours, or null. */
export async function findIncident(handle: Reader | Transaction, id: number) {
  const row = await askFirst(handle, incident, `FROM "DataIncident" i WHERE i."id" = $1`, id);
  return row && incidentOf(row);
}

/** The newest number of a year, or null where the year has none yet. */
export const newestIncidentOf = (transaction: Transaction, year: number) =>
  askFirst(
    transaction,
    incident,
    `FROM "DataIncident" i WHERE i."year" = $1 ORDER BY i."number" DESC LIMIT 1`,
    year,
  );
