/** Runs one of the operator's verbs in a process of its own, so that its work stops nobody's page. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { setPriority } from "node:os";

const gentle = 10;

/** The bundled verb; from the sources only where nothing was built, as under development. */
function commandOf(verb: string): readonly string[] {
  const bundled = `build/verbs/${verb}.js`;
  return existsSync(bundled) ? [bundled] : ["--import", "tsx", `scripts/${verb}.ts`];
}

/** Returns the exit code, or null where a signal ended it, as one does whose time is over. */
export function runVerb(
  verb: string,
  args: readonly string[],
  tooLate: AbortSignal,
): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...commandOf(verb), ...args], {
      stdio: "ignore",
      signal: tooLate,
      killSignal: "SIGKILL",
    });
    child.on("spawn", () => setPriority(child.pid ?? 0, gentle));
    child.on("error", reject);
    child.on("exit", resolve);
  });
}
