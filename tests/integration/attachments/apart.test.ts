/** What opens foreign files is a process of its own that may break, be killed and begin anew. */
import sharp from "sharp";
import { expect, test, vi } from "vitest";
import { type Limits, openChildren } from "#app/server/apart/children.ts";
import { readProcessUse } from "#app/server/apart/process-use.ts";
import { inspectFile } from "#app/server/attachments/inspect.ts";
import { scansNothing } from "#app/server/attachments/virus-scan.ts";
import { pdfWithText } from "#tests/fakes/pdf.ts";
import { environmentOf, fileReadersOf } from "#tests/setup/child-processes.ts";
import { until } from "#tests/setup/until.ts";

const noise = Buffer.alloc(4000 * 3000 * 3, Buffer.from("7b0122d940aa15", "hex"));
const large = await sharp(noise, { raw: { width: 4000, height: 3000, channels: 3 } })
  .png({ compressionLevel: 1, adaptiveFiltering: true })
  .toBuffer();

const generous = { memoryMegabytes: 400, processorSeconds: 20, seconds: 60 };
const limits: Limits = {
  usual: generous,
  large: generous,
  idleMilliseconds: 30_000,
  patienceMilliseconds: 60_000,
};
const small = { job: "tell-file", facts: { name: "a.pdf" }, bytes: pdfWithText };
const heavy = { job: "without-metadata", facts: null, bytes: large };
const told = { facts: expect.objectContaining({ ok: true, mediaType: "application/pdf" }) };
const moment = 20_000;

/** The processes that were begun since, and none of the other tests'. */
function beginning() {
  const before = new Set(fileReadersOf(process.pid));
  return () => fileReadersOf(process.pid).filter((pid) => !before.has(pid));
}

/** Kills it as soon as it works; answers whether it was there. */
async function killAtWork(pidOf: () => number | undefined) {
  await until("a process begins", moment, () => pidOf() !== undefined);
  const pid = pidOf() ?? 0;
  const before = (await readProcessUse(pid))?.processorSeconds ?? 0;
  await until("it works", moment, async () => {
    const use = await readProcessUse(pid);
    return use === null || use.processorSeconds > before + 0.02;
  });
  process.kill(pid, "SIGKILL");
  return pid;
}

test("one that is killed at work is begun anew, and its file is opened all the same", async () => {
  const begun = beginning();
  const { work } = openChildren(limits);
  expect(await work(small)).toMatchObject(told);
  const answered = work(heavy);
  const killed = await killAtWork(() => begun()[0]);
  expect(await answered).toMatchObject({ facts: null });
  expect(begun()).not.toContain(killed);
  expect(await work(small)).toMatchObject(told);
});

test("a file that breaks two of them is too heavy, and the next one is opened", async () => {
  const begun = beginning();
  const { work } = openChildren(limits);
  const answered = work(heavy);
  const first = await killAtWork(() => begun()[0]);
  await killAtWork(() => begun().find((pid) => pid !== first));
  expect(await answered).toBe("too-heavy");
  expect(await work(small)).toMatchObject(told);
});

test.each([
  ["processor", { ...generous, processorSeconds: 0.05 }],
  ["memory", { ...generous, memoryMegabytes: 5 }],
  ["time", { ...generous, seconds: 0.05 }],
])("what takes more %s than it may is given up, and the next one is opened", async (_, usual) => {
  const { work } = openChildren({ ...limits, usual, large: generous });
  expect(await work(heavy)).toBe("too-heavy");
  expect(await work({ ...small, isLarge: true })).toMatchObject(told);
});

test("two work at once, what waits too long is told so, and idle ones end", async () => {
  const begun = beginning();
  const { work } = openChildren({ ...limits, idleMilliseconds: 50, patienceMilliseconds: 60_000 });
  const answers = await Promise.all(Array.from({ length: 5 }, () => work(small)));
  expect(answers.map((answer) => typeof answer)).toEqual(Array(5).fill("object"));
  expect(begun().length).toBeLessThanOrEqual(2);
  await until("the idle ones have ended", moment, () => begun().length === 0);
  const impatient = openChildren({ ...limits, patienceMilliseconds: 1 });
  const [one, two, three] = await Promise.all([1, 2, 3].map(() => impatient.work(heavy)));
  expect([typeof one, typeof two, three]).toEqual(["object", "object", "busy"]);
});

test("none of them is given a key", async () => {
  vi.stubEnv("SESSION_SECRET", "a secret of this test");
  vi.stubEnv("DATABASE_URL", "file:a-secret-place");
  const begun = beginning();
  await openChildren(limits).work(small);
  vi.unstubAllEnvs();
  const [pid = 0] = begun();
  const names = environmentOf(pid).map((line) => line.slice(0, line.indexOf("=")));
  expect(names).toContain("PATH");
  const known = ["PATH", "TMPDIR", "LANG", "LC_ALL", "TZ", "NODE_ENV", "MALLOC_ARENA_MAX"];
  expect(names.filter((name) => !known.includes(name))).toEqual([]);
});

test("a picture of a hundred million pixels that lies about nothing is looked at line by line", async () => {
  const plain = sharp({ create: { width: 9900, height: 9900, channels: 3, background: "#123" } });
  const bytes = await plain.png({ compressionLevel: 9 }).toBuffer();
  expect(await inspectFile("a.png", bytes, scansNothing)).toMatchObject({ ok: true });
});
