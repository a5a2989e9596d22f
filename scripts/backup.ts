/**
 * `npm run backup [-- --to DIR --keep COUNT]`: one encrypted file with the database and all files, while
 * serving. With `--keep` all but the newest so many of that folder are removed afterwards.
 */
import path from "node:path";
import { parseArgs } from "node:util";
import { removeOldBackups } from "#app/server/backup/backups-in-folder.ts";
import { ensureKeyWitness } from "#app/server/backup/key-witness.ts";
import { makeBackup } from "#app/server/backup/make-backup.ts";
import { readConfig } from "#app/server/config.ts";
import { recordBackup } from "#app/server/persistence/engine/backup-store.ts";
import { runVerbWithContext } from "./run-verb.ts";

const bytesInKilobyte = 1024;
const say = (text: string) => process.stdout.write(`${text}\n`);

await runVerbWithContext(async (context) => {
  const options = { to: { type: "string" }, keep: { type: "string" } } as const;
  const { values } = parseArgs({ options });
  const keep = values.keep === undefined ? null : Number(values.keep);
  if (keep !== null && !(Number.isInteger(keep) && keep > 0)) {
    process.stderr.write("--keep takes a whole number of at least 1\n");
    return 1;
  }
  const { databaseUrl, dataDirectory, backup } = readConfig();
  const into = values.to ? path.resolve(values.to) : backup.directory;
  if (!into || !backup.key) {
    process.stderr.write(
      "set BACKUP_KEY (at least 32 characters, openssl rand -base64 48) and BACKUP_DIR, or give --to DIR\n",
    );
    return 1;
  }
  await ensureKeyWitness(context);
  const at = context.clock.now();
  const filesFolder = path.join(dataDirectory, "files");
  const made = await makeBackup({
    databaseUrl,
    filesFolder,
    key: backup.key,
    at,
    into,
    scratch: dataDirectory,
  });
  const kilobytes = Math.ceil(made.bytes / bytesInKilobyte);
  const { rows, files, missing, history } = made.manifest;
  await context.database.transaction((transaction) =>
    recordBackup(transaction, { madeAt: at, fileName: path.basename(made.file), kilobytes }),
  );
  say(`${made.file} (${kilobytes} KB)`);
  say(
    `${rows.Petition ?? 0} petitions, ${files.length} files, history ${history.count}:${history.head}`,
  );
  say(
    "keep beside it, apart from it: BACKUP_KEY opens this file, RECEIPT_KEY the citizens' secrets,",
  );
  say("SESSION_SECRET the sessions; none of them is inside");
  if (keep !== null) say(`${await removeOldBackups(into, keep)} older backups removed`);
  for (const key of missing) say(`MISSING on the disk, not in the backup: file ${key}`);
  return missing.length === 0 ? 0 : 1;
});
