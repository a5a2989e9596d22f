/** A database of its own with as many petitions as asked, and what the works need to know of it. */
import { fold } from "#app/domain/text/fold.ts";
import { openContext } from "#app/server/app-context.ts";
import { readConfig } from "#app/server/config.ts";
import { migrateDatabase } from "#app/server/persistence/engine/migrate.ts";
import { askRows } from "#app/server/persistence/engine/raw-sql.ts";
import { putSetting } from "#app/server/persistence/work/setting-store.ts";
import { hireCast } from "#prisma/seed/demo/cast.ts";
import { loadPetitions } from "#prisma/seed/load/load-petitions.ts";
import { sampleTexts } from "#prisma/seed/load/sample-texts.ts";
import { loadReference } from "#prisma/seed/reference/load-reference.ts";
import { withoutDailyWork } from "#tests/setup/without-drill.ts";
import type { FilledScene } from "./scene.ts";

const sampleSize = 500;
/** Measuring sends more than any province; it is to cost what a citizen's sending costs. */
const neverAttacked = 1_000_000;

export async function fillDatabase(
  environment: Readonly<Record<string, string | undefined>>,
  petitions: number,
  say: (text: string) => void,
): Promise<FilledScene> {
  const config = readConfig(environment);
  await migrateDatabase(".", config.databaseUrl);
  const context = openContext(config);
  try {
    await loadReference(context, "demonstration");
    await hireCast(context, []);
    await context.database.transaction((transaction) =>
      putSetting(transaction, "attackSends", neverAttacked),
    );
    await withoutDailyWork(context);
    const trackable = await loadPetitions(context, config.databaseUrl, petitions, say);
    const published = await askRows<{ address: string }>(
      context.database.read,
      `SELECT "address" FROM "PublicRecord" LIMIT ${sampleSize}`,
    );
    const { rareSentence } = sampleTexts();
    const [rare = ""] = rareSentence.split(" ");
    const common = rareSentence.split(" ").slice(3, 5).join(" ");
    return {
      trackable,
      codes: trackable.map(({ code }) => code),
      published: published.map(({ address }) => address),
      words: {
        rare: [rare, fold(rare)],
        common: [common, fold(common)],
      },
    };
  } finally {
    await context.close();
  }
}
