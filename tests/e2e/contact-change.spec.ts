import { expect, test } from "@playwright/test";
import { formatTrackingSecret } from "#app/domain/identifiers/tracking-secret.ts";
import { registerPetition } from "#app/server/usecases/intake/register-petition.ts";
import { must, thePeople } from "#tests/factories/lives.ts";
import { aSending, aSentPetition } from "#tests/factories/sending.ts";
import { expectAccessible } from "./axe.ts";
import { besideTheServer } from "./beside-the-server.ts";
import { lifeOf } from "./database.ts";
import { people, send, signIn } from "./staff-steps.ts";
import { words } from "./words.ts";

/** A registered petition, with what its sender needs to look at it. */
async function aTrackedOne() {
  const context = besideTheServer();
  try {
    const sending = aSending({ content: { summary: "Whoever sent it has moved" } });
    const { code, draftId } = await aSentPetition(context, sending);
    const { officer } = await thePeople(context);
    must(await registerPetition(context, officer, { code, version: null }));
    return { code, secret: formatTrackingSecret(context.keys.secretOfDraft(draftId)) };
  } finally {
    await context.close();
  }
}

test("a sender gives another number, and the office confirms it after a call", async ({
  page,
  browser,
}) => {
  const { code, secret } = await aTrackedOne();
  const citizen = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await citizen.goto("/tra-cuu");
  await citizen.locator('[name="code"]').fill(code);
  await citizen.locator('[name="secret"]').fill(secret);
  await citizen.locator('[name="secret"]').press("Enter");
  await expect(citizen).toHaveURL(/ho-so/);
  await citizen.getByRole("link", { name: words("public:contact-change.link") }).click();
  await citizen.locator('[name="email"]').fill("moved@example.vn");
  await citizen.locator('[name="phone"]').fill("0912 345 678");
  await citizen.locator('button[value="ask-contact"]').click();
  await expect(citizen.getByText(words("public:contact-change.asked"))).toBeVisible();
  await citizen.locator('[name="code"]').fill("12");
  await citizen.locator('button[value="prove-contact"]').click();
  await expect(citizen.locator("[data-error-summary]")).toBeVisible();

  await signIn(page, people.intake);
  await page.goto(`/van-phong/${code}/lien-he-moi`);
  await expectAccessible(page);
  await expect(page.getByText("0912 345 678")).toHaveCount(0);
  await send(page, "open");
  await expect(page.locator('a[href^="tel:"]').last()).toBeVisible();
  await expectAccessible(page);
  await page.locator('label[for="oldTried"]').click();
  await send(page, "confirm-contact");
  await expect(page.getByText(words("office:done.contact-confirmed"))).toBeVisible();
  expect(lifeOf(code).events).toEqual(
    expect.arrayContaining(["ContactChangeAsked", "ContactOpened", "ContactChanged"]),
  );
});
