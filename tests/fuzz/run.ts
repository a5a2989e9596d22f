/**
 * Thousands of malformed requests against the real built server: it never answers with a fault of its
 * own, never shows a stack, never hangs, never dies, and does not grow. `--only N` asks one of them.
 */
import { parseArgs } from "node:util";
import { requestOf, type Target } from "./requests.ts";
import { startServer } from "./server.ts";
import { type Answer, exchange, type Wire } from "./wire.ts";

const patienceMilliseconds = 15_000;
const atOnce = 8;
const growthMax = 1.2;
const reportedMax = 20;

const { values } = parseArgs({
  options: {
    requests: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
    only: { type: "string" },
  },
});
const requests = Number(values.requests);
const seed = Number(values.seed);
/** After these the process has loaded all it needs: a third of a long run, half of a short one. */
const warmUp = Math.floor(Math.max(requests * 0.3, Math.min(requests / 2, 1_500)));
const say = (text: string) => process.stdout.write(`${text}\n`);

const leaks = /\n\s+at .+:\d+:\d+|node_modules\/|build\/server\/|SQLITE_|PrismaClient|prisma:error/;

function faultOf(wire: Wire, answer: Answer): string | null {
  if (answer.kind === "silent") return "no answer in time";
  if (answer.kind === "closed") return wire.owedAnswer ? "cut off without an answer" : null;
  if (answer.status >= 500) return `answered ${answer.status}`;
  return leaks.test(answer.text) ? `${answer.status} shows the program's inside` : null;
}

async function ask(port: number, target: Target, number: number) {
  const wire = requestOf(seed, number, target);
  const answer = await exchange(port, wire, patienceMilliseconds);
  return { number, wire, answer, fault: faultOf(wire, answer) };
}

function tell({ number, wire, answer, fault }: Awaited<ReturnType<typeof ask>>) {
  const head = wire.bytes
    .subarray(0, 500)
    .toString("latin1")
    .replace(/[^\x20-\x7e\n]/g, "·");
  say(`✗ request ${number}: ${fault}\n${head}\n→ ${JSON.stringify(answer).slice(0, 600)}\n`);
}

async function runAll(port: number, target: Target, memory: () => number) {
  const faults: Awaited<ReturnType<typeof ask>>[] = [];
  const statuses = new Map<string, number>();
  let atWarm = 0;
  let next = 0;
  const worker = async () => {
    while (next < requests) {
      const number = next;
      next += 1;
      if (number === warmUp) atWarm = memory();
      const asked = await ask(port, target, number);
      const key =
        asked.answer.kind === "answered" ? String(asked.answer.status) : asked.answer.kind;
      statuses.set(key, (statuses.get(key) ?? 0) + 1);
      if (asked.fault !== null) faults.push(asked);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return { faults, statuses, atWarm, atEnd: memory() };
}

const server = await startServer();
let failed = false;
try {
  const target = await server.target();
  if (values.only !== undefined) {
    const asked = await ask(server.port, target, Number(values.only));
    tell(asked);
    say(server.lastWords());
    failed = asked.fault !== null;
  } else {
    const began = performance.now();
    const { faults, statuses, atWarm, atEnd } = await runAll(
      server.port,
      target,
      server.residentKilobytes,
    );
    for (const fault of faults.slice(0, reportedMax)) tell(fault);
    const alive = await exchange(
      server.port,
      {
        bytes: Buffer.from("GET /health/ready HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
        owedAnswer: true,
        hangsUp: false,
      },
      patienceMilliseconds,
    );
    const dead = server.process.exitCode !== null || alive.kind !== "answered";
    const growth = atEnd / atWarm;
    const counts = [...statuses].sort().map(([key, count]) => `${key}: ${count}`);
    say(
      `seed ${seed}, ${requests} requests in ${Math.round((performance.now() - began) / 1000)} s`,
    );
    say(`answers ${counts.join(", ")}`);
    say(`memory ${Math.round(atWarm / 1024)} → ${Math.round(atEnd / 1024)} MiB`);
    if (dead) say("✗ the server is not alive any more");
    if (growth > growthMax) say(`✗ memory grew to ${growth.toFixed(2)} times`);
    if (faults.length > 0) say(`✗ ${faults.length} requests failed\n${server.lastWords()}`);
    failed = dead || growth > growthMax || faults.length > 0;
  }
} finally {
  await server.stop();
}
process.exit(failed ? 1 : 0);
