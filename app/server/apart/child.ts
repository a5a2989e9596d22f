/** One process that opens foreign files: without keys, behind everything else, killed when it takes too much. */
import { spawn } from "node:child_process";
import { setPriority } from "node:os";
import { Duplex } from "node:stream";
import { bareEnvironment } from "../config.ts";
import { type Frame, readFrames, writeFrame } from "./frames.ts";
import { type ProcessUse, readProcessUse } from "./process-use.ts";

export type WorkLimits = {
  /** Beyond what the process needs when it has nothing to do. */
  readonly memoryMegabytes: number;
  readonly processorSeconds: number;
  /** For what waits without working; longer, since others may take the processor. */
  readonly seconds: number;
};

export type Outcome = Frame | "too-heavy" | "crashed";

export type Child = {
  readonly isAlive: () => boolean;
  /** One piece of work; there is never a second one beside it. */
  readonly work: (frame: Frame, limits: WorkLimits) => Promise<Outcome>;
  /** Whether it kept much more memory than it began with. */
  readonly isBloated: () => Promise<boolean>;
  readonly end: () => void;
};

const beginMilliseconds = 20_000;
const lookMilliseconds = 40;
const keptMegabytesMax = 60;
const gentle = 5;
const millisecondsPerSecond = 1000;

/** What the process may do is opening files alone; whatever is said beside that goes nowhere. */
const flags = ["--max-old-space-size=128", "--max-semi-space-size=4"];

/** Bundled beside the verbs; from the sources wherever this file is one of them. */
const entry = (): readonly string[] =>
  import.meta.url.endsWith(".ts")
    ? ["--import", "tsx", "scripts/file-reader.ts"]
    : ["build/verbs/file-reader.js"];

/** Begins a process; null where it does not come to its first word. */
export async function beginChild(): Promise<Child | null> {
  const started = spawn(process.execPath, [...flags, ...entry()], {
    env: bareEnvironment({ MALLOC_ARENA_MAX: "2" }),
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  started.on("error", () => {});
  const { pid } = started;
  const stream = started.stdio[3];
  if (pid === undefined || !(stream instanceof Duplex)) return null;
  const kill = () => void started.kill("SIGKILL");
  const line = openLine(stream, kill);
  started.on("exit", line.broken);
  beGentle(pid);
  const first = await line.next(beginMilliseconds);
  const idle = await readProcessUse(pid);
  // Whoever only waits for the next piece of work keeps no program running.
  started.unref();
  if (first === null) return null;
  return {
    isAlive: line.isWhole,
    end: kill,
    isBloated: async () => isAbove(await readProcessUse(pid), idle, keptMegabytesMax),
    work: (frame, limits) => watched({ pid, idle, limits, kill }, line, frame),
  };
}

function beGentle(pid: number) {
  try {
    setPriority(pid, gentle);
  } catch {
    // It has ended already, or the machine does not allow it: it works beside the server then.
  }
}

const isAbove = (now: ProcessUse | null, idle: ProcessUse | null, megabytes: number) =>
  now !== null && idle !== null && now.memoryMegabytes > idle.memoryMegabytes + megabytes;

type Line = ReturnType<typeof openLine>;

/** The next frame, or null where it does not come. */
function openLine(stream: Duplex, kill: () => void) {
  let whole = true;
  let answer: ((frame: Frame | null) => void) | undefined;
  const give = (frame: Frame | null) => {
    const waiting = answer;
    answer = undefined;
    waiting?.(frame);
  };
  const broken = () => {
    whole = false;
    give(null);
  };
  readFrames(stream, give);
  stream.on("error", broken);
  stream.on("close", () => {
    broken();
    kill();
  });
  const next = (milliseconds: number) =>
    new Promise<Frame | null>((resolve) => {
      if (!whole) return resolve(null);
      const limit = setTimeout(kill, milliseconds);
      answer = (frame) => {
        clearTimeout(limit);
        resolve(frame);
      };
    });
  return { next, broken, isWhole: () => whole, send: (frame: Frame) => writeFrame(stream, frame) };
}

type Watched = {
  readonly pid: number;
  readonly idle: ProcessUse | null;
  readonly limits: WorkLimits;
  readonly kill: () => void;
};

async function watched(
  { pid, idle, limits, kill }: Watched,
  line: Line,
  frame: Frame,
): Promise<Outcome> {
  const before = await readProcessUse(pid);
  const began = performance.now();
  let tooHeavy = false;
  const look = async () => {
    const now = await readProcessUse(pid);
    const worked = (now?.processorSeconds ?? 0) - (before?.processorSeconds ?? 0);
    if (worked < limits.processorSeconds && !isAbove(now, idle, limits.memoryMegabytes)) return;
    tooHeavy = true;
    kill();
  };
  const looking = setInterval(() => void look(), lookMilliseconds);
  const answered = line.next(limits.seconds * millisecondsPerSecond);
  line.send(frame);
  const answer = await answered;
  clearInterval(looking);
  if (answer !== null) return answer;
  const waited = (performance.now() - began) / millisecondsPerSecond;
  return tooHeavy || waited >= limits.seconds ? "too-heavy" : "crashed";
}
