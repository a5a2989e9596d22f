/** Drafts the next migration of both databases: what leads from the last landed schema to the present one. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import {
  migrationNames,
  migrationsFolder,
  schemaDifference,
} from "#app/server/persistence/engine/migrate.ts";
import { derivedSchema } from "./derive-postgresql-schema.ts";

/**
 * Writes the two files and makes the present schema the landed one; returns the files. They are
 * drafts: indexes with conditions, triggers and the search tables are added by hand.
 */
export async function draftMigration(
  root: string,
  name: string,
  postgresqlUrl: string,
): Promise<string[]> {
  const landedFile = path.join(root, "prisma/landed-schema.prisma");
  const schema = readFileSync(path.join(root, "prisma/schema.prisma"), "utf8");
  const landed = existsSync(landedFile) ? readFileSync(landedFile, "utf8") : null;
  const written: string[] = [];
  for (const kind of ["sqlite", "postgresql"] as const) {
    const folder = migrationsFolder(root, kind);
    const number = String(migrationNames(folder).length + 1).padStart(4, "0");
    const url = kind === "sqlite" ? "file::memory:" : postgresqlUrl;
    const shaped = (text: string) => (kind === "sqlite" ? text : derivedSchema(text));
    const sql = await schemaDifference(url, landed && shaped(landed), shaped(schema));
    const target = path.join(folder, `${number}_${name}`);
    mkdirSync(target, { recursive: true });
    const file = path.join(target, "migration.sql");
    writeFileSync(file, sql);
    written.push(file);
  }
  writeFileSync(landedFile, schema);
  return written;
}
