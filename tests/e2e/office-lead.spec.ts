import { expect, test } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { lifeOf, rows } from "./database.ts";
import { planted } from "./planted.ts";
import { formOf, people, send, signIn } from "./staff-steps.ts";

test("the office lead checks a reply, sends it and publishes a separate text", async ({ page }) => {
  const code = await planted("reply-submitted", "The lead's petition");
  await signIn(page, people.lead);
  await page.goto(`/van-phong/${code}/kiem-tra`);
  await expectAccessible(page);
  await send(page, "send-reply");
  await expect.poll(() => lifeOf(code).stage).toBe("answered");

  await page.goto(`/van-phong/${code}/cong-khai`);
  await expectAccessible(page);
  await page.locator('[name="title"]').fill("A certificate that was overdue");
  await page.locator('[name="question"]').fill("Why was the certificate overdue?");
  await page.locator('[name="answer"]').fill("It was issued on Monday.");
  await send(page, "prepare-publication");
  await expect.poll(() => lifeOf(code).events).toContain("PublicationPrepared");
  await page.goto(`/van-phong/${code}/cong-khai`);
  await send(page, "publish");
  await expect.poll(() => lifeOf(code).events).toContain("AnswerPublished");
  await page.goto(`/ket-qua/${code}`);
  await expect(page.locator("main")).toContainText("It was issued on Monday.");
  await expect(page.locator("main")).not.toContainText("Nguyen Thi Hoa");

  await page.goto(`/van-phong/${code}/cong-khai`);
  await formOf(page, "unpublish").locator('[name="reason"]').fill("A name was left in it.");
  await send(page, "unpublish");
  await expect.poll(() => lifeOf(code).events).toContain("AnswerUnpublished");
  const gone = await page.goto(`/ket-qua/${code}`);
  expect(gone?.status()).toBe(410);
});

test("the lead asks an agency to complete its reply", async ({ page }) => {
  const code = await planted("reply-submitted", "To be completed");
  await signIn(page, people.lead);
  await page.goto(`/van-phong/${code}/kiem-tra`);
  await formOf(page, "ask-to-complete").locator('[name="reason"]').fill("Say by when.");
  await send(page, "ask-to-complete");
  await expect.poll(() => lifeOf(code).stage).toBe("in-progress");
});

test("what is restricted is gone from queue and search", async ({ page }) => {
  const code = await planted("registered", "Secretquokka of an official");
  const other = await planted("registered", "Openquokka of a road");
  await signIn(page, people.lead);
  await page.goto(`/van-phong/${code}/han-che`);
  await expectAccessible(page);
  await formOf(page, "restrict").locator('[name="reason"]').fill("A denunciation.");
  await send(page, "restrict");
  await expect.poll(() => lifeOf(code).events).toContain("PetitionRestricted");
  expect(rows(`SELECT 1 FROM "PetitionSearch" WHERE folded LIKE '%secretquokka%'`)).toEqual([]);
  // The same person finds what is not restricted, so that the absence says something.
  await page.goto("/van-phong?q=openquokka");
  await expect(page.locator("main")).toContainText(other);
  await page.goto("/van-phong?q=secretquokka");
  await expect(page.locator('[name="q"]').first()).toHaveValue("secretquokka");
  await expect(page.locator("main")).not.toContainText(code);
});
