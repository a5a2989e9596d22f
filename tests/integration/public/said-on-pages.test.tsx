/** What pages say of what they hold, as they are rendered, where the words depend on it. */
import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { createMemoryRouter, RouterProvider } from "react-router";
import { expect, test } from "vitest";
import { ContactBlock } from "#app/components/frame/contact-block.tsx";
import { PublicFooter } from "#app/components/frame/public-footer.tsx";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { i18nFor } from "#app/i18n/setup.server.ts";
import { ImportForm } from "#app/routes/admin/calendar/import-form.tsx";
import { StatusPanel } from "#app/routes/public/tracking/status-panel.tsx";
import { trackedPetition } from "#app/server/queries/public/tracked-petition.ts";
import { annulEntry } from "#app/server/usecases/custody/annul-entry.ts";
import { registerPetition } from "#app/server/usecases/intake/register-petition.ts";
import { requestSupplement } from "#app/server/usecases/intake/request-supplement.ts";
import { aCast, must } from "#tests/factories/petition-life.ts";
import { aSentPetition } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";

const english = i18nFor("en");
const wordsOf = english.getFixedT("en", ["public", "forms"]);

function pageOf(children: ReactNode): string {
  const element = <I18nextProvider i18n={english}>{children}</I18nextProvider>;
  return renderToString(<RouterProvider router={createMemoryRouter([{ path: "/", element }])} />);
}

onBothDatabases("an annulled number tells of the other code's own secret", async (context) => {
  const { officer, lead } = await aCast(context);
  const first = (await aSentPetition(context)).code;
  const second = (await aSentPetition(context)).code;
  for (const code of [first, second])
    must(await registerPetition(context, officer, { code, version: null }));
  const asking = { code: second, version: null };
  const question = { question: "Which office?", answerBy: civilDate("2026-12-01") };
  must(await requestSupplement(context, officer, asking, question));
  const double = { reason: "double-entry", replacedBy: "1/2026", note: "" } as const;
  const pageNow = async () => {
    const petition = await trackedPetition(context, second, "en");
    if (petition === null) throw new Error("the petition is not found");
    return pageOf(<StatusPanel petition={petition} done={null} />);
  };
  const secret = wordsOf("public:petition.annulled-secret", { code: first });
  expect(await pageNow()).not.toContain(secret);
  must(await annulEntry(context, lead, { code: second, version: null }, double));
  const annulled = await pageNow();
  expect(annulled).toContain(secret);
  expect(annulled).not.toContain(wordsOf("public:petition.nothing-due"));
  expect(await trackedPetition(context, second, "en")).toMatchObject({
    questions: [],
    mayWithdraw: false,
  });
});

test("what the office wrote about itself is marked as Vietnamese on an English page", () => {
  const written = {
    officeAddress: "1 Le Loi",
    postalAddress: "Hom thu 01",
    workingHours: "Thu Hai",
  };
  const contact = {
    ...written,
    officeName: "Office",
    dedicatedPhone: "0900 000 100",
    website: "",
    email: "",
  };
  const block = pageOf(<ContactBlock contact={contact} />);
  for (const text of Object.values(written))
    expect(block).toContain(`<span lang="vi">${text}</span>`);
  const footer = pageOf(<PublicFooter contact={contact} links={[]} />);
  const unmarked = footer.replaceAll(
    /<(p|span)[^>]* lang="vi"[^>]*>[^<]*|<span lang="vi">[^<]*/g,
    "",
  );
  for (const text of Object.values(written)) expect(unmarked).not.toContain(text);
});

test.each([true, false])("a list without sources asks for the document: %s", (sourceMissing) => {
  const form = pageOf(
    <ImportForm
      year={2027}
      text=""
      source=""
      problems={undefined}
      checked
      sourceMissing={sourceMissing}
    />,
  );
  expect(form.includes('id="source-error"')).toBe(sourceMissing);
  expect(form.includes(wordsOf("forms:calendarList.source"))).toBe(sourceMissing);
});
