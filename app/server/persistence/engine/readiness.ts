import type { Reader } from "./database.ts";
import { prismaIsLoaded } from "./prisma-client.ts";
import { askRows } from "./raw-sql.ts";

/** The newest migration that this code needs; a test compares it with the folder. */
export const newestMigration = "0022_people";

/** Whether the database answers and has every migration that this code needs. */
export async function databaseIsReady(reader: Reader): Promise<boolean> {
  try {
    const rows = await askRows<{ migration_name: string }>(
      reader,
      `SELECT migration_name FROM _prisma_migrations
       WHERE migration_name = $1 AND finished_at IS NOT NULL AND rolled_back_at IS NULL`,
      newestMigration,
    );
    return rows.length === 1;
  } catch {
    return false;
  }
}

/** Whether a write of this process has loaded Prisma's client, which takes much memory. */
export const prismaWasLoaded = () => prismaIsLoaded();
