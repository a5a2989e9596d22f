import { type Browser, expect, type Page, test } from "@playwright/test";
import Database from "better-sqlite3";
import { expectAccessible } from "./axe.ts";
import { startOwnServer } from "./own-server.ts";
import { people, signIn } from "./staff-steps.ts";
import { words } from "./words.ts";

/** Limits and calendars change what every other journey counts by, so this one has its own server. */
let server: Awaited<ReturnType<typeof startOwnServer>>;

test.beforeAll(async () => {
  server = await startOwnServer();
  // A server that has just begun on a busy machine asks newcomers to wait.
  await expect
    .poll(async () => (await fetch(`${server.url}/dang-nhap`)).status, { timeout: 60_000 })
    .toBe(200);
});
test.afterAll(() => server.stop());

function rows<Row>(sql: string): Row[] {
  const database = new Database(server.databaseFile, { readonly: true });
  try {
    return database.prepare(sql).all() as Row[];
  } finally {
    database.close();
  }
}

/** The shipped year as if it had not been announced yet. */
function forgetAnnouncement(year: number) {
  const database = new Database(server.databaseFile);
  try {
    database.prepare(`UPDATE "CalendarYear" SET status = 'draft' WHERE year = ?`).run(year);
    database.prepare(`UPDATE "PublicVersion" SET version = version + 1`).run();
  } finally {
    database.close();
  }
}

const openReplies = () =>
  rows<{ code: string; due: string; provisional: number }>(
    `SELECT code, "replyDueOn" AS due, "replyDueProvisional" AS provisional FROM "Petition"
     WHERE stage IN ('forwarded', 'in-progress', 'reply-drafted', 'awaiting-supplement')
       AND "replyDueOn" IS NOT NULL ORDER BY code`,
  );

/** Until the job, which looks every ten seconds, has done what was asked for. */
const recounted = () =>
  expect
    .poll(() => rows(`SELECT id FROM "Recount" WHERE "doneAt" IS NULL`).length, { timeout: 40_000 })
    .toBe(0);

async function administrator(browser: Browser, options = {}) {
  const context = await browser.newContext({ baseURL: server.url, ...options });
  const page = await context.newPage();
  await signIn(page, people.administrator);
  return page;
}

async function typeDay(page: Page, name: string, day: string) {
  const [year = "", month = "", date = ""] = day.split("-");
  await page.locator(`[name="${name}.day"]`).fill(date);
  await page.locator(`[name="${name}.month"]`).fill(month);
  await page.locator(`[name="${name}.year"]`).fill(year);
}

const fits = async (page: Page) => {
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wide).toBe(0);
};

test("a new reply limit is previewed on open petitions, saved, and they are counted again", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const page = await administrator(browser);
  await page.goto("/quan-tri/thoi-han");
  await expectAccessible(page);
  await fits(page);
  const before = openReplies();
  expect(before.length).toBeGreaterThan(0);
  await page.goto("/quan-tri/thoi-han/reply");
  await expectAccessible(page);
  await page.locator('[name="amount"]').fill("35");
  await typeDay(page, "validFrom", "2026-01-01");
  await page.locator('button[value="preview"]').click();
  const panel = page.locator("#preview");
  await expect(panel).toBeVisible();
  await expectAccessible(page);
  const foreseen = await panel.locator("tbody tr").count();
  expect(foreseen).toBeGreaterThan(0);
  expect(openReplies()).toEqual(before);
  await panel.locator('button[value="save"]').click();
  await expect(page).toHaveURL(/thoi-han[?]da-luu/);
  await recounted();
  const [done] = rows<{ moved: number }>(`SELECT moved FROM "Recount" ORDER BY id DESC LIMIT 1`);
  expect(done?.moved).toBe(foreseen);
  const after = openReplies();
  const moved = after.filter(({ due }, at) => due !== before[at]?.due);
  expect(moved.length).toBe(foreseen);
  await page.goto("/quan-tri/thoi-han");
  await expect(page.locator("#recounts tbody tr").first()).toContainText(
    words("admin:limits.clock.reply"),
  );
  await page.context().close();
});

test("the days off of 2027 are entered: due days move, and what was provisional is confirmed", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const page = await administrator(browser, { javaScriptEnabled: false });
  const provisional = () => openReplies().filter((row) => row.provisional === 1);
  forgetAnnouncement(2027);
  // The draft from the law, with a further day off that the announcement brings.
  await page.goto("/quan-tri/lich/nhap?nam=2027&du-thao=1");
  const list = page.locator('[name="list"]');
  const announced = '"2027-01-04","compensatory","announced","announcement"';
  await list.fill(`${await list.inputValue()}\n${announced}`);
  await page.locator('button[value="check"]').click();
  await expect(page.getByRole("table").first()).toContainText("04/01/2027");
  const foreseen = Number(
    /\d+/.exec(
      (await page.locator("form p").filter({ hasText: /\d/ }).first().textContent()) ?? "",
    ),
  );
  await page.locator('button[value="apply"]').click();
  await expect(page).toHaveURL(/lich[?]nam=2027/);
  await recounted();
  const [moved] = rows<{ moved: number }>(`SELECT moved FROM "Recount" ORDER BY id DESC LIMIT 1`);
  expect(moved?.moved).toBeGreaterThan(0);
  expect(moved?.moved).toBe(foreseen);
  expect(provisional().length).toBeGreaterThan(0);

  await page.locator('label[for="status"]').click();
  await page.locator('[name="yearSource"]').fill("announcement");
  await page.locator('button[value="year"]').click();
  await expect(page).toHaveURL(/da-luu/);
  await recounted();
  expect(provisional()).toEqual([]);
  const told = rows<{ facts: string }>(
    `SELECT facts FROM "HistoryEvent" WHERE type = 'DueDayMoved' ORDER BY sequence DESC LIMIT 1`,
  );
  expect(JSON.parse(told[0]?.facts ?? "{}")).toMatchObject({ provisional: false });
  await page.goto("/quan-tri/thoi-han");
  await expect(page.locator("#recounts tbody tr")).toHaveCount(3);
  await page.context().close();
});

test("every page of the limits works without script and on a phone", async ({ browser }) => {
  test.setTimeout(120_000);
  const viewport = { width: 390, height: 844 };
  const page = await administrator(browser, { javaScriptEnabled: false, viewport });
  for (const address of [
    "/quan-tri/thoi-han",
    "/quan-tri/thoi-han/supplement",
    "/quan-tri/thoi-han/moi",
  ]) {
    expect((await page.goto(address))?.status(), address).toBe(200);
  }
  await page.locator('[name="loai"]').selectOption("reply");
  await page.locator("main form button").click();
  await page.locator('[name="complexity"]').selectOption("urgent");
  await page.locator('[name="amount"]').fill("0");
  await page.locator('button[value="preview"]').click();
  await expect(page.getByText(words("forms:limitAmount.wrong")).first()).toBeVisible();
  await page.locator('[name="amount"]').fill("3");
  await page.locator('button[value="preview"]').click();
  await page.locator('#preview button[value="save"]').click();
  await expect(page).toHaveURL(/thoi-han[?]da-luu/);
  const [saved] = rows<{ line: string; reminders: string }>(
    `SELECT line, reminders FROM "LimitRule" WHERE complexity = 'urgent'`,
  );
  expect(saved?.line).toBe("reply-all-all-urgent");
  expect(JSON.parse(saved?.reminders ?? "[]")).toHaveLength(6);
  await page.context().close();
  const phone = await administrator(browser, { viewport });
  for (const address of [
    "/quan-tri/thoi-han",
    "/quan-tri/thoi-han/reply",
    "/quan-tri/thoi-han/moi?loai=reply",
    "/quan-tri/thiet-lap",
  ]) {
    await phone.goto(address);
    await expectAccessible(phone);
    await fits(phone);
  }
  await phone.context().close();
});
