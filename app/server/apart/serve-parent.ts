/** The child's side: one piece of work after the other, until whoever asks is gone. */
import { Socket } from "node:net";
import { type Frame, readFrames, writeFrame } from "./frames.ts";

export type Job = (facts: unknown, bytes: Uint8Array) => Promise<Frame>;

/** Where the parent listens; the three usual ones lead nowhere. */
const parentDescriptor = 3;
const nothing = new Uint8Array();

/** Answers each frame by the job it names; a fault that a job does not expect ends the process. */
export function serveParent(jobs: Readonly<Record<string, Job>>) {
  const parent = new Socket({ fd: parentDescriptor, readable: true, writable: true });
  // The server is told to finish and still needs its files opened; it ends its children itself.
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => {});
  for (const end of ["end", "close", "error"]) parent.on(end, () => process.exit(0));
  readFrames(parent, ({ facts, bytes }) => {
    void answer(jobs, facts, bytes).then((frame) => writeFrame(parent, frame));
  });
  writeFrame(parent, { facts: "ready", bytes: nothing });
}

function answer(jobs: Readonly<Record<string, Job>>, asked: unknown, bytes: Uint8Array) {
  const { job, facts } = asked as { job: string; facts: unknown };
  const work = jobs[job];
  if (work === undefined) throw new Error("unknown job");
  return work(facts, bytes);
}
