import { expect, test } from "@playwright/test";
import { withdrawPetition } from "#app/server/usecases/custody/withdraw-petition.ts";
import { aPetitionAt, thePeople } from "#tests/factories/lives.ts";
import { aSending } from "#tests/factories/sending.ts";
import { expectAccessible } from "./axe.ts";
import { besideTheServer } from "./beside-the-server.ts";
import { lifeOf } from "./database.ts";
import { people, send, signIn } from "./staff-steps.ts";
import { words } from "./words.ts";

async function withdrawn() {
  const context = besideTheServer();
  try {
    const everybody = await thePeople(context);
    const sending = aSending({ content: { summary: "Withdrawn by mistake" } });
    const code = await aPetitionAt(context, everybody, "registered", sending);
    await withdrawPetition(context, everybody.officer, { code, version: null }, "By telephone");
    return code;
  } finally {
    await context.close();
  }
}

test("the lead reopens what was withdrawn by mistake", async ({ page }) => {
  test.slow();
  const code = await withdrawn();
  await page.setViewportSize({ width: 1280, height: 900 });
  await signIn(page, people.lead);
  await page.goto(`/van-phong/${code}`);
  await page.getByText(words("shell:word.more-actions")).click();
  await page.getByRole("link", { name: words("office:act.page.reopen") }).click();
  await expectAccessible(page);
  await page.locator('label[for="reason-other"]').click();
  await send(page, "reopen");
  await expect(page.getByText(words("forms:takingBack.note-missing")).first()).toBeVisible();
  await expect(page.locator("#reason-other")).toBeChecked();
  await page.locator('[name="note"]').fill("The sender meant another letter.");
  await send(page, "reopen");
  await expect(page.getByText(words("office:done.reopened"))).toBeVisible();
  await expect(page.getByText(words("domain:flag.reopened")).first()).toBeVisible();
  expect(lifeOf(code).events).toContain("PetitionReopened");
});

test("an officer corrects a name, and nothing that was typed is lost before", async ({ page }) => {
  test.slow();
  const code = await withdrawn();
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, people.intake);
  await page.goto(`/van-phong/${code}/sua-nguoi-gui`);
  await expectAccessible(page);
  await page.locator('[name="name"]').fill("Nguyen Thi Hoa Mai");
  await send(page, "correct");
  await expect(page.getByText(words("forms:takingBack.reason-missing")).first()).toBeVisible();
  await expect(page.locator('[name="name"]')).toHaveValue("Nguyen Thi Hoa Mai");
  await page.locator('label[for="reason-sender-told"]').click();
  await send(page, "correct");
  await expect(page.getByText(words("office:done.intake-corrected"))).toBeVisible();
  expect(lifeOf(code).events).toContain("IntakeCorrected");
});
