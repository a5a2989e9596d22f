import type { Reader } from "../engine/database.ts";
import type { SqlValue } from "../engine/raw-sql.ts";
import {
  askSelected,
  numberOrNull,
  pick,
  type SelectedRow,
  select,
  textOrNull,
} from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";

const line = select(
  "p",
  pick(
    tables.Petition,
    "code",
    "registerNumber",
    "registerYear",
    "receivedOn",
    "firstReceivedOn",
    "annulment",
    "channel",
    "title",
    "class",
    "stage",
    "forwardedOn",
    "nextDueOn",
    "answeredOn",
    "publication",
    "restricted",
    "steppedAside",
    "place",
    "role",
    "ownPoints",
    "others",
    "handledInOffice",
  ),
  {
    senderName: textOrNull(`s."name"`),
    senderAddress: textOrNull(`s."address"`),
    organizationName: textOrNull(`s."organizationName"`),
    peopleCount: numberOrNull(`s."peopleCount"`),
    handlerName: textOrNull(`h."shortName"`),
    placeName: textOrNull(`u."name"`),
    documentNumber: textOrNull(`r."documentNumber"`),
  },
);

export type RegisterRow = SelectedRow<typeof line>;

/** A page of a unit's register of one year, in the order of its numbers. */
export function readRegister(
  reader: Reader,
  question: {
    readonly unitId: number;
    readonly year: number;
    readonly after: number | null;
    readonly before: number | null;
    readonly limit: number;
  },
): Promise<RegisterRow[]> {
  const { unitId, year, after, before, limit } = question;
  const values: SqlValue[] = [unitId, year];
  const bind = (value: SqlValue) => `$${values.push(value)}`;
  const conditions = [
    `p."receivingUnitId" = $1 AND p."registerYear" = $2 AND p."registerNumber" IS NOT NULL`,
    ...(after === null ? [] : [`p."registerNumber" > ${bind(after)}`]),
    ...(before === null ? [] : [`p."registerNumber" < ${bind(before)}`]),
  ];
  return askSelected(
    reader,
    line,
    `FROM "Petition" p
     LEFT JOIN "Sender" s ON s."petitionId" = p."id"
     LEFT JOIN "Agency" h ON h."id" = p."handlingAgencyId"
     LEFT JOIN "AdministrativeUnit" u ON u."id" = p."administrativeUnitId"
     LEFT JOIN "Reply" r ON r."petitionId" = p."id"
     WHERE ${conditions.join(" AND ")}
     ORDER BY p."registerNumber" ${before === null ? "ASC" : "DESC"} LIMIT ${bind(limit + 1)}`,
    ...values,
  );
}

const annulledLine = select(
  "p",
  pick(tables.Petition, "registerNumber", "registerYear", "annulment", "restricted"),
  { annulledBy: textOrNull(`o."displayName"`) },
);

/** What was annulled in a unit's register of one year, in the order of its numbers. */
export function readAnnulled(reader: Reader, unitId: number, year: number) {
  const by =
    reader.kind === "postgresql" ? `(p."annulment"::json ->> 'by')::int` : `p."annulment" ->> 'by'`;
  return askSelected(
    reader,
    annulledLine,
    `FROM "Petition" p LEFT JOIN "Officer" o ON o."id" = ${by}
     WHERE p."receivingUnitId" = $1 AND p."registerYear" = $2 AND p."annulment" IS NOT NULL
     ORDER BY p."registerNumber"`,
    unitId,
    year,
  );
}

const counter = select("c", pick(tables.RegisterCounter, "year"));

/** The years in which the unit has a register, newest first. */
export async function registerYears(reader: Reader, unitId: number): Promise<number[]> {
  const rows = await askSelected(
    reader,
    counter,
    `FROM "RegisterCounter" c WHERE c."unitId" = $1 ORDER BY c."year" DESC`,
    unitId,
  );
  return rows.map(({ year }) => year);
}
