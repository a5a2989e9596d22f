/** Canaries in every private field; every public surface is read; one canary fails it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type APIRequestContext, expect, test } from "@playwright/test";
import { personalFields } from "#app/domain/petition/lifecycle/personal-fields.ts";
import { demoPassword } from "#prisma/seed/demo/demo-data.ts";
import { actRows } from "../acts/act-rows.ts";
import { askAct } from "../acts/ask-act.ts";
import { plantedAt } from "../acts/plants.ts";
import { canary } from "../canary.ts";
import { lifeOf, rows } from "../database.ts";
import { serverFolder } from "../server-folder.ts";
import { people } from "../staff-steps.ts";
import { plantCanaries, privateMark } from "./canaries.ts";
import { crawl } from "./crawl.ts";

const publicBeginnings = [
  "/",
  "/ket-qua.atom",
  "/sitemap.xml",
  "/robots.txt",
  "/health/ready",
  "/tra-cuu/ho-so",
  "/bien-nhan",
];

/** Where a private word stands on what anybody may read. */
async function leaksIn(request: APIRequestContext, begin: readonly string[]) {
  const pages = await crawl(request, [...begin, ...publicBeginnings]);
  expect(pages.size).toBeGreaterThan(20);
  const leaks = [...pages].flatMap(([address, text]) => {
    const found = privateMark.exec(text)?.[0];
    return found === undefined ? [] : [`${address}: ${found}`];
  });
  return { pages, leaks };
}

test("no private word of a letter or of its file reaches a public page, feed or sitemap", async ({
  request,
}) => {
  const codes = await plantCanaries();
  const answers = codes.map((code) => `/ket-qua/${code}`);
  for (const code of codes) expect(lifeOf(code).events).toContain("AnswerPublished");
  const { pages, leaks } = await leaksIn(request, answers);
  for (const answer of answers) expect(pages.get(answer)).toContain("It was issued.");
  expect(leaks).toEqual([]);
});

test("no public search finds a letter by a private word", async ({ request }) => {
  const codes = rows<{ address: string }>(
    `SELECT address FROM "PublicRecord" WHERE state = 'published'`,
  );
  const words = rows<{ personal: string }>(`SELECT personal FROM "HistoryEvent"`)
    .flatMap(({ personal }) => personal?.match(/zq\w+?zq/g) ?? [])
    .concat(["name", "organisation", "content", "summary", "agency", "dossier"].map(canary));
  for (const word of new Set([...words, "0987650432", "0987650433", "0987650434"])) {
    const text = await (await request.get(`/ket-qua?q=${word}`)).text();
    const found = codes.filter(({ address }) => text.includes(`/ket-qua/${address}"`));
    expect(found, word).toEqual([]);
  }
});

/** Written by timed work, and by a unit of one person alone. */
const writtenElsewhere = [
  "ExtensionGranted.soloReason",
  "ExtensionRefused.soloReason",
  "ProgressTold.sentence",
  "PetitionDeclined.soloReason",
  "PetitionGuided.soloReason",
  "PetitionTransferred.soloReason",
  "AnswerPublished.soloReason",
];

test("no word that staff write into an act reaches a public page", async ({
  playwright,
  baseURL: given,
  request,
}) => {
  test.setTimeout(300_000);
  const baseURL = given ?? "";
  const signedIn = new Map<string, APIRequestContext>();
  for (const email of Object.values(people)) {
    const one = await playwright.request.newContext({ baseURL });
    const form = { email, password: demoPassword };
    await one.post("/dang-nhap", { form, headers: { origin: baseURL }, maxRedirects: 0 });
    signedIn.set(email, one);
  }
  for (const [command, acts] of Object.entries(actRows())) {
    if ("elsewhere" in acts) continue;
    for (const act of acts) {
      const kind = act.may.at(-1) ?? "lead";
      const asker = signedIn.get(people[kind]);
      const code = await plantedAt(act.at, `leak by ${command}`);
      if (asker) expect((await askAct(asker, act, kind, code, baseURL)).status()).toBeLessThan(400);
    }
  }
  const written = new Set<string>();
  for (const { type, personal } of rows<{ type: keyof typeof personalFields; personal: string }>(
    `SELECT type, personal FROM "HistoryEvent" WHERE personal LIKE '%zq%'`,
  ))
    for (const [field, value] of Object.entries(JSON.parse(personal)))
      if (JSON.stringify(value).includes("zq")) written.add(`${type}.${field}`);
  const forgotten = Object.entries(personalFields)
    .flatMap(([type, fields]) => fields.map((field) => `${type}.${String(field)}`))
    .filter((field) => !written.has(field));
  expect(forgotten).toEqual(writtenElsewhere);
  const { leaks } = await leaksIn(request, []);
  expect(leaks).toEqual([]);
  for (const one of signedIn.values()) await one.dispose();
});

test("no mail holds a name, a letter's content or a secret", async () => {
  const folder = path.join(serverFolder, "mailbox");
  await expect
    .poll(() => (existsSync(folder) ? readdirSync(folder).length : 0), { timeout: 60_000 })
    .toBeGreaterThan(10);
  for (const name of readdirSync(folder)) {
    const { to, ...shown } = JSON.parse(readFileSync(path.join(folder, name), "utf8"));
    const text = JSON.stringify(shown);
    expect(text, `${name} to ${to}`).not.toMatch(privateMark);
    expect(text).not.toMatch(/[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{4}/);
  }
});
