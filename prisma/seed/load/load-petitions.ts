/** Fills a furnished, empty database with petitions: a fifth open, the newest of them today's. */
import { addDays, type CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { formatTrackingSecret } from "#app/domain/identifiers/tracking-secret.ts";
import { todayOf } from "#app/server/clock.ts";
import type { Context } from "#app/server/context.ts";
import {
  type BulkRow,
  type BulkWriter,
  openBulkWriter,
} from "#app/server/persistence/engine/bulk-writer.ts";
import type { DatabaseKind } from "#app/server/persistence/engine/database-url.ts";
import { historyHead } from "#app/server/persistence/history/history-reading.ts";
import { linkOf } from "#app/server/persistence/history/history-writing.ts";
import { coordinatingOffice, listAgencies } from "#app/server/persistence/people/agency-reading.ts";
import { listOfficers } from "#app/server/persistence/people/officer-reading.ts";
import { rebuildPublicCounts } from "#app/server/persistence/public/public-count-writing.ts";
import { rebuildQueues } from "#app/server/persistence/queues/queue-entries.ts";
import {
  listAdministrativeUnits,
  listFields,
} from "#app/server/persistence/work/reference-reading.ts";
import { fillRareQueues } from "./fill-rare-queues.ts";
import { madePetition } from "./made-petition.ts";
import type { Province } from "./province.ts";
import { sampleTexts } from "./sample-texts.ts";
import { seededChance } from "./seeded-chance.ts";

export type Trackable = { readonly code: string; readonly secret: string };

const rowsAtOnce = 2_000;
/** Of the open ones and of the finished ones each, so that a page costs the same whatever the size. */
const trackableOfEach = 100;
/** As many petitions hold the rare word whatever the size, so that finding it costs the same. */
const rareMax = 20;
const openShare = 0.2;
/** However few there are: enough for a full page of every queue. */
const openMin = 900;
const yearsOfHistory = 3;
const tablesInOrder = [
  "Petition",
  "Sender",
  "Point",
  "Forwarding",
  "Reply",
  "PetitionSearch",
  "PublicRecord",
] as const;

/** Returns codes and secrets by which some petitions can be opened, a finished and an open one by turns. */
export async function loadPetitions(
  context: Context,
  url: string,
  count: number,
  say: (text: string) => void,
): Promise<Trackable[]> {
  const chance = seededChance(20_260_101);
  const texts = sampleTexts();
  const province = await provinceOf(context);
  const today = todayOf(context.clock);
  const { registers, registerNumber } = emptyRegisters();
  const head = await historyHead(context.database.read);
  let previous = { sequence: head.count, hash: head.hash };
  const tracked: Trackable[] = [];
  const finished = count - Math.min(count, Math.max(Math.floor(count * openShare), openMin));
  const every = (share: number) => Math.max(1, Math.floor(count / share));
  const writer = await openBulkWriter(url);
  const waiting = new Map<string, BulkRow[]>();
  const flush = async () => {
    for (const table of [...tablesInOrder, "HistoryEvent"])
      await writer.insert(table, waiting.get(table) ?? []);
    waiting.clear();
  };
  for (let id = 1; id <= count; id += 1) {
    const open = id > finished;
    const secret = isTrackable(id, finished, count)
      ? context.keys.secretOfDraft(`load ${id}`)
      : null;
    const made = madePetition(chance, texts, province, {
      id,
      day: dayOf(id, count, today),
      today,
      open,
      rare: id % every(rareMax) === 0,
      secretHash: secret && context.keys.secretHash(secret),
      registerNumber,
    });
    const [officerId = 0] = province.officers;
    const placed = fillRareQueues(made, { id, today, officerId });
    for (const [table, rows] of Object.entries(placed.rows)) pushAll(waiting, table, rows);
    const links = made.events.map((event) => {
      const link = linkOf(event, previous);
      previous = link;
      return link;
    });
    pushAll(waiting, "HistoryEvent", links);
    const code = String(made.rows.Petition?.[0]?.code);
    if (secret) tracked.push({ code, secret: formatTrackingSecret(secret) });
    if (id % rowsAtOnce === 0) await flush();
    if (id % 50_000 === 0) say(`  ${id} of ${count} petitions`);
  }
  await flush();
  await finishTables(writer, context.database.kind, counters(registers), previous);
  return byTurns(tracked);
}

/** Writes what follows from all rows together: counters, the head of the history, queues and figures. */
async function finishTables(
  writer: BulkWriter,
  kind: DatabaseKind,
  registerCounters: readonly BulkRow[],
  head: { readonly sequence: number; readonly hash: string },
) {
  await writer.insert("RegisterCounter", registerCounters);
  await writer.run(
    `UPDATE "HistoryHead" SET "count" = ${head.sequence}, "hash" = '${head.hash}' WHERE "id" = 1`,
  );
  for (const sql of [...rebuildQueues, ...rebuildPublicCounts]) await writer.run(sql);
  await writer.run(`UPDATE "PublicVersion" SET "version" = "version" + 1`);
  if (kind === "postgresql") await writer.run(nextIds);
  await writer.close();
}

function isTrackable(id: number, finished: number, count: number): boolean {
  const [place, size] = id > finished ? [id - finished, count - finished] : [id, finished];
  return place % Math.max(1, Math.floor(size / trackableOfEach)) === 0;
}

/** The finished ones come first in the list of all. */
function byTurns(tracked: readonly Trackable[]): Trackable[] {
  const half = Math.ceil(tracked.length / 2);
  return tracked
    .slice(0, half)
    .flatMap((one, at) => [one, ...tracked.slice(half + at, half + at + 1)]);
}

/** The registers of every unit and year, and what gives out their next numbers. */
function emptyRegisters() {
  const registers = new Map<string, number>();
  const registerNumber = (unitId: number, year: number) => {
    const next = (registers.get(`${unitId} ${year}`) ?? 0) + 1;
    registers.set(`${unitId} ${year}`, next);
    return next;
  };
  return { registers, registerNumber };
}

function pushAll(waiting: Map<string, BulkRow[]>, table: string, rows: readonly BulkRow[]) {
  const list = waiting.get(table) ?? [];
  list.push(...rows);
  waiting.set(table, list);
}

/** Rows were written with their ids; PostgreSQL's own counter goes on behind them. */
const nextIds = `SELECT setval(pg_get_serial_sequence('"Petition"', 'id'), (SELECT MAX("id") FROM "Petition"))`;

const counters = (registers: ReadonlyMap<string, number>): BulkRow[] =>
  [...registers].map(([key, lastNumber]) => {
    const [unitId = 0, year = 0] = key.split(" ").map(Number);
    return { unitId, year, lastNumber };
  });

/** Spread evenly over the years before today, in order. */
const dayOf = (id: number, count: number, today: CivilDate) =>
  addDays(today, -Math.floor(((count - id) / count) * yearsOfHistory * 365));

async function provinceOf({ database }: Context): Promise<Province> {
  const agencies = await listAgencies(database.read);
  const ofKind = (kind: string) =>
    agencies.filter((agency) => agency.kind === kind && agency.hasAccount);
  const office = await coordinatingOffice(database.read);
  const places = await listAdministrativeUnits(database.read);
  const officers = await listOfficers(database.read, office.id);
  return {
    office,
    agencies: ofKind("department"),
    communes: ofKind("commune"),
    places: places.filter(({ kind }) => kind !== "province"),
    fields: await listFields(database.read),
    officers: officers.map(({ id }) => id),
  };
}
