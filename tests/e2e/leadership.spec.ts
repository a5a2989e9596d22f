/** The way up: the secretary enters the direction with its scan; the leader reads it on a phone. */
import { expect, type Page, test } from "@playwright/test";
import { pdfWithText } from "#tests/fakes/pdf.ts";
import { expectAccessible } from "./axe.ts";
import { lifeOf } from "./database.ts";
import { planted } from "./planted.ts";
import { formOf, people, send, signIn } from "./staff-steps.ts";
import { words } from "./words.ts";

const scan = { name: "note.pdf", mimeType: "application/pdf", buffer: pdfWithText };
const phone = { width: 390, height: 844 };
const laptop = { width: 1280, height: 800 };

async function fillDay(page: Page, name: string, [day, month, year]: readonly string[]) {
  for (const [part, value] of Object.entries({ day, month, year }))
    await page.locator(`[name="${name}.${part}"]`).fill(value ?? "");
}

/** The server's own day, so that the direction is neither before the submission nor in the future. */
const today = () =>
  new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date()).split("/");

test("without script the secretary enters a note, and the leader reads it on a phone", async ({
  browser,
}) => {
  const code = await planted("in-progress", "Two agencies disagree");
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.setViewportSize(laptop);

  await signIn(page, people.intake);
  await page.goto(`/van-phong/${code}/trinh-lanh-dao`);
  await page.screenshot({ path: "/tmp/lead-submit-1280.png", fullPage: true });
  await send(page, "submit-to-leadership");
  for (const field of ["reason", "question", "documentNumber", "signedFile"])
    await expect(page.locator(`#${field}-error`), field).toBeVisible();
  await page.locator('[name="reason"][value="agencies-disagree"]').check({ force: true });
  await page.locator('[name="question"]').fill("Construction or justice?");
  await page.locator('[name="documentNumber"]').fill("3/PT-VP");
  await fillDay(page, "documentOn", today());
  await page.locator('[name="signerName"]').fill("Tran Van C");
  await page.locator('[name="signerCapacity"]').fill("Deputy Chief");
  await page.locator("#signedFile").setInputFiles(scan);
  await send(page, "submit-to-leadership");
  await expect.poll(() => lifeOf(code).events).toContain("SubmittedToLeadership");

  await context.clearCookies();
  await signIn(page, people.secretary);
  await expect(page).toHaveURL(/lanh-dao/);
  await page.goto(`/van-phong/lanh-dao/${code}`);
  await page.getByRole("link", { name: words("office:act.page.direction") }).click();
  const form = formOf(page, "enter-direction");
  await form.locator('[name="by"][value="vice-chairman"]').check({ force: true });
  await form.locator('[name="text"]').fill("Construction answers.");
  await fillDay(page, "givenOn", today());
  await send(page, "enter-direction");
  await expect(page.locator("#signedFile-error")).toBeVisible();
  await expect(form.locator('[name="text"]')).toHaveValue("Construction answers.");
  await page.screenshot({ path: "/tmp/lead-direction-1280.png", fullPage: true });
  await page.locator("#signedFile").setInputFiles(scan);
  await send(page, "enter-direction");
  await expect.poll(() => lifeOf(code).events).toContain("DirectionEntered");
  await expect(page.getByText("Construction answers.")).toBeVisible();

  await context.clearCookies();
  await page.setViewportSize(phone);
  await signIn(page, people.leader);
  await page.goto("/van-phong/lanh-dao");
  await page.screenshot({ path: "/tmp/lead-list-390.png", fullPage: true });
  await page.getByRole("link", { name: "Two agencies disagree" }).first().click();
  await expect(page.getByText("Construction or justice?")).toBeVisible();
  await expect(page.getByText("Construction answers.")).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(phone.width);
  await page.screenshot({ path: "/tmp/lead-file-390.png", fullPage: true });
  const file = await page.goto(`/van-phong/${code}`);
  expect(file?.status()).toBe(404);
  await context.close();
});

test("the leader's pages are accessible, and the agency reports back", async ({ page }) => {
  await signIn(page, people.leader);
  await page.goto("/van-phong/lanh-dao");
  await expectAccessible(page);
  await page.screenshot({ path: "/tmp/lead-list-1280.png", fullPage: true });
  await page.locator('a[href*="/lanh-dao/PA-"]').first().click();
  await expectAccessible(page);
  await page.screenshot({ path: "/tmp/lead-file-1280.png", fullPage: true });
});
