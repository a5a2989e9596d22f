/**
 * Prisma's own migration engine as WebAssembly: the binary engine is a download that offices behind
 * closed networks do not get. Its package is made for bundlers, so its glue is put together by hand
 * here, and nowhere else, as read in the version below.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type * as SchemaEngineModule from "@prisma/schema-engine-wasm";
import { type DatabaseKind, databasePath } from "./database-url.ts";

/** The version of @prisma/schema-engine-wasm in which the glue was read. @internal held by a test */
export const readInEngineVersion = "7.5.0-10.94a226be1cf2967af2541cca5529f0f7ba866919";

export type SchemaEngine = SchemaEngineModule.SchemaEngine;

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

/** Does work with the engine on a connection of its own, and closes both. */
export async function withSchemaEngine<T>(
  kind: DatabaseKind,
  databaseUrl: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loading ??= loadEngine();
  const { SchemaEngine } = await loading;
  const connected: Connected[] = [];
  const factory =
    kind === "sqlite"
      ? new PrismaBetterSqlite3({ url: databasePath(databaseUrl) })
      : overrideExecuteScript(new PrismaPg({ connectionString: databaseUrl }));
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
  try {
    return await work(engine);
  } catch (error) {
    // The engine's own last words say more than the error that it throws.
    throw lastPanic === "" ? error : new Error(lastPanic);
  } finally {
    engine.free();
    for (const adapter of connected) await adapter.dispose();
  }
}

/** The adapter cuts scripts at every semicolon, function bodies too; PostgreSQL takes them whole. */
function overrideExecuteScript(factory: PrismaPg): PrismaPg {
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
