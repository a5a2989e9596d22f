import { expect, test } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { rows } from "./database.ts";
import { people, signIn } from "./staff-steps.ts";
import { words } from "./words.ts";

const areas = [
  "/quan-tri",
  "/quan-tri/nguoi-dung",
  "/quan-tri/co-quan",
  "/quan-tri/co-quan/so-xay-dung",
  "/quan-tri/don-vi",
  "/quan-tri/linh-vuc",
  "/quan-tri/lich",
  "/quan-tri/lich/nhap?nam=2028&du-thao=1",
  "/quan-tri/thoi-han",
  "/quan-tri/mau",
  "/quan-tri/thiet-lap",
  "/quan-tri/thong-bao-chung",
  "/quan-tri/tu-dong-nghia",
  "/quan-tri/nhat-ky",
  "/tai-khoan",
  "/hop-thu",
];

test("every page of the administrator is reached and none shows a grave fault", async ({
  page,
}) => {
  test.setTimeout(300_000);
  await signIn(page, people.administrator);
  for (const address of areas) {
    const response = await page.goto(address);
    expect(response?.status(), address).toBe(200);
    await expectAccessible(page);
  }
});

test("a year is drafted from the law, looked over and imported, and stays a draft", async ({
  page,
}) => {
  await signIn(page, people.administrator);
  await page.goto("/quan-tri/lich/nhap?nam=2028&du-thao=1");
  await page.locator('button[value="check"]').click();
  await expect(page.locator("table")).toContainText("26/01/2028");
  await expectAccessible(page);
  await page.locator('button[value="apply"]').click();
  await expect(page).toHaveURL(/lich[?]nam=2028/);
  const [year] = rows<{ status: string }>(`SELECT status FROM "CalendarYear" WHERE year = 2028`);
  expect(year?.status).toBe("draft");
});

test("a person is invited by a one-time link, sets a password and signs in", async ({
  page,
  browser,
}) => {
  await signIn(page, people.administrator);
  await page.goto("/quan-tri/nguoi-dung/moi");
  await expectAccessible(page);
  await page.locator('[name="displayName"]').fill("Le Thi Moi");
  await page.locator('[name="email"]').fill("le.moi@example.vn");
  const [office] = rows<{ id: number }>(
    `SELECT "id" FROM "Agency" WHERE "kind" = 'coordinating-office'`,
  );
  await page.locator('[name="agencyId"]').selectOption(String(office?.id));
  await page.locator('label[for="roles-intake-officer"]').click();
  await page.locator('button[value="save"]').click();
  const link = page.getByText(/\/moi\/[\w-]{20,}/).first();
  await expect(link).toBeVisible();
  const address = /\/moi\/[\w-]+/.exec((await link.textContent()) ?? "")?.[0] ?? "";

  const guest = await (await browser.newContext()).newPage();
  await guest.goto(address);
  await guest.locator('[name="password"]').fill("a long sentence to remember");
  await guest.locator('[name="repeated"]').fill("a long sentence to remember");
  await guest.getByRole("button", { name: words("account:invitation.button") }).click();
  await expect(guest).toHaveURL(/dang-nhap/);
  await guest.locator('[name="email"]').fill("le.moi@example.vn");
  await guest.locator('[name="password"]').fill("a long sentence to remember");
  await guest.getByRole("button", { name: words("account:sign-in.button") }).click();
  await expect(guest).not.toHaveURL(/dang-nhap/);
  expect((await guest.goto(address))?.status()).toBe(404);
  await guest.context().close();
  const acts = rows<{ type: string }>(
    `SELECT DISTINCT type FROM "HistoryEvent" WHERE type IN ('OfficerInvited','InvitationAccepted')`,
  );
  expect(acts).toHaveLength(2);
});
