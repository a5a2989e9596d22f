import { expect, test } from "@playwright/test";
import { aCast, forwarded } from "#tests/factories/petition-life.ts";
import { expectAccessible } from "./axe.ts";
import { besideTheServer } from "./beside-the-server.ts";
import { sendPetition } from "./citizen-steps.ts";
import { lifeOf } from "./database.ts";
import { people, send, signIn } from "./staff-steps.ts";
import { words } from "./words.ts";

test("an officer recalls what went to the wrong agency", async ({ page }) => {
  test.slow();
  const { code } = await sendPetition(page, {
    summary: "A permit that nobody owns",
    content: "Two departments send me to each other for the same permit.",
  });
  const context = besideTheServer();
  try {
    await forwarded(context, code, await aCast(context));
  } finally {
    await context.close();
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await signIn(page, people.intake);
  await page.goto(`/van-phong/${code}`);
  await page.getByText(words("shell:word.more-actions")).click();
  await page.getByRole("link", { name: words("office:act.page.recall") }).click();
  await expectAccessible(page);
  await page.locator('label[for="reason-other"]').click();
  await send(page, "recall");
  await expect(page.getByText(words("forms:takingBack.note-missing")).first()).toBeVisible();
  await expect(page.locator("#reason-other")).toBeChecked();
  await page.screenshot({ path: "/tmp/recall.png", fullPage: true });
  await expectAccessible(page);
  await page.locator('[name="note"]').fill("The commune answers for permits.");
  await send(page, "recall");
  await expect(page.getByText(words("office:done.recalled"))).toBeVisible();
  expect(lifeOf(code).events).toContain("ForwardingRecalled");
});
