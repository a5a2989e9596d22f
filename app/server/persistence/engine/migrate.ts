/**
 * Applies the migrations of both databases with Prisma's own engine as WebAssembly: the binary
 * engine is a download that offices behind closed networks do not get.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type * as SchemaEngineModule from "@prisma/schema-engine-wasm";
import { type DatabaseKind, databaseKind, databasePath } from "./database-url.ts";

type Engine = SchemaEngineModule.SchemaEngine;
const noFilters = { externalTables: [], externalEnums: [] };

let lastPanic = "";

let loading: Promise<typeof SchemaEngineModule> | undefined;

/** Node 20 cannot import WebAssembly as a module, so the engine is put together by hand, once. */
async function loadEngine(): Promise<typeof SchemaEngineModule> {
  const wasmFile = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm/schema_engine_bg")
    .replace(/\.js$/, ".wasm");
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const { instance } = await WebAssembly.instantiate(readFileSync(wasmFile), {
    "./schema_engine_bg.js": glue as unknown as WebAssembly.ModuleImports,
  });
  // What the engine would say when it breaks; without a listener the reason is lost.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (message: string) => {
        lastPanic = message;
      },
    },
  });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return glue as unknown as typeof SchemaEngineModule;
}

type Connected = Awaited<ReturnType<PrismaPg["connect"] | PrismaBetterSqlite3["connect"]>>;
type Opened = { readonly engine: Engine; close(): Promise<void> };

/** The engine on a connection of its own; whoever opens it closes both. */
async function openEngine(kind: DatabaseKind, databaseUrl: string): Promise<Opened> {
  loading ??= loadEngine();
  const { SchemaEngine } = await loading;
  const connected: Connected[] = [];
  const factory =
    kind === "sqlite"
      ? new PrismaBetterSqlite3({ url: databasePath(databaseUrl) })
      : wholeScripts(new PrismaPg({ connectionString: databaseUrl }));
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    connected.push(adapter);
    return adapter as never;
  };
  const engine = await SchemaEngine.new(
    { datamodels: undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  return {
    engine,
    async close() {
      engine.free();
      for (const adapter of connected) await adapter.dispose();
    },
  };
}

/** The adapter cuts scripts at every semicolon, function bodies too; PostgreSQL takes them whole. */
function wholeScripts(factory: PrismaPg): PrismaPg {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script);
    };
    return adapter;
  };
  return factory;
}

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

/** Brings the database to the newest migration; answers the names of those it applied. */
export async function migrateDatabase(root: string, databaseUrl: string): Promise<string[]> {
  const kind = databaseKind(databaseUrl);
  const folder = migrationsFolder(root, kind);
  const { engine, close } = await openEngine(kind, databaseUrl);
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      filters: noFilters,
      migrationsList: {
        baseDir: folder,
        lockfile: { path: "migration_lock.toml", content: `provider = "${kind}"\n` },
        shadowDbInitScript: "",
        migrationDirectories: migrationNames(folder).map((name) => ({
          path: name,
          migrationFile: {
            path: "migration.sql",
            content: {
              tag: "ok",
              value: readFileSync(path.join(folder, name, "migration.sql"), "utf8"),
            },
          },
        })),
      },
    });
    return appliedMigrationNames;
  } catch (error) {
    // The engine's own last words say more than the error that it throws.
    throw lastPanic === "" ? error : new Error(lastPanic);
  } finally {
    await close();
  }
}

/** The SQL that leads from one schema text to another; both texts are of the same database kind. */
export async function schemaDifference(
  kind: DatabaseKind,
  databaseUrl: string,
  from: string | null,
  to: string,
): Promise<string> {
  const { engine, close } = await openEngine(kind, databaseUrl);
  try {
    const datamodel = (content: string) => ({
      tag: "schemaDatamodel" as const,
      files: [{ path: "schema.prisma", content }],
    });
    const { stdout } = await engine.diff({
      from: from === null ? { tag: "empty" } : datamodel(from),
      to: datamodel(to),
      script: true,
      shadowDatabaseUrl: null,
      exitCode: null,
      filters: noFilters,
    });
    return stdout ?? "";
  } finally {
    await close();
  }
}
