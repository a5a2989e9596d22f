/** A letter that was split: nothing of another agency's part reaches an agency's browser. */
import { type BrowserContext, expect, test } from "@playwright/test";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { Point } from "#app/domain/petition/petition.ts";
import { hashPassword } from "#app/server/session/password.ts";
import { addDraftFiles } from "#app/server/usecases/intake/attach-files.ts";
import { classifyPetition } from "#app/server/usecases/intake/classify-petition.ts";
import { saveDraft } from "#app/server/usecases/intake/draft.ts";
import { requestSupplement } from "#app/server/usecases/intake/request-supplement.ts";
import { sendPetition } from "#app/server/usecases/intake/send-petition.ts";
import { draftReply } from "#app/server/usecases/reply/draft-reply.ts";
import { presentReply } from "#app/server/usecases/reply/present-reply.ts";
import { signReply } from "#app/server/usecases/reply/sign-reply.ts";
import { acceptPetition } from "#app/server/usecases/routing/accept-petition.ts";
import { demoPassword } from "#prisma/seed/demo/demo-data.ts";
import { anOfficer, constructionCode } from "#tests/factories/officers.ts";
import { aCast, must, registered } from "#tests/factories/petition-life.ts";
import { aSending } from "#tests/factories/sending.ts";
import { conduct, forward, justiceCode, to } from "#tests/factories/split-letter.ts";
import { anyVisitor } from "#tests/setup/visitor.ts";
import { besideTheServer } from "./beside-the-server.ts";
import { rows } from "./database.ts";
import { signIn } from "./staff-steps.ts";

const canary = (where: string) => `zq${where}zq`;
/** What nobody but the office reads of the letter. */
const ofWholeLetter = ["title", "letter", "wish", "picture", "bureau"];
const ofFirst = ["first-point", "first-draft", "first-signer", "first-scan"];
const ofSecond = ["second-point", "second-draft", "second-question"];

const asPdf = (name: string) => ({
  fileName: `${canary(name)}.pdf`,
  mediaType: "application/pdf",
  bytes: new TextEncoder().encode(`%PDF-1.4 ${canary(name)}`),
  hasTextLayer: true,
});

const draftOf = (point: number, text: string) => ({
  answers: [{ point, text: canary(text) }],
  outcome: "conduct-right" as const,
  legalBasis: "",
  measures: "",
  contact: "",
});

type Beside = ReturnType<typeof besideTheServer>;

async function aLetterOfCanaries(context: Beside) {
  const { draftId } = must(await saveDraft(context, anyVisitor, null, "content", { content: "x" }));
  must(await addDraftFiles(context, anyVisitor, draftId, [asPdf("picture")], 5));
  const letter = `A letter that holds ${canary("letter")} and is long enough.`;
  const content = { summary: canary("title"), content: letter, proposal: canary("wish") };
  const sending = aSending({ content, place: { agencyText: canary("bureau") } });
  return must(await sendPetition(context, draftId, sending)).code;
}

/** One agency has signed its reply, and the other writes and asks; both may sign in. */
async function plantSplitLetter() {
  const context = besideTheServer();
  const passwordHash = await hashPassword(demoPassword);
  const cast = await aCast(context);
  const person = (unit: string) =>
    anOfficer(context, ["agency-officer", "agency-lead"], { unit, passwordHash });
  const [first, second] = [await person(constructionCode), await person(justiceCode)];
  const code = await aLetterOfCanaries(context);
  await registered(context, code, cast.officer);
  const target = { code, version: null };
  const points: readonly Point[] = ["first-point", "second-point"].map((name) => ({
    text: canary(name),
    disposal: "handle",
    note: "",
  }));
  const title = canary("title");
  must(
    await classifyPetition(context, cast.officer, target, {
      classification: conduct,
      points,
      title,
    }),
  );
  await forward(context, cast, code, [
    await to(context, constructionCode, "part", { points: [0] }),
    await to(context, justiceCode, "part", { points: [1] }),
  ]);
  for (const actor of [first, second]) must(await acceptPetition(context, actor, target));
  must(await draftReply(context, first, target, draftOf(0, "first-draft")));
  must(await draftReply(context, second, target, draftOf(1, "second-draft")));
  must(await presentReply(context, first, target));
  const signature = {
    documentNumber: "12/SXD-VP",
    documentOn: civilDate("2026-11-20"),
    signerName: canary("first-signer"),
    signerCapacity: "Director",
  };
  must(await signReply(context, first, target, signature, asPdf("first-scan")));
  const question = { question: canary("second-question"), answerBy: civilDate("2026-12-01") };
  must(await requestSupplement(context, second, target, question));
  await context.close();
  return { code, first, second };
}

/** Whatever the server answers this person on the way through every page that speaks of the letter. */
async function receivedBy(browser: BrowserContext, { officerId }: OfficerActor, code: string) {
  const page = await browser.newPage();
  const bodies: { address: string; text: string }[] = [];
  page.on("response", async (response) => {
    const text = await response.text().catch(() => "");
    bodies.push({ address: response.url(), text });
  });
  const [row] = rows<{ email: string }>(`SELECT "email" FROM "Officer" WHERE "id" = ?`, officerId);
  await signIn(page, row?.email ?? "");
  const open = [
    "/co-quan",
    `/co-quan/${code}`,
    ...[1, 2].map((place) => `/co-quan/${code}.${place}`),
    ...[...ofWholeLetter, ...ofFirst, ...ofSecond].map((word) => `/co-quan?q=${canary(word)}`),
  ];
  const seen = new Set<string>();
  while (open.length > 0) {
    const address = open.shift() ?? "";
    if (seen.has(address) || seen.size > 80) continue;
    seen.add(address);
    const response = await page.request.get(address, { maxRedirects: 0 });
    const text = (await response.body()).toString("latin1");
    bodies.push({ address, text: `${JSON.stringify(response.headers())}\n${text}` });
    for (const [, link = ""] of text.matchAll(/(?:href|src)="([^"]+)"/g))
      if (link.includes(code) && link.startsWith("/")) open.push(link.replaceAll("&amp;", "&"));
  }
  await page.goto(`/co-quan/${code}`);
  await page.waitForLoadState("networkidle");
  return bodies;
}

test("neither agency's browser receives the other's points, drafts, papers, or the letter", async ({
  browser,
}) => {
  const { code, first, second } = await plantSplitLetter();
  const others = [
    { actor: first, own: "first-draft", hidden: [...ofWholeLetter, ...ofSecond] },
    { actor: second, own: "second-question", hidden: [...ofWholeLetter, ...ofFirst] },
  ];
  for (const { actor, own, hidden } of others) {
    const context = await browser.newContext();
    const bodies = await receivedBy(context, actor, code);
    await context.close();
    expect(bodies.length).toBeGreaterThan(10);
    expect(bodies.some(({ text }) => text.includes(canary(own)))).toBe(true);
    const leaks = bodies.flatMap(({ address, text }) =>
      hidden
        // A search repeats the word that was asked for; it must not find the letter by it.
        .filter((word) =>
          address.includes(`q=${canary(word)}`)
            ? text.includes(`/co-quan/${code}`)
            : text.includes(canary(word)),
        )
        .map((word) => `${address}: ${word}`),
    );
    expect(leaks).toEqual([]);
  }
});
