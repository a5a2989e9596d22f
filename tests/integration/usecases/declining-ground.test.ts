import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import domain from "#app/i18n/locales/vi/domain.json" with { type: "json" };
import { disposalTexts } from "#app/routes/staff/acts/dispose/disposal-texts.ts";
import { composePaper } from "#app/server/documents/compose-paper.ts";
import { writeMail } from "#app/server/outbox/write-mail.ts";
import { trackedPetition } from "#app/server/queries/public/tracked-petition.ts";
import { disposalChoices } from "#app/server/queries/staff/disposal-choices.ts";
import { petitionFile } from "#app/server/queries/staff/petition-file.ts";
import { decideDisposal } from "#app/server/usecases/routing/decide-disposal.ts";
import { proposeDecline } from "#app/server/usecases/routing/propose-decline.ts";
import { aCast, must, registered } from "#tests/factories/petition-life.ts";
import { aSending, aSentPetition } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const grounds = domain["decline-ground"];
const today = civilDate("2026-11-21");

/** The sender's mail about the refusal, as it would leave. */
async function mailOf(context: TestContext) {
  const promise = await readClient(context.database.read).outboxMessage.findFirstOrThrow({
    where: { template: "declined" },
  });
  const written = { ...promise, address: "hoa@example.vn" };
  const asPromised = await writeMail(context.database.read, "https://a.example.vn", written);
  const { ground: _, ...older } = JSON.parse(promise.facts);
  const ofEarlierRelease = await writeMail(context.database.read, "https://a.example.vn", {
    ...written,
    facts: JSON.stringify(older),
  });
  return { asPromised: asPromised.text, ofEarlierRelease: ofEarlierRelease.text };
}

const rows = [
  { reason: "unclear-content", ground: "requirements-electronic", older: "requirements" },
  { reason: "already-answered", ground: "office-rule", older: "office-rule" },
  { reason: "not-administrative", ground: "scope", older: "scope" },
] as const;

for (const { reason, ground, older } of rows)
  onBothDatabases(`what is declined for ${reason} names its true ground`, async (context) => {
    const cast = await aCast(context);
    const person = { email: "hoa@example.vn" };
    const { code } = await aSentPetition(context, aSending({ person }));
    await registered(context, code, cast.officer);
    const target = { code, version: null };
    must(await proposeDecline(context, cast.officer, target, { reason, guidance: "Ask again." }));
    const paper = await composePaper(context.database.read, {
      ...{ code, kind: "thong-bao", today, sender: "whole" },
    });
    const [article = ""] = grounds[ground].split(" (");
    const cited = ground === "office-rule" ? article : article.split(" Ng")[0];
    const decree = "20/2008";
    const onPaper = paper?.paragraphs.join("\n") ?? "";
    expect(onPaper).toContain(cited);
    expect(onPaper.includes(decree)).toBe(ground !== "office-rule");
    must(await decideDisposal(context, cast.lead, target, ""));
    const parts = { declineReason: reason, declineGround: ground };
    expect((await trackedPetition(context, code, "vi"))?.timeline[0]).toMatchObject({ parts });
    const file = await petitionFile(context, cast.officer, code, "vi");
    expect(file?.history[0]).toMatchObject({ parts });
    const mail = await mailOf(context);
    const flat = (text: string) => text.replace(/\s+/g, " ");
    expect(flat(mail.asPromised)).toContain(grounds[ground]);
    expect(flat(mail.ofEarlierRelease)).toContain(grounds[older]);
  });

onBothDatabases("the officer sees under each reason what it rests on", async (context) => {
  const basisOf = async (channel: "web" | "phone" | "letter") => {
    const texts = disposalTexts("decline", await disposalChoices(context, channel));
    return new Map(texts.map(({ code, legalBasis }) => [code, legalBasis]));
  };
  expect((await basisOf("web")).get("missing-contact")).toBe(grounds["requirements-electronic"]);
  expect((await basisOf("phone")).get("missing-contact")).toBe(grounds["requirements-phone"]);
  expect((await basisOf("letter")).get("missing-contact")).toBe(grounds["requirements-written"]);
  expect((await basisOf("web")).get("already-answered")).toBe(grounds["office-rule"]);
  for (const kind of ["decline", "guide"] as const)
    for (const { guidance, label } of disposalTexts(kind, await disposalChoices(context, "web")))
      expect(`${label}${guidance}`).not.toMatch(/\{\{|:\w+-/);
});
