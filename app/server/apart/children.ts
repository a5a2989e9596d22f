/**
 * Foreign files are opened in processes of their own: two at most, begun when they are needed and ended
 * when they have been idle. Whoever sends what breaks a reader breaks neither the server nor the next file.
 */
import { log } from "../log.ts";
import { beginChild, type Child, type WorkLimits } from "./child.ts";
import type { Frame } from "./frames.ts";
import { openTurns } from "./turns.ts";

export type Work = {
  readonly job: string;
  readonly facts: unknown;
  /** Bytes that still lie on the disk are read when their turn comes. */
  readonly bytes: Uint8Array | (() => Promise<Uint8Array>);
  /** Needs much memory by its nature; only one at a time. */
  readonly isLarge?: boolean;
};

/** `too-heavy`: it took too much, or broke two readers; `busy`: others kept it waiting. */
export type NotDone = "too-heavy" | "busy";
export type Done = Frame | NotDone;

/** For whoever has no words of its own for it: what was asked for cannot be made now, and may be later. */
export class NotOpenedError extends Error {}

export type Limits = {
  readonly usual: WorkLimits;
  readonly large: WorkLimits;
  readonly idleMilliseconds: number;
  readonly patienceMilliseconds: number;
};

const childrenMax = 2;
const triesMax = 2;
const seconds = { processorSeconds: 5, seconds: 20 };

/**
 * A service has a gigabyte (`deploy/hoi-am.service`). A photo as iPhones save it takes 250 MB while it is
 * decoded, and is worked on alone.
 */
const usualLimits: Limits = {
  usual: { ...seconds, memoryMegabytes: 150 },
  large: { ...seconds, memoryMegabytes: 320 },
  idleMilliseconds: 30_000,
  patienceMilliseconds: 20_000,
};

export function openChildren(limits: Limits = usualLimits) {
  const idle: { readonly child: Child; readonly limit: NodeJS.Timeout }[] = [];
  const turns = openTurns(childrenMax, limits.patienceMilliseconds);

  function takeIdle(): Child | undefined {
    for (let last = idle.pop(); last !== undefined; last = idle.pop()) {
      clearTimeout(last.limit);
      if (last.child.isAlive()) return last.child;
    }
    return undefined;
  }

  async function putBack(child: Child) {
    if (!child.isAlive()) return;
    if (await child.isBloated()) return child.end();
    const entry = { child, limit: setTimeout(() => leave(), limits.idleMilliseconds).unref() };
    const leave = () => {
      idle.splice(idle.indexOf(entry), 1);
      child.end();
    };
    idle.push(entry);
  }

  async function tryWork(work: Work, bytes: Uint8Array): Promise<Done> {
    const frame = { facts: { job: work.job, facts: work.facts }, bytes };
    for (let tries = 0; tries < triesMax; tries += 1) {
      const child = takeIdle() ?? (await beginChild());
      const outcome = await child?.work(frame, work.isLarge ? limits.large : limits.usual);
      if (child) await putBack(child);
      if (typeof outcome === "object") return outcome;
      log.warn(
        { job: work.job, outcome: outcome ?? "not-begun", bytes: bytes.length },
        "foreign file",
      );
      if (outcome === "too-heavy") return outcome;
    }
    return "too-heavy";
  }

  /** Never rejects for what is in the bytes. */
  async function work(asked: Work): Promise<Done> {
    const turn = await turns.take(asked.isLarge ?? false);
    if (turn === null) return "busy";
    try {
      const bytes = typeof asked.bytes === "function" ? await asked.bytes() : asked.bytes;
      return await tryWork(asked, bytes);
    } finally {
      turn.end();
    }
  }
  return { work };
}

const children = openChildren();

/** Has a piece of work done by one of the process's two children. */
export const workApart = (work: Work): Promise<Done> => children.work(work);
