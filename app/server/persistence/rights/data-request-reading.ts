import type {
  DataRequestGround,
  DataRequestKind,
  DataRequestOutcome,
  DataRequestProof,
} from "#app/domain/data-rights/data-request.ts";
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { Reader, Transaction } from "../engine/database.ts";
import {
  askFirst,
  askSelected,
  type SelectedRow,
  select,
  text,
  textOrNull,
} from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";

const request = select("r", tables.DataRequest, {
  unitName: text(`a."name"`),
  unitCode: text(`a."registerCode"`),
  code: textOrNull(`p."code"`),
  petitionRestricted: { kind: "truth", sql: `COALESCE(p."restricted", FALSE)` },
});
const requests = `FROM "DataRequest" r JOIN "Agency" a ON a."id" = r."unitId"
  LEFT JOIN "Petition" p ON p."id" = r."petitionId"`;

type Read = {
  readonly kind: DataRequestKind;
  readonly channel: "tracking" | "counter";
  readonly proof: DataRequestProof;
  readonly outcome: DataRequestOutcome | null;
  readonly ground: DataRequestGround | "";
  readonly receivedOn: CivilDate;
  readonly firstDueOn: CivilDate;
  readonly dueOn: CivilDate;
  readonly firstAnsweredOn: CivilDate | null;
  readonly extendedFrom: CivilDate | null;
  readonly answeredOn: CivilDate | null;
};
type Row = SelectedRow<typeof request>;
export type DataRequest = Omit<Row, keyof Read> & Read;

const requestOf = (row: Row) => row as DataRequest;

/** The request with this number of ours, or null. */
export async function findDataRequest(handle: Reader | Transaction, id: number) {
  const row = await askFirst(handle, request, `${requests} WHERE r."id" = $1`, id);
  return row && requestOf(row);
}

/** The requests to a unit: those that are owed, the nearest first, or the newest of the answered ones. */
export async function dataRequestsOf(
  reader: Reader,
  unitId: number,
  { answered, limit }: { readonly answered: boolean; readonly limit: number },
) {
  const rows = await askSelected(
    reader,
    request,
    `${requests} WHERE r."unitId" = $1 AND ${
      answered
        ? `r."answeredOn" IS NOT NULL ORDER BY r."id" DESC`
        : `r."answeredOn" IS NULL ORDER BY
           CASE WHEN r."firstAnsweredOn" IS NULL THEN r."firstDueOn" ELSE r."dueOn" END, r."id"`
    } LIMIT $2`,
    unitId,
    limit,
  );
  return rows.map(requestOf);
}

/** What was asked about the data of one petition, newest first. */
export async function dataRequestsAbout(handle: Reader | Transaction, petitionId: number) {
  const rows = await askSelected(
    handle,
    request,
    `${requests} WHERE r."petitionId" = $1 ORDER BY r."id" DESC`,
    petitionId,
  );
  return rows.map(requestOf);
}

const consent = select("c", tables.Consent);

/** What the sender of a petition agreed to, oldest first. */
export const consentsOf = (handle: Reader | Transaction, petitionId: number) =>
  askSelected(
    handle,
    consent,
    `FROM "Consent" c WHERE c."petitionId" = $1 ORDER BY c."id"`,
    petitionId,
  );
