import { expect, test } from "@playwright/test";
import { formatTrackingSecret } from "#app/domain/identifiers/tracking-secret.ts";
import { registerPetition } from "#app/server/usecases/intake/register-petition.ts";
import { must, thePeople } from "#tests/factories/lives.ts";
import { aSending, aSentPetition } from "#tests/factories/sending.ts";
import { expectAccessible } from "./axe.ts";
import { besideTheServer } from "./beside-the-server.ts";
import { people, signIn } from "./staff-steps.ts";
import { words } from "./words.ts";

/** A registered petition whose sender left an e-mail and agreed to be named. */
async function aTrackedOne() {
  const context = besideTheServer();
  try {
    const person = { email: "rights@example.vn", showName: true };
    const { code, draftId } = await aSentPetition(context, aSending({ person }));
    const { officer } = await thePeople(context);
    must(await registerPetition(context, officer, { code, version: null }));
    return { code, secret: formatTrackingSecret(context.keys.secretOfDraft(draftId)) };
  } finally {
    await context.close();
  }
}

test("a sender sees his data, asks to erase them and is answered, all without script", async ({
  page,
  browser,
}) => {
  const { code, secret } = await aTrackedOne();
  const citizen = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await citizen.goto("/tra-cuu");
  await citizen.locator('[name="code"]').fill(code);
  await citizen.locator('[name="secret"]').fill(secret);
  await citizen.locator('[name="secret"]').press("Enter");
  await citizen.getByRole("link", { name: words("rights:own.link") }).click();
  await citizen.getByRole("link", { name: words("rights:own.see") }).click();
  await expect(citizen.getByText("rights@example.vn").first()).toBeVisible();
  await citizen.goto("/tra-cuu/du-lieu");
  await citizen.locator('button[value="ask"]').click();
  await expect(citizen.locator("[data-error-summary]")).toBeVisible();
  await citizen.locator('label[for="kind-erase"]').click();
  await citizen.locator('button[value="ask"]').click();
  await expect(citizen.getByText(words("rights:own.asked"))).toBeVisible();
  await citizen.locator('button[value="withdraw-consent"]').click();
  await expect(citizen.getByText(words("rights:own.consent-gone"))).toBeVisible();

  await signIn(page, people.lead);
  await page.goto(`/van-phong/${code}`);
  await page.locator('main a[href^="/van-phong/yeu-cau-du-lieu/"]').first().click();
  await expectAccessible(page);
  await page.locator('button[value="erase"]').click();
  await expect(page.getByText(words("rights:one.erased-title"))).toBeVisible();
  await page.locator('label[for="outcome"]').click();
  await page.locator('[name="answer"]').fill("What law does not keep is gone.");
  await page.getByRole("button", { name: words("rights:one.answer-do") }).click();
  await expect(page.getByText(words("rights:list.saved"))).toBeVisible();

  await citizen.reload();
  await expect(citizen.getByText("What law does not keep is gone.")).toBeVisible();
  await citizen.goto("/tra-cuu/du-lieu/ban-sao");
  await expect(citizen.getByText("rights@example.vn")).toHaveCount(0);
  await citizen.context().close();
});

test("pages of rights are accessible to staff and administrators", async ({ page }) => {
  await signIn(page, people.lead);
  for (const address of ["yeu-cau-du-lieu", "yeu-cau-du-lieu/moi", "luu-ho-so"]) {
    await page.goto(`/van-phong/${address}`);
    await expectAccessible(page);
  }
  await page.context().clearCookies();
  await signIn(page, people.administrator);
  for (const address of ["su-co", "quyen-xem"]) {
    await page.goto(`/quan-tri/${address}`);
    await expectAccessible(page);
  }
});
