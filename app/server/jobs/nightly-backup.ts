import { later } from "../clock.ts";
import type { Config } from "../config.ts";
import type { Context } from "../context.ts";
import { log } from "../log.ts";
import { backupState } from "../persistence/engine/backup-reading.ts";
import { TellableFault } from "./job.ts";
import { runVerb } from "./run-verb.ts";

const freshMilliseconds = 12 * 60 * 60_000;

/**
 * Makes the night's backup where its place and key are set, and none where a timer of the machine made one
 * within the last twelve hours. Then removes what is older than the newest that are kept.
 */
export async function backUpNightly({ backup }: Config, context: Context, tooLate: AbortSignal) {
  if (backup.directory === null || backup.key === null) return;
  const { backup: last } = await backupState(context.database.read);
  if (last !== null && last.madeAt > later(context.clock.now(), -freshMilliseconds)) return;
  const code = await runVerb("backup", ["--keep", String(backup.kept)], tooLate);
  if (code !== 0) throw new TellableFault(`no backup was made: exit code ${code}`);
  log.info("backup made");
}
