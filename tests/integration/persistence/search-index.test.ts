import { expect, test } from "vitest";
import { keptWords } from "#app/domain/text/fold.ts";
import type { Transaction } from "#app/server/persistence/engine/database.ts";
import { askRows, writeRows } from "#app/server/persistence/engine/raw-sql.ts";
import { indexPetition } from "#app/server/persistence/petition/words-writing.ts";
import { aSentPetition } from "#tests/factories/sending.ts";
import { freshDatabase } from "#tests/setup/on-both-databases.ts";
import { type TestContext, testContext } from "#tests/setup/test-context.ts";

const letter = "The land office wrote that the land certificate was ready";
const ofLetter = (words: readonly string[]) => ({
  letter: keptWords(words),
  sender: keptWords([]),
  agency: null,
});

/** Each stands for what acts do to the words of a petition: they add, replace, drop and repeat. */
const wordings = [
  [letter],
  [letter, "Land Office LO", "12/LO"],
  [letter, "Labour Office", "12/LO"],
  ["Labour land"],
  // With marks and without: the same word of one column may be new in the other.
  [letter, "l\u00e1nd", "certificat\u00e9"],
  [letter, "land", "certificate certificate"],
  [letter],
];

test("SQLite: what is changed of a petition's words leaves the index as if made anew", async () => {
  const { url, folder, drop } = await freshDatabase("sqlite");
  const context = testContext(url, folder);
  const id = await aPetition(context);
  await aPetition(context);
  await context.database.transaction((transaction) =>
    writeRows(
      transaction,
      `CREATE VIRTUAL TABLE "Terms" USING fts5vocab('PetitionSearchIndex', 'col')`,
    ),
  );
  for (const words of wordings) {
    await context.database.transaction((transaction) =>
      indexPetition(transaction, id, ofLetter(words)),
    );
    const changed = await terms(context);
    await context.database.transaction(makeAnew);
    expect(changed, words.join()).toEqual(await terms(context));
  }
  await context.close();
  await drop();
});

test("SQLite: a word more costs the writing of that word, not of the whole letter", async () => {
  const { url, folder, drop } = await freshDatabase("sqlite");
  const context = testContext(url, folder);
  const id = await aPetition(context);
  const content = Array.from({ length: 2_000 }, (_, at) => `word${at}`).join(" ");
  const rowsWrittenFor = async (...words: string[]) => {
    const before = await rowsWritten(context);
    await context.database.transaction((transaction) =>
      indexPetition(transaction, id, ofLetter([content, ...words])),
    );
    return (await rowsWritten(context)) - before;
  };
  await rowsWrittenFor();
  await aPetition(context);
  expect(await rowsWrittenFor("office")).toBeLessThan(20);
  await context.close();
  await drop();
});

async function aPetition(context: TestContext): Promise<number> {
  const { code } = await aSentPetition(context);
  const [row] = await askRows<{ id: number }>(
    context.database.read,
    `SELECT "id" FROM "Petition" WHERE "code" = $1`,
    code,
  );
  if (row === undefined) throw new Error("there is no petition of this code");
  return row.id;
}

/** By the connection that writes since it was opened; the index is written when a transaction ends. */
async function rowsWritten({ database }: TestContext): Promise<number> {
  const [row] = await database.transaction((transaction) =>
    askRows<{ rows: number }>(transaction, `SELECT total_changes() AS "rows"`),
  );
  return row?.rows ?? 0;
}

const makeAnew = (transaction: Transaction) =>
  writeRows(
    transaction,
    `INSERT INTO "PetitionSearchIndex"("PetitionSearchIndex") VALUES ('rebuild')`,
  );

/** Every term with its column and the number of petitions that have it. */
const terms = (context: TestContext) =>
  askRows(context.database.read, `SELECT "term", "col", "doc" FROM "Terms" ORDER BY 1, 2`);
