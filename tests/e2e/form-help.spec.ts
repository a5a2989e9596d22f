/** What the form's small script adds; without it everything works the same (no-javascript.spec.ts). */
import { expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { expectAccessible } from "./axe.ts";
import { sendPetition } from "./citizen-steps.ts";
import { rows } from "./database.ts";
import { words } from "./words.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

const typed = "My land certificate is thirty days overdue, and the connection breaks just now.";
const kept = (page: Page) => page.evaluate(() => localStorage.getItem("hoi-am-content"));
const contentPage = "/gui-phan-anh/noi-dung";

test("a copy on the device is kept only where it is asked for, and offered again", async ({
  page,
  context,
}) => {
  await page.goto(contentPage);
  await page.locator('[name="content"]').fill(typed);
  expect(await kept(page)).toBeNull();
  await page.locator('label[for="keep-here"]').click();
  await page.locator('[name="summary"]').fill("A summary");
  expect(await kept(page)).toContain(typed);

  // The tab itself has a copy of its own; another one finds what the device keeps.
  const later = await context.newPage();
  await later.goto(contentPage);
  await expect(later.locator('[name="content"]')).toHaveValue("");
  await expect(later.locator("[data-found]")).toBeVisible();
  await expectAccessible(later);
  await later.getByRole("button", { name: words("public:send.content.device-use") }).click();
  await expect(later.locator('[name="content"]')).toHaveValue(typed);
  await expect(later.locator("[data-found]")).toBeHidden();

  const last = await context.newPage();
  await last.goto(contentPage);
  await last.getByRole("button", { name: words("public:send.content.device-forget") }).click();
  expect(await kept(last)).toBeNull();
  await last.reload();
  await expect(last.locator("[data-found]")).toBeHidden();
});

test("a copy older than a day is gone, and the one of a sent letter too", async ({ page }) => {
  await page.goto(contentPage);
  await page.evaluate(() => {
    const at = Date.now() - 25 * 60 * 60 * 1000;
    localStorage.setItem("hoi-am-content", JSON.stringify({ at, values: { content: "old" } }));
  });
  await page.reload();
  await expect(page.locator("#keep-here")).toBeVisible();
  await expect(page.locator("[data-found]")).toBeHidden();
  expect(await kept(page)).toBeNull();
  await page.locator('label[for="keep-here"]').click();
  expect(await kept(page)).not.toBeNull();
  await sendPetition(page, { content: typed });
  await expect.poll(() => kept(page)).toBeNull();
});

test("a chosen photo is shown before it is sent", async ({ page }) => {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  const photo = await sharp({
    create: { width: 40, height: 30, channels: 3, background: "#b8121b" },
  })
    .png()
    .toBuffer();
  await page.goto("/gui-phan-anh/noi-xay-ra");
  await page.locator("#files").setInputFiles([
    { name: "photo.png", mimeType: "image/png", buffer: photo },
    { name: "letter.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4") },
  ]);
  const lines = page.locator("[data-file-list-for=files] li");
  await expect(lines).toHaveCount(2);
  const picture = lines.locator("img");
  await expect(picture).toHaveCount(1);
  await expect.poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(40);
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});

test("whoever is faster than the sum waits for it and is sent", async ({ page }) => {
  await sendPetition(page, { content: `${typed} Sent at once.` });
  const [sent] = rows<{ quarantine: string }>(
    `SELECT quarantine FROM "Petition" WHERE content LIKE '%Sent at once.'`,
  );
  // Filled in faster than a person could: only the sum tells that it was no machine without script.
  expect(sent).toEqual({ quarantine: "none" });
});

const firstVisitBytesMax = 20_000;

test("the first visit of the form takes at most 20 kB off a telephone's plan", async ({ page }) => {
  const sizes: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.goto("/gui-phan-anh");
  await page.locator(`main a[href="${contentPage}"]`).first().click();
  await expect(page.locator("#keep-here")).toBeVisible();
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeLessThanOrEqual(firstVisitBytesMax);
});
