import { expect, test } from "@playwright/test";
import { updateRows } from "#app/server/persistence/engine/raw-sql.ts";
import { demoPassword } from "#prisma/seed/demo/demo-data.ts";
import { expectAccessible } from "./axe.ts";
import { besideTheServer } from "./beside-the-server.ts";
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
  "/tai-khoan/cho-xac-nhan",
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

/** The one-time link that the mail to this account brings, as the mail derives it when it leaves. */
async function mailedLink(email: string) {
  const [mail] = rows<{ facts: string }>(
    `SELECT facts FROM "OutboxMessage" WHERE template = 'account-invited' AND address = ?`,
    email,
  );
  const { linkId } = JSON.parse(mail?.facts ?? "{}") as { linkId: string };
  const beside = besideTheServer();
  const token = beside.keys.linkToken(linkId);
  await beside.close();
  return `/moi/${token}`;
}

/** The minutes after the last sign-in have passed for this person, wherever signed in. */
async function growStale(email: string) {
  const beside = besideTheServer();
  await beside.database.transaction((transaction) =>
    updateRows(
      transaction,
      "Session",
      { provenAt: "2026-11-21T01:00:00.000Z" },
      `"officerId" = (SELECT "id" FROM "Officer" WHERE "email" = $1)`,
      email,
    ),
  );
  await beside.close();
}

test("a change of people asks who one is, keeps what was typed and goes on with it", async ({
  browser,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(page, people.administrator);
  const [officer] = rows<{ id: number; displayName: string }>(
    `SELECT id, "displayName" FROM "Officer" WHERE email = ?`,
    people.commune,
  );
  const address = `/quan-tri/nguoi-dung/${officer?.id}`;
  const before = await page.context().cookies();
  await page.goto(address);
  await growStale(people.administrator);
  await page.locator('[name="displayName"]').fill("Renamed Person");
  await page.locator('button[value="save"]').click();
  await expect(page.getByText(words("account:again.title"))).toBeVisible();
  await page.locator('[name="againPassword"]').fill("not the password at all");
  await page.getByRole("button", { name: words("account:again.button") }).click();
  await expect(page.getByText(words("forms:again.wrong"))).toBeVisible();
  await page.locator('[name="againPassword"]').fill(demoPassword);
  await page.getByRole("button", { name: words("account:again.button") }).click();
  await expect(page.getByText(words("admin:saved"))).toBeVisible();
  expect(
    rows(
      `SELECT 1 FROM "Officer" WHERE id = ? AND "displayName" = 'Renamed Person'`,
      officer?.id ?? 0,
    ),
  ).toHaveLength(1);
  // The session goes on under another token.
  const session = (cookies: typeof before) => cookies.find(({ name }) => name === "session")?.value;
  expect(session(await page.context().cookies())).not.toBe(session(before));
  await page.goto(address);
  await page.locator('[name="displayName"]').fill(officer?.displayName ?? "");
  await page.locator('button[value="save"]').click();
  await expect(page.getByText(words("admin:saved"))).toBeVisible();
  await page.context().close();
});

test("the page that asks who one is shows no grave fault", async ({ page }) => {
  await signIn(page, people.administrator);
  await page.goto("/quan-tri/dang-nhap");
  await growStale(people.administrator);
  await page.getByRole("button", { name: words("admin:save"), exact: true }).click();
  await expect(page.getByText(words("account:again.title"))).toBeVisible();
  await expectAccessible(page);
});

test("a person is invited, confirmed by the lead, sets a password by the mailed link and signs in", async ({
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
  await expect(page.getByText(words("admin:waits"))).toBeVisible();
  await page.goto("/tai-khoan/cho-xac-nhan");
  await expect(page.getByText("Le Thi Moi")).toBeVisible();
  await expectAccessible(page);
  const lead = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(lead, people.lead);
  await lead.goto("/tai-khoan/cho-xac-nhan");
  await lead.getByRole("button", { name: words("account:changes.confirm") }).click();
  await expect(lead.getByText(words("account:changes.saved"))).toBeVisible();
  await expect(lead.getByText(words("account:changes.none"))).toBeVisible();
  await lead.context().close();
  const address = await mailedLink("le.moi@example.vn");

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
