/** Databases that were filled under each landed migration open under the newest one. */
import { readFileSync } from "node:fs";
import Sqlite from "better-sqlite3";
import pg from "pg";
import { expect, test } from "vitest";
import { databaseKind, databasePath } from "#app/server/persistence/engine/database-url.ts";
import { migrateDatabase, migrationNames } from "#app/server/persistence/engine/migrate.ts";
import { databaseIsReady } from "#app/server/persistence/engine/readiness.ts";
import {
  historyOfPetition,
  verifyHistory,
} from "#app/server/persistence/history/history-reading.ts";
import { findOfficer, officerActor } from "#app/server/persistence/people/officer-reading.ts";
import { forwardingRows } from "#app/server/persistence/petition/native-rows.ts";
import { petitionFile } from "#app/server/queries/staff/petition-file.ts";
import { emptyDatabase } from "#tests/setup/on-both-databases.ts";
import { testContext } from "#tests/setup/test-context.ts";

const names = migrationNames("prisma/migrations");
const files = (upTo: string) =>
  names
    .filter((name) => name <= upTo)
    .map((name) => readFileSync(`tests/fixtures/filled-databases/${name}.sql`, "utf8"));

async function runSql(url: string, scripts: readonly string[]) {
  if (databaseKind(url) === "sqlite") {
    const database = new Sqlite(databasePath(url));
    database.pragma("foreign_keys = ON");
    for (const script of scripts) database.exec(script);
    database.close();
    return;
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const script of scripts) await client.query(script);
  await client.end();
}

const cases = names.flatMap((name) =>
  (["sqlite", "postgresql"] as const).flatMap((kind) =>
    [true, false].map((privateParts) => ({ name, kind, privateParts })),
  ),
);

test.each(cases)(
  "a database filled under $name opens a petition ($kind, private parts: $privateParts)",
  async ({ name, kind, privateParts }) => {
    const database = await emptyDatabase(kind);
    const { url, folder, drop } = database;
    expect(await migrateDatabase(".", url, { upTo: name, privateParts })).toContain(name);
    await runSql(url, files(name));
    const missing = names.filter((other) => other > name);
    expect(await migrateDatabase(".", url, { privateParts })).toEqual(missing);
    // Either way finds nothing more to do where the other one has ended.
    expect(await migrateDatabase(".", url, { privateParts: !privateParts })).toEqual([]);
    const context = testContext(url, folder);
    const { read } = context.database;
    try {
      expect(await databaseIsReady(read)).toBe(true);
      const handler = await findOfficer(read, 2);
      if (handler === null) throw new Error("nobody handles the petition");
      const code = "PA-260302-59DHN";
      const file = await petitionFile(context, officerActor(handler), code, "vi");
      expect(file).toMatchObject({
        petition: { code, stage: "in-progress" },
        registerNumber: "1/2026/VP",
      });
      // Whichever shape it was filled in, the agency finds its work where it stood, with its day.
      const [forwarding] = await forwardingRows(read, 1);
      expect(forwarding).toMatchObject({
        place: 1,
        stage: "in-progress",
        assigneeId: 2,
        nextDueOn: "2026-03-24",
        replyDueOn: "2026-03-24",
      });
      const types = (await historyOfPetition(read, 1)).map(({ type }) => type);
      expect(types).toEqual([
        "PetitionSent",
        "PetitionRegistered",
        "PetitionForwarded",
        "PetitionAccepted",
      ]);
      expect(await verifyHistory(read)).toMatchObject({
        broken: null,
        count: name < "0005_quarantine" ? 4 : 5,
      });
    } finally {
      await context.close();
      await drop();
    }
  },
);
