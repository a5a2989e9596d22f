/** Prisma on a test's database, to look at rows without the code that is tested. It only reads. */
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaPg } from "@prisma/adapter-pg";
import type { Reader } from "#app/server/persistence/engine/database.ts";
import { databaseKind, databasePath } from "#app/server/persistence/engine/database-url.ts";
import { PrismaClient as PostgresqlClient } from "#app/server/persistence/generated/postgresql/client.ts";
import { PrismaClient } from "#app/server/persistence/generated/sqlite/client.ts";

const addresses = new WeakMap<Reader, string>();
const clients = new WeakMap<Reader, PrismaClient>();

/** Says where the database of a reader lies. */
export const rememberAddress = (reader: Reader, url: string) => void addresses.set(reader, url);

export function readClient(reader: Reader): PrismaClient {
  const known = clients.get(reader);
  if (known) return known;
  const url = addresses.get(reader);
  if (url === undefined) throw new Error("only the database of a test context can be looked at");
  const client = clientOf(url);
  clients.set(reader, client);
  return client;
}

/** The two generated clients have the same models but types that cannot be assigned to each other. */
const clientOf = (url: string): PrismaClient =>
  databaseKind(url) === "sqlite"
    ? new PrismaClient({
        adapter: new PrismaBetterSqlite3({ url: databasePath(url), readonly: true }),
      })
    : (new PostgresqlClient({
        adapter: new PrismaPg({ connectionString: url, max: 2 }),
      }) as unknown as PrismaClient);

/** Ends what was opened to look at this database. */
export const closeReadClient = async (reader: Reader) => clients.get(reader)?.$disconnect();
