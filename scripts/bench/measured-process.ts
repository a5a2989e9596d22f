/** A process of ours, its processor time and its memory, with those it started. */
import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

export type MeasuredProcess = {
  /** Milliseconds of processor time, user and system, so far. */
  readonly cpuMilliseconds: () => number;
  /** Proportional set size in MiB. */
  readonly memoryMebibytes: () => number;
  readonly stop: () => Promise<void>;
};

/** Linux counts processor time in hundredths of a second. */
const millisecondsPerTick = 10;
const kibibytesPerMebibyte = 1024;

function treeOf(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const fields = statOf(Number(name));
    if (fields) parents.set(Number(name), Number(fields[1]));
  }
  const tree = [root];
  for (const parent of tree) for (const [pid, its] of parents) if (its === parent) tree.push(pid);
  return tree;
}

/** The fields behind the process's name, which may itself hold spaces. */
function statOf(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}

/** Its own, and that of its children that have ended: a helper process is part of what a work costs. */
function ticksOf(pid: number): number {
  return sum((statOf(pid) ?? []).slice(11, 15).map(Number));
}

function pssOf(pid: number): number {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
    return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Starts a program; its noise goes to the standard error output only when it ends by itself. */
export function startMeasured(
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
  folder = ".",
): MeasuredProcess {
  const [program = "", ...args] = command;
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  // Whoever interrupts the bench leaves nothing running.
  const killWithBench = () => child.kill("SIGKILL");
  process.once("exit", killWithBench);
  child.once("exit", () => process.off("exit", killWithBench));
  let noise = "";
  const hear = (piece: Buffer) => {
    noise = `${noise}${piece}`.slice(-4000);
  };
  child.stdout?.on("data", hear);
  child.stderr?.on("data", hear);
  let stopping = false;
  child.on("exit", (code) => {
    if (!stopping) process.stderr.write(`ended by itself with ${code}:\n${noise}\n`);
  });
  const pid = child.pid ?? 0;
  return {
    cpuMilliseconds: () => sum(treeOf(pid).map(ticksOf)) * millisecondsPerTick,
    memoryMebibytes: () => sum(treeOf(pid).map(pssOf)) / kibibytesPerMebibyte,
    stop: () => {
      stopping = true;
      return waitForEnd(child);
    },
  };
}

function waitForEnd(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}
