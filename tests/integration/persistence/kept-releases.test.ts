/** What an office has under an earlier release opens under this one. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { restoreDatabase } from "#app/server/persistence/engine/database-copy.ts";
import { migrateDatabase } from "#app/server/persistence/engine/migrate.ts";
import { askRows } from "#app/server/persistence/engine/raw-sql.ts";
import { databaseIsReady } from "#app/server/persistence/engine/readiness.ts";
import { verifyHistory } from "#app/server/persistence/history/history-reading.ts";
import {
  findOfficerByEmail,
  officerActor,
} from "#app/server/persistence/people/officer-reading.ts";
import { petitionFile } from "#app/server/queries/staff/petition-file.ts";
import { emptyDatabase } from "#tests/setup/on-both-databases.ts";
import { testContext } from "#tests/setup/test-context.ts";

const folder = "tests/fixtures/filled-databases";
const kept = readdirSync(folder).filter((name) => name.startsWith("release-"));

test("each release since 0.2.0 left a database of both kinds", () => {
  const changelog = readFileSync("CHANGELOG.md", "utf8");
  const released = [...changelog.matchAll(/^## (\d+\.\d+\.\d+) \(\d{4}-\d\d-\d\d\)$/gm)];
  const expected = released.flatMap(([, version]) => [
    `release-${version}.pgdump`,
    `release-${version}.sqlite.gz`,
  ]);
  expect(expected.length).toBeGreaterThan(0);
  expect(kept.sort()).toEqual(expected.sort());
});

test.each(kept)("%s is migrated, its petitions open and its history verifies", async (name) => {
  const kind = name.endsWith(".pgdump") ? "postgresql" : "sqlite";
  const database = await emptyDatabase(kind);
  const file = path.join(folder, name);
  const copy = path.join(database.folder, "copy");
  writeFileSync(copy, kind === "sqlite" ? gunzipSync(readFileSync(file)) : readFileSync(file));
  await restoreDatabase(copy, database.url);
  await migrateDatabase(".", database.url);
  const context = testContext(database.url, database.folder);
  const { read } = context.database;
  try {
    expect(await databaseIsReady(read)).toBe(true);
    expect((await verifyHistory(read)).broken).toBeNull();
    const lead = await findOfficerByEmail(read, "lanh-dao@an-thai.example.vn");
    if (lead === null) throw new Error("the demonstration has no office lead");
    const rows = await askRows<{ code: string }>(
      read,
      `SELECT "code" FROM "Petition" WHERE "receivingUnitId" = $1 AND NOT "restricted"`,
      lead.agencyId,
    );
    expect(rows.length).toBeGreaterThan(20);
    for (const { code } of rows)
      expect(await petitionFile(context, officerActor(lead), code, "vi")).not.toBeNull();
  } finally {
    await context.close();
    await database.drop();
  }
});
