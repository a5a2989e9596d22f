import { randomBytes } from "node:crypto";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { expect, inject, test } from "vitest";
import { verifyContent } from "#app/server/persistence/history/content-verifying.ts";
import { type TestContext, testContext } from "./test-context.ts";

export type TestDatabase = { readonly url: string; readonly folder: string; drop(): Promise<void> };

type Kind = "sqlite" | "postgresql";

const tampered = new WeakSet<TestContext>();
/** Says that a test changes rows behind the product's back, so that the history cannot cover them. */
export const changesRowsBehindTheProduct = (context: TestContext) => tampered.add(context);

/** A furnished database of this kind for one test alone. */
export const freshDatabase = (kind: Kind) => newDatabase(kind, "base");

/** A place for a database with nothing in it. */
export const emptyDatabase = (kind: Kind) => newDatabase(kind, "template0");

async function newDatabase(kind: Kind, template: "base" | "template0"): Promise<TestDatabase> {
  const folder = mkdtempSync(path.join(tmpdir(), "hoi-am-test-"));
  const removeFolder = async () => rmSync(folder, { recursive: true, force: true });
  if (kind === "sqlite") {
    const file = path.join(folder, "test.db");
    if (template === "base") copyFileSync(inject("sqliteBase"), file);
    return { url: `file:${file}`, folder, drop: removeFolder };
  }
  const server = inject("postgresqlServer");
  const name = `t${randomBytes(8).toString("hex")}`;
  // Copied as files: a third of the time of writing it through the log.
  await asAdministrator(server, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  return {
    url: `${server}/${name}`,
    folder,
    drop: async () => {
      await asAdministrator(server, `DROP DATABASE ${name} WITH (FORCE)`);
      await removeFolder();
    },
  };
}

async function asAdministrator(server: string, sql: string) {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  await client.query(sql);
  await client.end();
}

/**
 * The same promise on SQLite and on PostgreSQL, each on a database of its own. Whatever the test did, the
 * history must cover how the petitions stand at its end, unless it changed rows behind the product's back.
 */
export function onBothDatabases(
  name: string,
  promise: (context: TestContext, database: TestDatabase) => Promise<void>,
  timeoutMilliseconds?: number,
) {
  const onOne = async (kind: "sqlite" | "postgresql") => {
    const database = await freshDatabase(kind);
    const context = testContext(database.url, database.folder);
    try {
      await promise(context, database);
      if (!tampered.has(context)) {
        const { broken } = await verifyContent(context.database.read);
        expect(broken, "what the history says of the petitions' content").toBeNull();
      }
    } finally {
      await context.close();
      await database.drop();
    }
  };
  test.each(["sqlite", "postgresql"] as const)(`${name} (%s)`, onOne, timeoutMilliseconds);
}
