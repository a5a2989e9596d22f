/** Compares what rows hold with the digests that the history keeps of them. */
import { type ContentPart, contentParts } from "#app/domain/petition/lifecycle/content-parts.ts";
import type { Json } from "../engine/canonical-json.ts";
import type { Reader, Transaction } from "../engine/database.ts";
import {
  askFirst,
  askSelected,
  groupRows,
  number,
  pick,
  placesFor,
  select,
  selectComputed,
  textOrNull,
} from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";
import { type PetitionContent, readContent } from "./content-reading.ts";
import { type BrokenLink, saltedDigest, saltNameOf, saltsOf } from "./history-chain.ts";

const petitionsAtOnce = 200;

/** What the history knows of a part: the link that says it last, its digest and its salt. */
type Known = {
  readonly sequence: number;
  readonly digest: string;
  readonly salt: string | undefined;
};

export type ContentProof = {
  /** How many petitions were compared with their digests. */
  readonly petitions: number;
  /** Those of which the history has no digests yet. */
  readonly uncovered: number;
  readonly broken: BrokenLink | null;
};

/**
 * Compares each petition with the last digest of each of its parts, in pieces, so that memory stays flat:
 * all of them, or the given ones. Stops at the first difference.
 */
export async function verifyContent(
  reader: Reader | Transaction,
  only: readonly number[] | null = null,
): Promise<ContentProof> {
  let petitions = 0;
  let uncovered = 0;
  for await (const ids of only === null ? everyPetition(reader) : [only]) {
    const { covered, broken } = await compare(reader, ids);
    petitions += covered;
    uncovered += ids.length - covered;
    for (const one of broken) {
      const still = await findStill(reader, one);
      if (still) return { petitions, uncovered, broken: still };
    }
  }
  return { petitions, uncovered, broken: null };
}

type Difference = { readonly petitionId: number; readonly link: BrokenLink };

/**
 * An act may be committed between reading digests and rows; then the newest digest is another when both are
 * read again. Returns what differs twice from the same digest, or null.
 */
async function findStill(reader: Reader | Transaction, { petitionId, link }: Difference) {
  let before = link;
  for (;;) {
    const [again] = (await compare(reader, [petitionId])).broken;
    if (again === undefined) return null;
    if (again.link.sequence === before.sequence) return before;
    before = again.link;
  }
}

/** How many of these petitions have digests, and which differ from theirs. */
async function compare(reader: Reader | Transaction, ids: readonly number[]) {
  const known = await knownParts(reader, ids);
  const content = await readContent(reader, ids);
  const broken = [...known].flatMap(([petitionId, parts]): Difference[] => {
    const link = differenceOf(parts, content.get(petitionId) ?? {});
    return link ? [{ petitionId, link }] : [];
  });
  return { covered: known.size, broken };
}

const idRows = selectComputed({ id: number(`t."id"`) });

/** The numbers of all petitions in pieces, and at the end of one whose row is gone though links tell of it. */
async function* everyPetition(reader: Reader | Transaction): AsyncGenerator<readonly number[]> {
  let after = 0;
  for (;;) {
    const ids = await petitionIdsAfter(reader, after, petitionsAtOnce);
    const last = ids.at(-1);
    if (last === undefined) break;
    yield ids;
    after = last;
  }
  const gone = await askFirst(
    reader,
    idRows,
    `FROM (SELECT h."petitionId" AS "id" FROM "HistoryEvent" h
           LEFT JOIN "Petition" p ON p."id" = h."petitionId"
           WHERE h."petitionId" IS NOT NULL AND p."id" IS NULL
             AND h."contentDigests" <> '{}' LIMIT 1) t`,
  );
  if (gone !== null) yield [gone.id];
}

/** The numbers of the petitions that follow the given one, in order. */
export async function petitionIdsAfter(
  handle: Reader | Transaction,
  after: number,
  atMost: number,
): Promise<readonly number[]> {
  const rows = await askSelected(
    handle,
    idRows,
    `FROM "Petition" t WHERE t."id" > $1 ORDER BY t."id" LIMIT $2`,
    after,
    atMost,
  );
  return rows.map(({ id }) => id);
}

/** Each hundredth petition, beginning with one of the hundred that chance has named. */
export async function hundredthOfPetitions(reader: Reader, remainder: number) {
  const rows = await askSelected(
    reader,
    idRows,
    `FROM "Petition" t WHERE t."id" % 100 = $1 ORDER BY t."id"`,
    remainder,
  );
  return rows.map(({ id }) => id);
}

/** Which of these petitions the history has digests of. */
export async function coveredPetitions(handle: Reader | Transaction, ids: readonly number[]) {
  const rows = await askSelected(
    handle,
    selectComputed({ id: number(`h."petitionId"`) }),
    `FROM "HistoryEvent" h WHERE h."petitionId" IN (${placesFor(ids)})
       AND h."contentDigests" <> '{}'`,
    ...ids,
  );
  return new Set(rows.map(({ id }) => id));
}

const digestRows = select(
  "h",
  pick(tables.HistoryEvent, "sequence", "petitionId", "version", "salt", "contentDigests"),
);

/** What the history knows of these petitions, by their numbers and parts. */
async function knownParts(reader: Reader | Transaction, ids: readonly number[]) {
  const rows = await askSelected(
    reader,
    digestRows,
    `FROM "HistoryEvent" h WHERE h."petitionId" IN (${placesFor(ids)})
       AND h."contentDigests" <> '{}' ORDER BY h."petitionId", h."sequence"`,
    ...ids,
  );
  const links = groupRows(rows, ({ petitionId }) => petitionId ?? 0);
  return new Map(
    [...links].map(([id, its]) => {
      const parts = new Map<string, Known>();
      for (const link of its) {
        const saltOf = saltsOf(link);
        const digests = JSON.parse(link.contentDigests) as { readonly [P in ContentPart]?: string };
        for (const part of contentParts) {
          const digest = digests[part];
          if (digest !== undefined)
            parts.set(part, {
              sequence: link.sequence,
              digest,
              salt: saltOf(saltNameOf(part)),
            });
        }
      }
      return [id, parts] as const;
    }),
  );
}

/** The first part that is not as it was last written down. A digest without its salt proves nothing. */
function differenceOf(
  known: ReadonlyMap<string, Known>,
  content: PetitionContent,
): BrokenLink | null {
  for (const part of contentParts) {
    const last = known.get(part);
    if (last !== undefined && !holds(part, last, content[part]))
      return { sequence: last.sequence, fault: "content-differs", part };
  }
  return null;
}

const holds = (part: ContentPart, { digest, salt }: Known, value: Json | undefined) =>
  value !== undefined && salt !== undefined && saltedDigest(part, value, salt) === digest;

const sealing = selectComputed({ count: number("COUNT(*)"), lastAt: textOrNull(`MAX(h."at")`) });

/** How many petitions are older than their digests, and when the last of them got its own. */
export async function sealedLater(reader: Reader) {
  const found = await askFirst(
    reader,
    sealing,
    `FROM "HistoryEvent" h WHERE h."type" = 'ContentSealed'`,
  );
  return { petitions: found?.count ?? 0, lastAt: found?.lastAt ?? null };
}
