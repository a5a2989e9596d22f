/** Nothing that a citizen has typed is lost or replaced, with and without script. */
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { readReceipt } from "./citizen-steps.ts";
import { rows } from "./database.ts";
import { words } from "./words.ts";

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const firstPage = "/gui-phan-anh/noi-dung";
const goOn = (page: Page) =>
  page
    .locator("main")
    .getByRole("button", { name: words("shell:word.continue") })
    .click();
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const other = /^(English|Ti.ng Vi.t)$/;

async function writeLetter(page: Page, text: string) {
  await page.locator('label[for="aim"]').click();
  await page.locator('[name="content"]').fill(text);
}

/** From the second page to the one before the last button. */
async function fillRest(page: Page) {
  await goOn(page);
  await page.locator('[name="name"]').fill("Nguyen Thi Hoa");
  await page.locator('[name="address"]').fill("12 Tran Phu");
  await page.locator('[name="phone"]').fill("0900 000 777");
  await goOn(page);
  await expect(heading(page)).toHaveText(words("public:send.check.title"));
}
const send = (page: Page) =>
  page.getByRole("button", { name: words("public:send.check.send") }).click();
const sentAs = (text: string) => rows(`SELECT id FROM "Petition" WHERE content = ?`, text);

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ ...phone, javaScriptEnabled });
    const mark = javaScriptEnabled ? "scripted" : "plain";
    /** What looks for faults is a script itself; without script the page is the same one. */
    const look = async (page: Page) => javaScriptEnabled && (await expectAccessible(page));

    test("a letter that was changed in another window is shown before it is sent", async ({
      page,
      context,
    }) => {
      const [first, second] = [`The first of two, ${mark}.`, `The second of two, ${mark}.`];
      await page.goto(firstPage);
      await writeLetter(page, first);
      await goOn(page);
      await fillRest(page);
      const window = await context.newPage();
      await window.goto(firstPage);
      await window.locator('[name="content"]').fill(second);
      await goOn(window);
      await send(page);
      await expect(page.getByRole("alert")).toContainText(words("public:send.changed.title"));
      await expect(page.locator("main")).toContainText(second);
      await look(page);
      expect(sentAs(first)).toHaveLength(0);
      expect(sentAs(second)).toHaveLength(0);
      await send(page);
      await expect(page).toHaveURL(/\/bien-nhan$/);
      expect(sentAs(second)).toHaveLength(1);
    });

    test("two letters begun in two windows are two letters with two receipts", async ({
      page,
      context,
    }) => {
      const [first, second] = [`Begun first, ${mark} letter.`, `Begun second, ${mark} letter.`];
      const window = await context.newPage();
      await page.goto(firstPage);
      await window.goto(firstPage);
      await writeLetter(page, first);
      await goOn(page);
      await fillRest(page);
      await writeLetter(window, second);
      await goOn(window);
      await expect(window).toHaveURL(/\/gui-phan-anh\/2\/noi-xay-ra/);
      await expect(window.getByRole("status").first()).toBeVisible();
      await look(window);
      await fillRest(window);
      await send(page);
      const one = await readReceipt(page);
      await send(window);
      await expect(window).toHaveURL(/\/bien-nhan\/2$/);
      const receipts = await window.locator("main").textContent();
      expect(receipts).toContain(one.code);
      expect([sentAs(first).length, sentAs(second).length]).toEqual([1, 1]);
      await look(window);
      const copies = window.getByRole("button", { name: words("public:receipt.copy") });
      expect(await copies.count()).toBe(javaScriptEnabled ? 2 : 0);
    });

    test("the way back and the other language take along what was typed", async ({ page }) => {
      await page.goto(firstPage);
      await writeLetter(page, `Taken along with the page, ${mark}.`);
      await page.getByRole("button", { name: other }).click();
      await expect(page.locator("html")).toHaveAttribute("lang", "en");
      await expect(page.locator('[name="content"]')).toHaveValue(
        `Taken along with the page, ${mark}.`,
      );
      await page.getByRole("button", { name: other }).click();
      await expect(page.locator("html")).toHaveAttribute("lang", "vi");
      await look(page);
      // Enter goes on, although the buttons for language and back stand before the form.
      await page.locator('[name="summary"]').press("Enter");
      await expect(heading(page)).toHaveText(words("public:send.place.title"));
      await page.locator('[name="agencyText"]').fill("Somewhere");
      await page.getByRole("button", { name: words("shell:word.back") }).click();
      await expect(page.locator('[name="content"]')).toHaveValue(
        `Taken along with the page, ${mark}.`,
      );
      await goOn(page);
      await expect(page.locator('[name="agencyText"]')).toHaveValue("Somewhere");
    });

    test("with its cookies gone a later step says what is so, and keeps its own text", async ({
      page,
      context,
    }) => {
      await page.goto(firstPage);
      await writeLetter(page, `Cookies gone, ${mark}.`);
      await goOn(page);
      await page.locator('[name="agencyText"]').fill("Somewhere");
      await context.clearCookies();
      await goOn(page);
      await expect(page.getByRole("alert")).toContainText(
        words("public:send.notice.cookie-later.title"),
      );
      await expect(page.locator('[name="agencyText"]')).toHaveValue("Somewhere");
      await goOn(page);
      await expect(heading(page)).toHaveText(words("public:send.content.title"));
      const saysEmpty = page.getByText(words("public:send.notice.empty.title"));
      await expect(saysEmpty).toBeVisible({ visible: !javaScriptEnabled });
      // With script the tab still has the letter; without it nobody claims so.
      const found = javaScriptEnabled ? `Cookies gone, ${mark}.` : "";
      await expect(page.locator('[name="content"]')).toHaveValue(found);
    });
  });

test.describe("in one tab", () => {
  test.use(phone);

  test("what was typed comes back after a reload, can be dropped, and goes with the sending", async ({
    page,
    context,
  }) => {
    const kept = () =>
      page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith("hoi-am")));
    await page.goto(firstPage);
    await writeLetter(page, "Typed before the reload.");
    await page.reload();
    await expect(page.locator('[name="content"]')).toHaveValue("Typed before the reload.");
    await expect(page.locator("#aim")).toBeChecked();
    await expectAccessible(page);
    await page.getByRole("button", { name: words("public:given-back.undo") }).click();
    await expect(page.locator('[name="content"]')).toHaveValue("");
    await page.reload();
    await expect(page.locator('[name="content"]')).toHaveValue("");

    await writeLetter(page, "Typed again, and sent.");
    const elsewhere = await context.newPage();
    await elsewhere.goto(firstPage);
    await expect(elsewhere.locator('[name="content"]')).toHaveValue("");
    await goOn(page);
    await fillRest(page);
    expect(await kept()).not.toEqual([]);
    await send(page);
    await expect(page).toHaveURL(/\/bien-nhan$/);
    await expect.poll(kept).toEqual([]);
  });
});
