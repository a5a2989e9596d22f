/** One round: the best that the server does, and what is left of it at twice as many arrivals. */
import { Agent, get } from "node:http";
import { type Letter, type Line, Shed, sendLetter } from "../factories/citizen.ts";

export type Goodput = {
  /** Letters that were sent to the end, per second. */
  readonly perSecond: number;
  readonly finished: number;
  /** Told to come back, with a page that says so. */
  readonly shed: number;
  /** Turned away with the form begun. */
  readonly shedMidway: number;
  /** Anything else that is not a receipt: there must be none. */
  readonly broken: readonly string[];
  /** Of the finished ones, from the first page to the receipt. */
  readonly medianMilliseconds: number;
};

type Attempt =
  | { readonly kind: "finished"; readonly milliseconds: number }
  | { readonly kind: "shed"; readonly midway: boolean }
  | { readonly kind: "broken"; readonly why: string };

/** As from browsers without script: working out proofs beside the server would measure this process. */
const withoutScript = true;

let letters = 0;
function nextLetter(): Letter {
  letters += 1;
  const from = `10.${(letters >> 16) & 255}.${(letters >> 8) & 255}.${letters & 255}`;
  return { email: `sender-${letters}@example.vn`, from, withoutScript };
}

async function attempt(line: Line): Promise<Attempt> {
  const began = performance.now();
  try {
    await sendLetter(line, nextLetter());
    return { kind: "finished", milliseconds: performance.now() - began };
  } catch (error) {
    if (error instanceof Shed) return { kind: "shed", midway: error.begun };
    return { kind: "broken", why: error instanceof Error ? error.message : String(error) };
  }
}

/** So many citizens, each beginning anew as soon as the last letter is sent. */
export async function closedLoop(line: Line, citizens: number, seconds: number): Promise<Goodput> {
  const end = performance.now() + seconds * 1000;
  const attempts: Attempt[] = [];
  const began = performance.now();
  await Promise.all(
    Array.from({ length: citizens }, async () => {
      while (performance.now() < end) attempts.push(await attempt(line));
    }),
  );
  return summed(attempts, performance.now() - began);
}

/** Citizens arrive at this rate, whether or not the server keeps up; who is turned away leaves. */
export async function arrivals(line: Line, perSecond: number, seconds: number): Promise<Goodput> {
  const began = performance.now();
  const going: Promise<Attempt>[] = [];
  while (performance.now() - began < seconds * 1000) {
    const due = Math.floor(((performance.now() - began) / 1000) * perSecond);
    while (going.length < due) going.push(attempt(line));
    await new Promise((done) => setTimeout(done, 5));
  }
  return summed(await Promise.all(going), performance.now() - began);
}

function summed(attempts: readonly Attempt[], milliseconds: number): Goodput {
  const finished = attempts.filter((one) => one.kind === "finished");
  const shed = attempts.filter((one) => one.kind === "shed");
  const times = finished.map((one) => one.milliseconds).sort((a, b) => a - b);
  return {
    perSecond: finished.length / (milliseconds / 1000),
    finished: finished.length,
    shed: shed.length,
    shedMidway: shed.filter(({ midway }) => midway).length,
    broken: attempts.flatMap((one) => (one.kind === "broken" ? [one.why] : [])),
    medianMilliseconds: Math.round(times[Math.floor(times.length / 2)] ?? 0),
  };
}

/** So many newcomers at the same instant, each on a connection of its own; returns how many got each status. */
export async function burst(url: string, newcomers: number): Promise<Record<number, number>> {
  const statuses = await Promise.all(
    Array.from(
      { length: newcomers },
      async (_, number) => (await fetch(`${url}?visit=${number}`)).status,
    ),
  );
  return Object.fromEntries(
    [...new Set(statuses)].map((status) => [
      status,
      statuses.filter((one) => one === status).length,
    ]),
  );
}

/** Pages a second that were answered in full, over so many connections that ask again at once. */
export async function pagesPerSecond(url: string, connections: number, seconds: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const began = performance.now();
  const end = began + seconds * 1000;
  let [answered, turnedAway] = [0, 0];
  const ask = () =>
    new Promise<void>((done, failed) => {
      get(url, { agent }, (answer) => {
        if (answer.statusCode === 200) answered += 1;
        else turnedAway += 1;
        answer.resume().once("end", done).once("error", failed);
      }).once("error", failed);
    });
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end) await ask();
    }),
  );
  const passed = (performance.now() - began) / 1000;
  agent.destroy();
  return { answered: answered / passed, turnedAway: turnedAway / passed, passed };
}
