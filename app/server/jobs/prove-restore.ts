import { spawn } from "node:child_process";
import { setPriority } from "node:os";
import type { Config } from "../config.ts";
import type { Context } from "../context.ts";
import { log } from "../log.ts";
import { backupState } from "../persistence/engine/backup-reading.ts";
import { TellableFault } from "./job.ts";

const gentle = 10;

/**
 * The weekly drill, in a process of its own: checking a whole database would stop this one's event
 * loop. What it found is in the database; a failure is also in the log.
 */
export async function proveRestoreWeekly(_config: Config, context: Context) {
  const code = await ranToItsEnd(["--import", "tsx", "scripts/prove-restore.ts"]);
  const { failedTry } = await backupState(context.database.read);
  if (code === 0) log.info("restore proven");
  else throw new TellableFault(`no restore was proven: ${failedTry?.fault ?? `exit code ${code}`}`);
}

function ranToItsEnd(args: readonly string[]): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: "ignore" });
    child.on("spawn", () => setPriority(child.pid ?? 0, gentle));
    child.on("error", reject);
    child.on("exit", resolve);
  });
}
