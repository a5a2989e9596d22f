import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const run = promisify(execFile);

async function due(args: readonly string[], zone = "Asia/Ho_Chi_Minh") {
  const script = ["--import", "tsx", "scripts/due.ts", ...args];
  const env = { ...process.env, TZ: zone };
  const { stdout } = await run(process.execPath, script, { env });
  return stdout;
}

const vectors = [
  { from: "2026-11-20", amount: 5, unit: "working-days" },
  { from: "2026-11-06", amount: 15, unit: "calendar-days" },
  { from: "2026-12-31", amount: 2, unit: "working-days" },
];

test("a single limit is answered with its proof and nothing else on the output", async () => {
  const args = ["--from", "2026-11-20", "--amount", "5", "--unit", "working-days", "--json"];
  const answer = JSON.parse(await due(args));
  expect(answer).toMatchObject({ due: "2026-11-30", provisional: false });
  expect(answer.steps).toHaveLength(10);
  expect(answer.steps[0]).toMatchObject({ day: "2026-11-21", number: null, off: "weekend" });
  expect(answer.steps[3]).toMatchObject({ day: "2026-11-24", number: null, off: "holiday" });
  expect(answer.steps.at(-1)).toMatchObject({ day: "2026-11-30", number: 5, off: null });
});

test("a file of limits is answered with the same days in every zone of the machine", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "due-"));
  const file = path.join(folder, "vectors.json");
  await writeFile(file, JSON.stringify(vectors));
  for (const zone of ["UTC", "America/Los_Angeles", "Pacific/Kiritimati", "Europe/Berlin"])
    expect(JSON.parse(await due(["--file", file, "--json"], zone))).toEqual([
      "2026-11-30",
      "2026-11-23",
      "2027-01-05",
    ]);
  await rm(folder, { recursive: true });
}, 30_000);

test.each([
  [["--from", "2026-02-30", "--amount", "5", "--unit", "working-days"], "from"],
  [["--from", "2026-02-20", "--amount", "0", "--unit", "working-days"], "amount"],
  [["--from", "2026-02-20", "--amount", "5", "--unit", "weeks"], "unit"],
  [["--form", "2026-02-20"], "form"],
  [["--file", "nowhere.json"], "nowhere.json"],
])("%j is refused by name", async (args, name) => {
  const failed = await due([...args, "--json"]).catch((error: unknown) => error);
  expect(failed).toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining(name) });
});
