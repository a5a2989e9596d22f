/**
 * `npm run keep-release`, once for each release: the demonstration of this version in both databases,
 * kept with the tests, so that every later version is shown to open what an office has.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { openContext } from "#app/server/app-context.ts";
import { readConfig } from "#app/server/config.ts";
import { copyDatabase } from "#app/server/persistence/engine/database-copy.ts";
import { loadDemonstration } from "#prisma/seed/demo/load-demonstration.ts";
import { createDatabase, startPostgresql } from "#tests/setup/postgresql.ts";
import { furnishDatabase } from "./furnish-database.ts";
import { runVerb } from "./run-verb.ts";

const kept = path.join("tests", "fixtures", "filled-databases");
const say = (text: string) => process.stderr.write(`${text}\n`);

/** Fills an empty database with the demonstration and copies it to the target. */
async function copyFilled(databaseUrl: string, folder: string, target: string) {
  const config = readConfig({ DEMO: "1", DATABASE_URL: databaseUrl, DATA_DIR: folder });
  await furnishDatabase(config);
  const context = openContext(config);
  try {
    await loadDemonstration(context, say);
  } finally {
    await context.close();
  }
  await copyDatabase(databaseUrl, target);
}

await runVerb(async () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  const release = path.join(kept, `release-${version}`);
  const folder = mkdtempSync(path.join(tmpdir(), "hoi-am-release-"));
  const postgresql = await startPostgresql();
  try {
    const copy = path.join(folder, "copy.db");
    await copyFilled(`file:${path.join(folder, "hoi-am.db")}`, folder, copy);
    writeFileSync(`${release}.sqlite.gz`, gzipSync(readFileSync(copy), { level: 9 }));
    const url = await createDatabase(postgresql.url, "release");
    await copyFilled(url, folder, `${release}.pgdump`);
  } finally {
    postgresql.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  say(`kept ${release}.sqlite.gz and ${release}.pgdump`);
  return 0;
});
