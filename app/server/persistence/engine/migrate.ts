/** Brings databases to the newest migration, and drafts the next one. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type DatabaseKind, databaseKind } from "./database-url.ts";
import { applyPlainly, type Migration } from "./plain-migrations.ts";
import { withSchemaEngine } from "./schema-engine.ts";

const noFilters = { externalTables: [], externalEnums: [] };

/** The names of the migrations in a folder, the oldest first. */
export function migrationNames(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && existsSync(path.join(folder, entry.name, "migration.sql")),
    )
    .map((entry) => entry.name)
    .sort();
}

export const migrationsFolder = (root: string, kind: DatabaseKind) =>
  path.join(root, kind === "sqlite" ? "prisma/migrations" : "prisma/postgresql/migrations");

export type MigrateOptions = {
  /** The last migration that is applied; the newest by default. */
  readonly upTo?: string;
  /** Whether Prisma's engine does it, whose glue is private; without it the files are run plainly. */
  readonly privateParts?: boolean;
};

/** Brings the database to the newest migration; returns the names of those it applied. */
export async function migrateDatabase(
  root: string,
  databaseUrl: string,
  { upTo, privateParts = true }: MigrateOptions = {},
): Promise<string[]> {
  const kind = databaseKind(databaseUrl);
  const folder = migrationsFolder(root, kind);
  const migrations = migrationNames(folder)
    .filter((name) => upTo === undefined || name <= upTo)
    .map((name) => ({
      name,
      sql: readFileSync(path.join(folder, name, "migration.sql"), "utf8"),
    }));
  return privateParts
    ? applyByEngine(kind, databaseUrl, folder, migrations)
    : applyPlainly(kind, databaseUrl, migrations);
}

function applyByEngine(
  kind: DatabaseKind,
  databaseUrl: string,
  folder: string,
  migrations: readonly Migration[],
): Promise<string[]> {
  return withSchemaEngine(kind, databaseUrl, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({
      filters: noFilters,
      migrationsList: {
        baseDir: folder,
        lockfile: { path: "migration_lock.toml", content: `provider = "${kind}"\n` },
        shadowDbInitScript: "",
        migrationDirectories: migrations.map(({ name, sql }) => ({
          path: name,
          migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
        })),
      },
    });
    return appliedMigrationNames;
  });
}

/**
 * The SQL that leads from one schema text to another; both are of the kind of the database, which the
 * engine only asks for its version.
 */
export function schemaDifference(
  databaseUrl: string,
  from: string | null,
  to: string,
): Promise<string> {
  const datamodel = (content: string) => ({
    tag: "schemaDatamodel" as const,
    files: [{ path: "schema.prisma", content }],
  });
  return withSchemaEngine(databaseKind(databaseUrl), databaseUrl, async (engine) => {
    const { stdout } = await engine.diff({
      from: from === null ? { tag: "empty" } : datamodel(from),
      to: datamodel(to),
      script: true,
      shadowDatabaseUrl: null,
      exitCode: null,
      filters: noFilters,
    });
    return stdout ?? "";
  });
}
