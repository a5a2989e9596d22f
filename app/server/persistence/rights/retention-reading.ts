import type { EndedRecord, RetentionRule } from "#app/domain/data-rights/retention.ts";
import {
  type CivilDate,
  civilDateInVietnam,
  yearOf,
} from "#app/domain/deadline/calendar/civil-date.ts";
import { isEnded, stages } from "#app/domain/petition/petition.ts";
import type { Reader, Transaction } from "../engine/database.ts";
import {
  askFirst,
  askSelected,
  pick,
  placesFor,
  type SelectedRow,
  select,
  text,
} from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";

const rule = select("r", tables.RetentionRule);

/** Every rule that was ever saved, oldest first: the newest of a kind counts. */
export async function retentionRules(handle: Reader | Transaction) {
  const rows = await askSelected(handle, rule, `FROM "RetentionRule" r ORDER BY r."id"`);
  return rows as readonly (SelectedRow<typeof rule> & RetentionRule)[];
}

const ended = select(
  "p",
  pick(
    tables.Petition,
    "id",
    "code",
    "stage",
    "class",
    "quarantine",
    "registerNumber",
    "registerYear",
    "answeredOn",
    "ending",
    "updatedAt",
  ),
  { registerCode: text(`a."registerCode"`) },
);

export type EndedPetition = EndedRecord & {
  readonly id: number;
  readonly code: string;
  readonly registerNumber: number | null;
  readonly registerYear: number | null;
  readonly registerCode: string;
};

function endedPetition({ answeredOn, ending, updatedAt, ...row }: SelectedRow<typeof ended>) {
  const stated = ending === null ? null : (JSON.parse(ending) as { readonly on: CivilDate }).on;
  // The later of both: what ended without an answer may have been answered in part before.
  const on = [stated, answeredOn as CivilDate | null]
    .filter((day) => day !== null)
    .sort()
    .at(-1);
  return {
    ...row,
    endedIn: yearOf(on ?? civilDateInVietnam(new Date(updatedAt))),
  } as EndedPetition;
}

const endedStages = stages.filter(isEnded);
const isLeft = `p."restricted" = FALSE AND NOT EXISTS
  (SELECT 1 FROM "DestructionLine" l WHERE l."petitionId" = p."id")`;
const noHold = `NOT EXISTS (SELECT 1 FROM "LegalHold" h
  WHERE h."petitionId" = p."id" AND h."liftedAt" IS NULL)`;

/**
 * Of what a unit keeps, everything that has ended, that is on no decision yet and that nobody holds back,
 * oldest first. Restricted petitions are left to whoever lifts the restriction.
 */
export async function endedPetitionsOf(
  handle: Reader | Transaction,
  unitId: number,
  limit: number,
): Promise<readonly EndedPetition[]> {
  const rows = await askSelected(
    handle,
    ended,
    `FROM "Petition" p JOIN "Agency" a ON a."id" = p."receivingUnitId"
     WHERE p."receivingUnitId" = $1 AND ${isLeft} AND ${noHold}
       AND (p."quarantine" = 'spam' OR p."stage" IN (${placesFor(endedStages, 2)}))
     ORDER BY p."id" LIMIT ${limit}`,
    unitId,
    ...endedStages,
  );
  return rows.map(endedPetition);
}

/** When a petition ended and what is kept of it, ended or not; null where there is none. */
export async function recordOf(handle: Reader | Transaction, petitionId: number) {
  const row = await askFirst(
    handle,
    ended,
    `FROM "Petition" p JOIN "Agency" a ON a."id" = p."receivingUnitId" WHERE p."id" = $1`,
    petitionId,
  );
  return row && { ...endedPetition(row), hasEnded: isEnded(row.stage as EndedRecord["stage"]) };
}

const hold = select("h", tables.LegalHold, { code: text(`p."code"`) });

/** What is held back in a unit now, newest first. */
export const holdsOf = (handle: Reader | Transaction, unitId: number) =>
  askSelected(
    handle,
    hold,
    `FROM "LegalHold" h JOIN "Petition" p ON p."id" = h."petitionId"
     WHERE p."receivingUnitId" = $1 AND h."liftedAt" IS NULL AND p."restricted" = FALSE
     ORDER BY h."id" DESC`,
    unitId,
  );

/** The hold on a petition that stands now, or null. */
export const holdOn = (handle: Reader | Transaction, petitionId: number) =>
  askFirst(
    handle,
    hold,
    `FROM "LegalHold" h JOIN "Petition" p ON p."id" = h."petitionId"
     WHERE h."petitionId" = $1 AND h."liftedAt" IS NULL`,
    petitionId,
  );

const decision = select("d", tables.Destruction, {
  lines: {
    kind: "number",
    sql: `(SELECT COUNT(*) FROM "DestructionLine" l WHERE l."destructionId" = d."id")`,
  },
});
export type DestructionDecision = SelectedRow<typeof decision>;

/** The decisions of a unit, newest first. */
export const destructionsOf = (handle: Reader | Transaction, unitId: number) =>
  askSelected(
    handle,
    decision,
    `FROM "Destruction" d WHERE d."unitId" = $1 ORDER BY d."id" DESC`,
    unitId,
  );

/** The decision with this number of ours, or null. */
export const findDestruction = (handle: Reader | Transaction, id: number) =>
  askFirst(handle, decision, `FROM "Destruction" d WHERE d."id" = $1`, id);

const line = select("l", tables.DestructionLine);
export type DestructionLine = SelectedRow<typeof line>;

/** What a decision is about, in the order of the register. */
export const linesOf = (handle: Reader | Transaction, destructionId: number) =>
  askSelected(
    handle,
    line,
    `FROM "DestructionLine" l WHERE l."destructionId" = $1 ORDER BY l."petitionId"`,
    destructionId,
  );

/** The decision by which a petition was destroyed, or null: what its page says instead of its texts. */
export const destroyedBy = (handle: Reader | Transaction, petitionId: number) =>
  askFirst(
    handle,
    decision,
    `FROM "Destruction" d JOIN "DestructionLine" x ON x."destructionId" = d."id"
     WHERE x."petitionId" = $1 AND x."destroyedAt" IS NOT NULL`,
    petitionId,
  );
