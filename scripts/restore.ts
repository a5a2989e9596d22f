/** `npm run restore -- FILE`: brings a backup to the empty place that the settings name, and checks it. */
import path from "node:path";
import { storedPlace } from "#app/server/attachments/disk.ts";
import { checkCopy } from "#app/server/backup/check-copy.ts";
import { openBackup } from "#app/server/backup/open-backup.ts";
import { obstacleTo, restoreBackup } from "#app/server/backup/restore-backup.ts";
import { inScratchFolder } from "#app/server/backup/scratch-folder.ts";
import { readConfig } from "#app/server/config.ts";
import { keysFrom } from "#app/server/keys.ts";
import { runVerb } from "./run-verb.ts";
import { cureOf, Mistyped } from "./told-faults.ts";

const say = (text: string) => process.stdout.write(`${text}\n`);

await runVerb(async () => {
  try {
    await restore(process.argv[2]);
    return 0;
  } catch (error) {
    // A backup that does not open says why; the whole of it is in one sentence.
    if (cureOf(error) !== null || !(error instanceof Error)) throw error;
    throw new Mistyped(error.message);
  }
});

async function restore(file: string | undefined) {
  const config = readConfig();
  if (!file || !config.backup.key)
    throw new Mistyped("usage: BACKUP_KEY=… npm run restore -- FILE (see .env.example)");
  const { key } = config.backup;
  await inScratchFolder(config.dataDirectory, async (scratch) => {
    const opened = await openBackup(file, key, scratch);
    const filesFolder = path.join(config.dataDirectory, "files");
    const place = { databaseUrl: config.databaseUrl, filesFolder };
    const obstacle = await obstacleTo(opened, place);
    if (obstacle) throw new Mistyped(obstacle);
    await restoreBackup(opened, place);
    const { fault, ...counted } = await checkCopy({
      databaseUrl: config.databaseUrl,
      manifest: opened.manifest,
      fileAt: (storageKey) => storedPlace(filesFolder, storageKey),
      keys: keysFrom(config.receiptKey, config.sessionSecret),
      privateParts: config.privateParts,
    });
    say(`restored the backup of ${opened.manifest.madeAt}:`);
    say(
      `${counted.petitions} petitions, ${counted.rows} rows, ${counted.files} files, ${counted.links} links of the history`,
    );
    if (fault) throw new Mistyped(`restored, but NOT as it was: ${fault}`);
    say("rows, files and history are as they were; the tracking secrets still open");
  });
}
