/** What a row of a queue holds, and the tables from which it comes. */
import {
  number,
  numberOrNull,
  pick,
  type SelectedRow,
  select,
  text,
  textOrNull,
  truth,
} from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";

/** Whose stage and day a row shows: the petition's, or those of the forwarding to the own agency. */
export type Shown = "p" | "f" | "w";

/** Of the own share where there is one: of a petition that the unit received there may be none. */
const ofShare = (
  shown: Shown,
  column: "stage" | "nextDueOn" | "nextDueKind" | "divisionId" | "innerDueOn" | "chasedInsideOn",
) =>
  shown === "w"
    ? `CASE WHEN w."id" IS NULL THEN p."${column}" ELSE w."${column}" END`
    : `${shown}."${column}"`;

/** The unit that has the share whose stage and day the row shows. */
const insideOf: Readonly<Record<Shown, string>> = {
  p: `COALESCE(p."handlingAgencyId", p."receivingUnitId")`,
  f: `f."agencyId"`,
  w: `COALESCE(w."agencyId", p."handlingAgencyId", p."receivingUnitId")`,
};

const handlerOf: Readonly<Record<Shown, string>> = {
  p: `p."handlingAgencyId"`,
  f: `f."agencyId"`,
  w: `COALESCE(w."agencyId", p."handlingAgencyId")`,
};
const assigneeOf: Readonly<Record<Shown, string>> = {
  p: `p."agencyAssigneeId"`,
  f: `f."assigneeId"`,
  w: `CASE WHEN w."id" IS NULL THEN p."agencyAssigneeId" ELSE w."assigneeId" END`,
};

/** Who has it inside the unit that has the share: of what no agency has, the receiving unit's officer. */
const insideOfficerOf = (shown: Shown) =>
  `CASE WHEN ${handlerOf[shown]} IS NULL THEN p."assigneeId" ELSE ${assigneeOf[shown]} END`;

/** What the share that a row shows was asked for; the whole petition stands by what answers its sender. */
const roleOf = (shown: Shown) => (shown === "p" ? "'alone'" : `COALESCE(${shown}."role", 'alone')`);

/** Whether the reply of the petition's own row, `p`, is signed and not handed on yet. */
export const signedWaiting = `(p."stage" = 'reply-drafted' AND EXISTS (SELECT 1 FROM "Reply" sr
  WHERE sr."petitionId" = p."id" AND sr."documentNumber" IS NOT NULL))`;

const signedOf: Readonly<Record<Shown, string>> = {
  p: signedWaiting,
  f: `f."signed"`,
  w: `CASE WHEN w."id" IS NULL THEN ${signedWaiting} ELSE w."signed" END`,
};

/** What an agency's officer proposes to its head is shown with their own share alone. */
const returnProposedOf: Readonly<Record<Shown, string>> = {
  p: "FALSE",
  f: `f."returnProposed"`,
  w: `COALESCE(w."returnProposed", FALSE)`,
};

/** The number of the share that a row shows, where the petition has several; else null. */
const placeOf = (shown: Shown) =>
  numberOrNull(shown === "p" ? "NULL" : `CASE WHEN p."others" <> '[]' THEN ${shown}."place" END`);

/** A row of a queue; the key says where it stands in the queue's order. */
export const queueRow = (keySql: string, shown: Shown = "p") =>
  select(
    "p",
    pick(
      tables.Petition,
      "id",
      "code",
      "version",
      "class",
      "kind",
      "channel",
      "receivedOn",
      "registerYear",
      "registerNumber",
      "publication",
      "reopenedOn",
      "firstReceivedOn",
      "restricted",
      "steppedAside",
      "receivingUnitId",
    ),
    {
      key: text(keySql),
      title: text(
        shown === "p" ? `p."title"` : `COALESCE(NULLIF(${shown}."title", ''), p."title")`,
      ),
      place: placeOf(shown),
      stage: text(ofShare(shown, "stage")),
      role: text(roleOf(shown)),
      signed: truth(signedOf[shown]),
      returnProposed: truth(returnProposedOf[shown]),
      nextDueOn: textOrNull(ofShare(shown, "nextDueOn")),
      nextDueKind: textOrNull(ofShare(shown, "nextDueKind")),
      restrictionOpen: truth(`p."openRestriction" IS NOT NULL`),
      proposed: truth(`p."pendingProposal" IS NOT NULL`),
      fieldName: textOrNull(`d."name"`),
      fieldNameEn: textOrNull(`d."nameEn"`),
      placeName: textOrNull(`u."name"`),
      agencyName: textOrNull(`h."shortName"`),
      receivingName: text(`ru."shortName"`),
      officeOfficer: textOrNull(`o."displayName"`),
      agencyOfficer: textOrNull(`a."displayName"`),
      insideUnitId: number(insideOf[shown]),
      divisionName: textOrNull(`v."name"`),
      innerDueOn: textOrNull(ofShare(shown, "innerDueOn")),
      chasedInsideOn: textOrNull(ofShare(shown, "chasedInsideOn")),
      insideOfficerId: numberOrNull(insideOfficerOf(shown)),
    },
  );
export const receivedRow = queueRow(`q."sortKey"`);
export const handledRow = queueRow(`q."sortKey"`, "f");
export const wideRow = queueRow("''");
export const ownWideRow = queueRow("''", "w");
export type QueueRow = SelectedRow<typeof wideRow>;

/** The share of this unit, where it has one: of a split letter it reads no other. */
export const joinOwnShare = (
  unit: string,
  given: string | null,
) => `LEFT JOIN "Forwarding" w ON w."petitionId" = p."id"
  AND w."place" = (SELECT MIN(g."place") FROM "Forwarding" g WHERE g."petitionId" = p."id"
    AND g."agencyId" = ${unit} AND g."stage" <> '' AND g."returnedOn" IS NULL
    ${given === null ? "" : `AND ${given}`})`;

export const namesOf = (shown: Shown) => `JOIN "Agency" ru ON ru."id" = p."receivingUnitId"
     LEFT JOIN "Field" d ON d."code" = p."fieldCode"
     LEFT JOIN "AdministrativeUnit" u ON u."id" = p."administrativeUnitId"
     LEFT JOIN "Agency" h ON h."id" = ${handlerOf[shown]}
     LEFT JOIN "Officer" o ON o."id" = p."assigneeId"
     LEFT JOIN "Officer" a ON a."id" = ${assigneeOf[shown]}
     LEFT JOIN "Division" v ON v."id" = ${ofShare(shown, "divisionId")}`;
export const names = namesOf("p");
