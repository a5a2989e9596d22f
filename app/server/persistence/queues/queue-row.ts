/** What a row of a queue holds, and the tables from which it comes. */
import {
  pick,
  type SelectedRow,
  select,
  text,
  textOrNull,
  truth,
} from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";

/** Whose stage and day a row shows: the petition's, or those of the forwarding to the own agency. */
export type Shown = "p" | "f";

/** A row of a queue; the key says where it stands in the queue's order. */
export const queueRow = (keySql: string, shown: Shown = "p") =>
  select(
    "p",
    pick(
      tables.Petition,
      "id",
      "code",
      "class",
      "kind",
      "channel",
      "receivedOn",
      "registerYear",
      "registerNumber",
      "publication",
      "restricted",
      "steppedAside",
      "receivingUnitId",
    ),
    {
      key: text(keySql),
      title: text(shown === "f" ? `COALESCE(NULLIF(f."title", ''), p."title")` : `p."title"`),
      stage: text(`${shown}."stage"`),
      nextDueOn: textOrNull(`${shown}."nextDueOn"`),
      nextDueKind: textOrNull(`${shown}."nextDueKind"`),
      proposed: truth(`p."pendingProposal" IS NOT NULL`),
      fieldName: textOrNull(`d."name"`),
      fieldNameEn: textOrNull(`d."nameEn"`),
      placeName: textOrNull(`u."name"`),
      agencyName: textOrNull(`h."shortName"`),
      receivingName: text(`ru."shortName"`),
      officeOfficer: textOrNull(`o."displayName"`),
      agencyOfficer: textOrNull(`a."displayName"`),
    },
  );
export const receivedRow = queueRow(`q."sortKey"`);
export const handledRow = queueRow(`q."sortKey"`, "f");
export const wideRow = queueRow("''");
export type QueueRow = SelectedRow<typeof wideRow>;

export const namesOf = (shown: Shown) => `JOIN "Agency" ru ON ru."id" = p."receivingUnitId"
     LEFT JOIN "Field" d ON d."code" = p."fieldCode"
     LEFT JOIN "AdministrativeUnit" u ON u."id" = p."administrativeUnitId"
     LEFT JOIN "Agency" h ON h."id" = ${shown === "f" ? `f."agencyId"` : `p."handlingAgencyId"`}
     LEFT JOIN "Officer" o ON o."id" = p."assigneeId"
     LEFT JOIN "Officer" a ON a."id" = ${shown === "f" ? `f."assigneeId"` : `p."agencyAssigneeId"`}`;
export const names = namesOf("p");
