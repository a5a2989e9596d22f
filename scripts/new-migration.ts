/** Drafts the next migration of both databases from the last landed schema: `new-migration NAME`. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import {
  migrationNames,
  migrationsFolder,
  schemaDifference,
} from "#app/server/persistence/engine/migrate.ts";
import { derivedSchema } from "./derive-postgresql-schema.ts";

const name = process.argv[2];
if (!name) throw new Error("usage: npm run new-migration -- name-in-kebab");
const schema = readFileSync("prisma/schema.prisma", "utf8");
const number = String(migrationNames("prisma/migrations").length + 1).padStart(4, "0");

for (const kind of ["sqlite", "postgresql"] as const) {
  const folder = migrationsFolder(".", kind);
  const last = migrationNames(folder).at(-1);
  const landed = last ? path.join("prisma/migrations", last, "schema.prisma") : null;
  const before = landed && existsSync(landed) ? readFileSync(landed, "utf8") : null;
  const shaped = (text: string) => (kind === "sqlite" ? text : derivedSchema(text));
  const url = kind === "sqlite" ? "file::memory:" : (process.env.POSTGRES_TEST_URL ?? "");
  const sql = await schemaDifference(kind, url, before && shaped(before), shaped(schema));
  const target = path.join(folder, `${number}_${name}`);
  mkdirSync(target, { recursive: true });
  writeFileSync(path.join(target, "migration.sql"), sql);
  if (kind === "sqlite") writeFileSync(path.join(target, "schema.prisma"), schema);
  process.stdout.write(`${target}/migration.sql\n`);
}
