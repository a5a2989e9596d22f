import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { lifeOf, rows } from "./database.ts";
import { planted } from "./planted.ts";
import { formOf, people, send, signIn } from "./staff-steps.ts";
import { words } from "./words.ts";

/** Due on 27 October; the server's day is 21 November. */
const longAgo = "2026-10-05T02:00:00.000Z";
const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 900 };

/** Nothing is wider than the phone, and nobody with a disability is kept out. */
async function expectFitsPhone(page: Page) {
  await page.setViewportSize(phone);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectAccessible(page);
  await page.setViewportSize(desk);
}

test("the office lead makes a chase letter, downloads it, records its number and sending", async ({
  page,
}) => {
  const code = await planted("in-progress", "Chased by letter", longAgo);
  await page.setViewportSize(desk);
  await signIn(page, people.lead);
  await page.goto("/van-phong/don-doc");
  await expectFitsPhone(page);
  const [agency] = rows<{ id: number }>(`SELECT id FROM "Agency" WHERE code = 'so-xay-dung'`);
  const row = page.locator("form", {
    has: page.locator(`input[name="agencyId"][value="${agency?.id}"]`),
  });
  await row.getByRole("button").click();
  await expect(page).toHaveURL(/don-doc\/\d+$/);
  await expect.poll(() => lifeOf(code).events).toContain("ChaseLetterMade");
  await expect(page.locator("article")).toContainText(code);
  await expect(page.locator("#chat")).toHaveValue(new RegExp(code));
  await expectFitsPhone(page);

  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: words("office:papers.docx") }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^cong-van-don-doc-\d+\.docx$/);
  expect(
    readFileSync(await download.path())
      .subarray(0, 2)
      .toString(),
  ).toBe("PK");

  await formOf(page, "number").locator('[name="documentNumber"]').fill("45/VP-KSTT");
  await send(page, "number");
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.locator('[name="documentNumber"]')).toHaveValue("45/VP-KSTT");
  await formOf(page, "number").locator('[name="signerName"]').fill("Le Van Chinh");
  await formOf(page, "number").locator('[name="signerCapacity"]').fill("Deputy");
  await send(page, "number");
  await expect.poll(() => lifeOf(code).events).toContain("ChaseLetterNumbered");
  await expect(page.locator("article")).toContainText("45/VP-KSTT");
  await formOf(page, "sent").locator('[name="sentBy"]').fill("Document exchange");
  await send(page, "sent");
  await expect(page.getByRole("status")).toContainText(words("office:chase.saved"));

  await page.goto("/van-phong/danh-sach-qua-han");
  await expect(page.locator("table").first()).toContainText(code);
  await expect(page.locator("main")).not.toContainText("Nguyen Thi Hoa");
  await expectFitsPhone(page);
});

test("a late agency is asked for news and gives it", async ({ page }) => {
  const code = await planted("in-progress", "News for the sender", longAgo);
  await page.setViewportSize(desk);
  await signIn(page, people.agencyOfficer);
  await page.goto(`/co-quan/${code}`);
  await expect(page.getByRole("note").first()).toContainText(words("office:act.page.progress"));
  await page.getByRole("note").getByRole("link").first().click();
  await expect(page).toHaveURL(/tien-do/);
  await expectFitsPhone(page);
  await page.locator('[name="sentence"]').fill("We wait for the land survey.");
  await page.locator('[name="hopedOn.day"]').fill("10");
  await page.locator('[name="hopedOn.month"]').fill("12");
  await page.locator('[name="hopedOn.year"]').fill("2026");
  await send(page, "give-news");
  await expect.poll(() => lifeOf(code).events).toContain("NewsGiven");
  await expect(page.getByRole("note").first()).toContainText("We wait for the land survey.");
});
