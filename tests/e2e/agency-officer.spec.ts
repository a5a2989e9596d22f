import { expect, test } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { lifeOf } from "./database.ts";
import { planted } from "./planted.ts";
import { people, press, signIn, writeReply } from "./staff-steps.ts";

test("the agency's officer accepts, answers point by point and presents", async ({ page }) => {
  const code = await planted("forwarded", "The agency's petition");
  await signIn(page, people.agencyOfficer);
  await expect(page).toHaveURL(/co-quan/);
  await expectAccessible(page);
  await page.goto(`/co-quan/${code}`);
  await expectAccessible(page);
  await press(page, "accept");
  await expect.poll(() => lifeOf(code).stage).toBe("in-progress");
  await page.goto(`/co-quan/${code}/tra-loi`);
  await expectAccessible(page);
  const present = page.locator('button[name="intent"][value="present-reply"]');
  await present.click();
  await expect(page.locator('[name="answers[0].text"]')).toHaveAttribute("aria-invalid", "true");
  await writeReply(page);
  await present.click();
  await expect.poll(() => lifeOf(code).stage).toBe("reply-drafted");
});

test("another agency does not find it", async ({ page }) => {
  const code = await planted("forwarded", "Not the commune's");
  await signIn(page, people.commune);
  expect((await page.goto(`/co-quan/${code}`))?.status()).toBe(404);
});
