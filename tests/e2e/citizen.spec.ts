import { expect, test } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { sendPetition, track } from "./citizen-steps.ts";
import { lifeOf, rows } from "./database.ts";
import { words } from "./words.ts";

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
test.use(phone);

const content = "My land certificate is thirty days overdue and nobody gives me a reason for it.";

test("a citizen sends on the phone, keeps the receipt, tracks and withdraws", async ({ page }) => {
  const sent = await sendPetition(page, { content, email: "hoa@example.vn" }, expectAccessible);
  expect(lifeOf(sent.code)).toEqual({ stage: "received", events: ["PetitionSent"] });

  await page.reload();
  await expect(page.locator("main")).toContainText(sent.secret);
  await page.goBack();
  await page.goto("/bien-nhan");
  expect(rows(`SELECT id FROM "Petition" WHERE content = ?`, content)).toHaveLength(1);

  await track(page, sent);
  await expect(page).toHaveURL(/\/tra-cuu\/ho-so$/);
  await expect(page.locator("main")).toContainText(content);
  await expectAccessible(page);

  await page.goto("/tra-cuu/rut");
  await expectAccessible(page);
  await page.getByRole("button", { name: words("public:withdraw.confirm") }).click();
  expect(lifeOf(sent.code).stage).toBe("withdrawn");
});

test("what is wrong is said at its place and nothing typed is lost", async ({ page }) => {
  await page.goto("/gui-phan-anh/noi-dung");
  await page.locator('[name="content"]').fill("Too short");
  await page.getByRole("button", { name: words("shell:word.continue") }).click();
  await expect(page).toHaveTitle(/^L/);
  await expect(page.locator("[data-error-summary] a").first()).toBeVisible();
  await expect(page.locator('[name="content"]')).toHaveValue("Too short");
  await expect(page.locator('[name="content"]')).toHaveAttribute("aria-invalid", "true");
  await expectAccessible(page);
});

test("a wrong pair gets one neutral answer", async ({ page }) => {
  await track(page, { code: "PA-261121-7K3FQ", secret: "22222-22222-2222" });
  await expect(page.locator("main")).toContainText(/0900 000 100/);
  await expect(page).not.toHaveURL(/ho-so/);
});

test("public pages are read without marks, in two languages, and none shows a grave fault", async ({
  page,
}) => {
  for (const address of [
    "/",
    "/ket-qua",
    "/huong-dan",
    "/tinh-thoi-han",
    "/tinh-thoi-han?from.day=11&from.month=4&from.year=2026&amount=15&unit=calendar-days",
    "/quyen-rieng-tu",
    "/tro-nang",
    "/dang-nhap",
  ]) {
    await page.goto(address);
    await expectAccessible(page);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth > window.innerWidth,
    );
    expect(wide, address).toBe(false);
  }
  const [record] = rows<{ title: string; folded: string }>(
    `SELECT title, folded FROM "PublicRecord" WHERE state = 'published' ORDER BY id LIMIT 1`,
  );
  const unmarked = record?.folded.split(" ").slice(0, 3).join(" ") ?? "";
  await page.goto(`/ket-qua?q=${encodeURIComponent(unmarked)}`);
  await page.getByRole("link", { name: record?.title ?? "" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(record?.title ?? "");
  await expectAccessible(page);
  await page.goto("/?lang=en");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});
