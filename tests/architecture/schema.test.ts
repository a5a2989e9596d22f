import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { migrationNames } from "#app/server/persistence/engine/migrate.ts";
import { newestMigration } from "#app/server/persistence/engine/readiness.ts";

const schema = readFileSync("prisma/schema.prisma", "utf8");

test("both databases have the same migrations, and the last one left this schema", () => {
  const names = migrationNames("prisma/migrations");
  expect(migrationNames("prisma/postgresql/migrations")).toEqual(names);
  expect(readFileSync("prisma/landed-schema.prisma", "utf8")).toBe(schema);
  expect(newestMigration).toBe(names.at(-1));
});

test("every model says in a sentence what it is", () => {
  const silent = [...schema.matchAll(/(^.*)\nmodel (\w+)/gm)]
    .filter(([, before]) => !before?.startsWith("/// "))
    .map(([, , name]) => name);
  expect(silent).toEqual([]);
});
