import type { Config } from "../config.ts";
import type { Context } from "../context.ts";
import { log } from "../log.ts";
import { backupState } from "../persistence/engine/backup-reading.ts";
import { TellableFault } from "./job.ts";
import { runVerb } from "./run-verb.ts";

/** The weekly drill. What it found is in the database; a failure is also in the log. */
export async function proveRestoreWeekly(_config: Config, context: Context, tooLate: AbortSignal) {
  const code = await runVerb("prove-restore", [], tooLate);
  const { failedTry } = await backupState(context.database.read);
  if (code === 0) log.info("restore proven");
  else throw new TellableFault(`no restore was proven: ${failedTry?.fault ?? `exit code ${code}`}`);
}
