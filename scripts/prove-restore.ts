/** `npm run prove-restore`: the weekly drill by hand; restores into a scratch place and checks it. */
import { proveRestore } from "#app/server/backup/prove-restore.ts";
import { readConfig } from "#app/server/config.ts";
import { runVerbWithContext } from "./run-verb.ts";

await runVerbWithContext(async (context) => {
  const proof = await proveRestore(readConfig(), context);
  const from =
    proof.source === "stored-backup"
      ? `the stored backup of ${proof.backupMadeAt}`
      : "a copy made for this, because BACKUP_DIR and BACKUP_KEY name no backup";
  const { petitions, rows, files, links } = proof;
  process.stdout.write(
    proof.fault === ""
      ? `restored from ${from}: ${petitions} petitions, ${rows} rows, ${files} files, ${links} links of the history\n`
      : `NOT proven, from ${from}: ${proof.fault}\n`,
  );
  return proof.fault === "" ? 0 : 1;
});
