/** What is typed on the page of one's own petition outlives the other language, a reload and the hour. */
import { expect, type Page, test } from "@playwright/test";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { formatTrackingSecret } from "#app/domain/identifiers/tracking-secret.ts";
import { requestSupplement } from "#app/server/usecases/intake/request-supplement.ts";
import { bringTo, must, thePeople } from "#tests/factories/lives.ts";
import { aSentPetition } from "#tests/factories/sending.ts";
import { expectAccessible } from "./axe.ts";
import { besideTheServer } from "./beside-the-server.ts";
import { words } from "./words.ts";

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const other = /^(English|Ti.ng Vi.t)$/;
const switchLanguage = (page: Page) => page.getByRole("button", { name: other }).click();

/** A petition of which something was asked, with what opens it. */
async function anAskedPetition() {
  const context = besideTheServer();
  const { code, draftId } = await aSentPetition(context);
  const people = await thePeople(context);
  await bringTo(context, people, code, "registered");
  const asked = { question: "Which dossier?", answerBy: civilDate("2026-11-27") };
  must(await requestSupplement(context, people.officer, { code, version: null }, asked));
  const secret = formatTrackingSecret(context.keys.secretOfDraft(draftId));
  await context.close();
  return { code: String(code), secret };
}

async function open(page: Page, { code, secret }: { code: string; secret: string }) {
  await page.goto("/tra-cuu");
  await page.locator('[name="code"]').fill(code);
  await page.locator('[name="secret"]').fill(secret);
  await page.getByRole("button", { name: words("public:track.submit") }).click();
  await expect(page).toHaveURL(/ho-so/);
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ ...phone, javaScriptEnabled });

    test("the other language takes along an answer and a reason", async ({ page }) => {
      await open(page, await anAskedPetition());
      await page.locator('[name="text"]').fill("Half an answer.");
      await switchLanguage(page);
      await expect(page.locator("html")).toHaveAttribute("lang", "en");
      await expect(page.locator('[name="text"]')).toHaveValue("Half an answer.");
      if (javaScriptEnabled) await expectAccessible(page);
      await switchLanguage(page);
      await page.goto("/tra-cuu/rut");
      await page.locator('[name="reason"]').fill("Half a reason.");
      await switchLanguage(page);
      await expect(page.locator('[name="reason"]')).toHaveValue("Half a reason.");
    });
  });

test("an answer comes back after another page and after the hour, and goes with the sending", async ({
  page,
  context,
}) => {
  const first = await anAskedPetition();
  await open(page, first);
  await page.locator('[name="text"]').fill("Dossier 12.");
  await page.goto("/huong-dan");
  await page.goBack();
  await expect(page.locator('[name="text"]')).toHaveValue("Dossier 12.");
  await context.clearCookies();
  await page.getByRole("button", { name: words("public:supply.send") }).click();
  await expect(page.locator('[name="text"]')).toHaveValue("Dossier 12.");
  // Another petition in the same tab has its own box.
  await open(page, await anAskedPetition());
  await expect(page.locator('[name="text"]')).toHaveValue("");
  await open(page, first);
  await expect(page.locator('[name="text"]')).toHaveValue("Dossier 12.");
  await expect(page.getByText(words("public:given-back.text"))).toBeVisible();
  await page.getByRole("button", { name: words("public:supply.send") }).click();
  await expect(page.getByText(words("public:supply.done"))).toBeVisible();
  const kept = () =>
    page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes("supply")));
  expect(await kept()).toEqual([]);
  // Leaving a petition on a shared machine leaves nothing of it.
  await open(page, await anAskedPetition());
  await page.locator('[name="text"]').fill("Half an answer.");
  expect(await kept()).toHaveLength(1);
  await page.getByRole("button", { name: words("public:petition.close-view") }).click();
  await expect(page).toHaveURL(/tra-cuu$/);
  expect(await kept()).toEqual([]);
});
