/** Agreeing to be named is kept with its words; taking it back takes the name out at once. */
import { expect, test } from "vitest";
import { consentWords } from "#app/domain/data-rights/consent.ts";
import { formatTrackingSecret } from "#app/domain/identifiers/tracking-secret.ts";
import en from "#app/i18n/locales/en/public.json" with { type: "json" };
import vi from "#app/i18n/locales/vi/public.json" with { type: "json" };
import * as ownDataPage from "#app/routes/public/tracking/own-data.tsx";
import * as track from "#app/routes/public/tracking/track.tsx";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import { findSender } from "#app/server/persistence/petition/sender-reading.ts";
import { publicRecordsOf } from "#app/server/persistence/public/public-record-reading.ts";
import { consentsOf } from "#app/server/persistence/rights/data-request-reading.ts";
import { dataRequestList } from "#app/server/queries/rights/data-requests.ts";
import { preparePublication } from "#app/server/usecases/publication/prepare-publication.ts";
import { publishAnswer } from "#app/server/usecases/publication/publish-answer.ts";
import { withdrawConsentFor } from "#app/server/usecases/rights/consent.ts";
import { bringTo, must, thePeople } from "#tests/factories/lives.ts";
import { anOfficer, constructionCode } from "#tests/factories/officers.ts";
import { aSending, aSentPetition } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";
import { aVisitor } from "#tests/setup/visitor.ts";

const name = "Nguyen Thi Hoa";

/** A published answer that names its sender, who agreed. */
async function named(context: TestContext) {
  const people = await thePeople(context);
  const { code, draftId } = await aSentPetition(context, aSending({ person: { showName: true } }));
  await bringTo(context, people, code, "answered");
  const texts = {
    title: "Overdue",
    question: `${name} asks why.`,
    answer: "It was issued.",
    showName: true,
  };
  const target = { code, version: null };
  must(await preparePublication(context, people.lead, target, texts, null));
  must(await publishAnswer(context, await anOfficer(context, ["office-lead"]), target));
  const petition = await findPetition(context.database.read, code);
  const id = petition?.id ?? 0;
  const shown = async () => (await publicRecordsOf(context.database.read, id))[0];
  const secret = formatTrackingSecret(context.keys.secretOfDraft(draftId));
  return { people, code: String(code), id, shown, secret };
}

onBothDatabases("a consent is kept with words, version and time", async (context) => {
  const { id } = await named(context);
  expect(await consentsOf(context.database.read, id)).toMatchObject([
    {
      kind: "show-name",
      version: "1",
      language: "vi",
      words: consentWords("vi", "site"),
      withdrawnAt: null,
    },
  ]);
});

onBothDatabases("no consent, no row", async (context) => {
  const { code } = await aSentPetition(context);
  const petition = await findPetition(context.database.read, code);
  expect(await consentsOf(context.database.read, petition?.id ?? 0)).toEqual([]);
});

onBothDatabases(
  "taken back on the tracking page, the name is nowhere any more",
  async (context) => {
    const { code, id, shown, secret, people } = await named(context);
    expect((await shown())?.senderName).toBe(name);
    const visitor = aVisitor(context);
    await visitor.post(track, "/tra-cuu", { code, secret });
    const press = () =>
      visitor.post(ownDataPage, "/tra-cuu/du-lieu", { intent: "withdraw-consent" });
    await press();
    const record = await shown();
    expect(record).toMatchObject({ state: "published", senderName: "", publicFileId: null });
    expect(JSON.stringify(record).toLowerCase()).not.toContain("hoa");
    expect(await findSender(context.database.read, id)).toMatchObject({
      mayPublishName: false,
      name,
    });
    const [consent] = await consentsOf(context.database.read, id);
    expect(consent?.withdrawnAt).toBe(context.clock.now());
    // It stands in the register, answered by itself; a second press adds nothing.
    await press();
    const list = await dataRequestList(context, people.officer);
    expect(list?.open).toEqual([]);
    expect(list?.answered).toMatchObject([{ kind: "withdraw-consent", outcome: "granted" }]);
  },
);

onBothDatabases("at the counter only the receiving unit takes it back", async (context) => {
  const { code, shown, people } = await named(context);
  const other = await anOfficer(context, ["agency-officer"], { unit: constructionCode });
  expect(await withdrawConsentFor(context, other, code)).toMatchObject({ reason: "not-found" });
  must(await withdrawConsentFor(context, people.officer, code));
  expect((await shown())?.senderName).toBe("");
  expect(await withdrawConsentFor(context, people.officer, code)).toMatchObject({
    reason: "consent-not-given",
  });
});

test("the words that are kept are those of the form", () => {
  for (const [language, { send }] of [
    ["vi", vi],
    ["en", en],
  ] as const) {
    const { person } = send;
    const asked = [person["show-name"], person["show-name-yes"], person["show-name-hint"]];
    expect(consentWords(language, "site")).toBe(`${asked[0]}: ${asked[1]}. ${asked[2]}`);
  }
});
