import { type Browser, expect, type Page, test } from "@playwright/test";
import { putSetting } from "#app/server/persistence/work/setting-store.ts";
import { demoPassword } from "#prisma/seed/demo/demo-data.ts";
import { appCode } from "#tests/factories/sign-in.ts";
import { expectAccessible } from "./axe.ts";
import { besideTheServer } from "./beside-the-server.ts";
import { rows } from "./database.ts";
import { people, signIn } from "./staff-steps.ts";
import { words } from "./words.ts";

const halfMinute = 30_000;

/** The server's hour, which stands still at a day of its own and runs on from there. */
async function serverNow(browser: Browser) {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, people.agencyOfficer);
  await page.context().close();
  const [newest] = rows<{ at: string }>(`SELECT max("createdAt") AS at FROM "Session"`);
  return Date.parse(newest?.at ?? "");
}

/** A code that was never shown before: the time step after the newest one that was taken. */
async function nextCode(browser: Browser, secret: string) {
  const now = await serverNow(browser);
  const [used] = rows<{ step: number }>(`SELECT max("lastUsedStep") AS step FROM "SecondStep"`);
  const at = Math.max(now, ((used?.step ?? 0) + 1) * halfMinute);
  return appCode(secret, new Date(at).toISOString());
}

const typeCode = async (page: Page, code: string) => {
  await page.locator('[name="code"]').fill(code);
  await page.locator('[name="code"]').press("Enter");
};

async function typePassword(page: Page, email: string) {
  await page.goto("/dang-nhap");
  await page.locator('[name="email"]').fill(email);
  await page.locator('[name="password"]').fill(demoPassword);
  await page.locator('[name="password"]').press("Enter");
}

async function secretShown(page: Page) {
  const text = (await page.locator("main").textContent()) ?? "";
  return /(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}/.exec(text)?.[0].replaceAll(" ", "") ?? "";
}

async function codesShown(page: Page) {
  const codes = page.locator("main li code");
  await expect(codes).toHaveCount(10);
  return codes.allTextContents();
}

/** The administrator demands it of everybody but officers of agencies. */
async function demand(browser: Browser) {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, people.administrator);
  await page.goto("/quan-tri/dang-nhap");
  await expectAccessible(page);
  await page.locator('input[name="demanded"]').press("Space");
  await page.locator('input[name="roles"][value="agency-officer"]').press("Space");
  await page.getByRole("button", { name: words("admin:save"), exact: true }).click();
  // Also who has just demanded it goes on only with one.
  await expect(page).toHaveURL(/dang-nhap/);
  await page.context().close();
}

/** As the demonstration begins: nobody needs it. */
async function demandNothing() {
  const beside = besideTheServer();
  await beside.database.transaction(async (transaction) => {
    await putSetting(transaction, "secondStepOff", true);
    await putSetting(transaction, "secondStepExempt", []);
  });
  await beside.close();
}

test.afterAll(demandNothing);

test("who must have it sets up the second step, signs in with it, and is reset", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  await demand(browser);
  const seeing = await (await browser.newContext()).newPage();
  await typePassword(seeing, people.counter);
  await expect(seeing).toHaveURL(/dang-nhap\/thiet-lap/);
  await expectAccessible(seeing);
  await seeing.goto("/quen-mat-khau");
  await expectAccessible(seeing);
  await seeing.context().close();
  // Everything on the way in works without script.
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await typePassword(page, people.counter);
  await expect(page).toHaveURL(/dang-nhap\/thiet-lap/);
  await page.goto("/van-phong");
  await expect(page).toHaveURL(/dang-nhap\?/);
  await page.goto("/dang-nhap/thiet-lap");
  const secret = await secretShown(page);
  await page.reload();
  expect(await secretShown(page)).toBe(secret);
  await typeCode(page, "123");
  await expect(page.getByText(words("account:second-step.wrong-first"))).toBeVisible();
  const first = await nextCode(browser, secret);
  await typeCode(page, first);
  const codes = await codesShown(page);
  await page.getByRole("link", { name: words("account:recovery-codes.go-on") }).click();
  await expect(page).toHaveURL(/van-phong/);
  await page.context().close();

  const again = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await typePassword(again, people.counter);
  await expect(again).toHaveURL(/dang-nhap\/ma-xac-thuc/);
  await typeCode(again, first);
  await expect(again.getByText(words("account:step-code.wrong"))).toBeVisible();
  await typeCode(again, await nextCode(browser, secret));
  await expect(again).toHaveURL(/van-phong/);
  await again.context().close();

  for (const [code, opens] of [
    [codes[0] ?? "", true],
    [codes[0] ?? "", false],
    [codes[1]?.toLowerCase() ?? "", true],
  ] as const) {
    const other = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await typePassword(other, people.counter);
    await other.getByRole("link", { name: words("account:step-code.use-recovery") }).click();
    await typeCode(other, code);
    if (opens) await expect(other).toHaveURL(/van-phong/);
    else await expect(other.getByText(words("account:step-code.wrong-recovery"))).toBeVisible();
    await other.context().close();
  }

  await demandNothing();
  const admin = await (await browser.newContext()).newPage();
  await signIn(admin, people.administrator);
  const [officer] = rows<{ id: number }>(
    `SELECT id FROM "Officer" WHERE email = ?`,
    people.counter,
  );
  await admin.goto(`/quan-tri/nguoi-dung/${officer?.id}`);
  await expectAccessible(admin);
  await admin.locator('label[for="recognisedBy"]').click();
  await admin.getByRole("button", { name: words("admin:officer.reset-second-step") }).click();
  await expect(admin.getByText(words("admin:saved"))).toBeVisible();
  await admin.context().close();
  expect(rows(`SELECT 1 FROM "SecondStep" WHERE "officerId" = ?`, officer?.id ?? 0)).toEqual([]);
  const open = await (await browser.newContext()).newPage();
  await signIn(open, people.counter);
  await open.context().close();
});

test("an officer turns it on, renews the codes and turns it off, on pages without grave faults", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const page = await (await browser.newContext()).newPage();
  await signIn(page, people.commune);
  await page.goto("/tai-khoan");
  await expectAccessible(page);
  await page.getByRole("link", { name: words("account:second-step.open") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    words("account:second-step.title"),
  );
  await expectAccessible(page);
  const secret = await secretShown(page);
  await page.locator('[name="current"]').fill(demoPassword);
  await typeCode(page, await nextCode(browser, secret));
  const codes = await codesShown(page);
  await expectAccessible(page);
  await page.getByRole("link", { name: words("account:recovery-codes.go-on") }).click();
  await page.getByRole("link", { name: words("account:second-step.open") }).click();
  await expectAccessible(page);
  await page.locator('[name="code"]').fill(codes[0] ?? "");
  await page.getByRole("button", { name: words("account:second-step.renew") }).click();
  const renewed = await codesShown(page);
  expect(renewed).not.toContain(codes[1]);

  const other = await (await browser.newContext()).newPage();
  await typePassword(other, people.commune);
  await expectAccessible(other);
  await other.getByRole("link", { name: words("account:step-code.use-recovery") }).click();
  await expectAccessible(other);
  await typeCode(other, codes[1] ?? "");
  await expect(other.getByText(words("account:step-code.wrong-recovery"))).toBeVisible();
  await expectAccessible(other);
  await other.context().close();

  await page.goto("/tai-khoan/xac-thuc-hai-buoc");
  await page.locator('[name="code"]').fill(renewed[0] ?? "");
  await page.getByRole("button", { name: words("account:second-step.remove") }).click();
  await expect(page.getByText(words("account:second-step.removed"))).toBeVisible();
  await page.context().close();
});

test("a lost password is set anew by the link in the mail, whatever was asked looks the same", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const email = "can-bo-2@so-xay-dung.example.vn";
  const [known] = rows<{ email: string }>(
    `SELECT email FROM "Officer" WHERE email NOT IN (${Object.values(people)
      .map((person) => `'${person}'`)
      .join(",")}) AND "passwordHash" IS NOT NULL ORDER BY id LIMIT 1`,
  );
  for (const address of [email, known?.email ?? ""]) {
    await page.goto("/dang-nhap");
    await page.getByRole("link", { name: words("account:sign-in.forgotten") }).click();
    await page.locator('[name="email"]').fill(address);
    await page.getByRole("button", { name: words("account:forgotten.button") }).click();
    await expect(page.getByText(words("account:sign-in.link-sent"))).toBeVisible();
  }
  await expect
    .poll(
      async () => {
        await page.goto("/hop-thu");
        return page.getByRole("link", { name: words("emails:password-link.subject") }).count();
      },
      { timeout: 60_000 },
    )
    .toBe(1);
  await page.getByRole("link", { name: words("emails:password-link.subject") }).click();
  const text = (await page.locator("main").textContent()) ?? "";
  await page.goto(/\/moi\/[\w-]{43}/.exec(text)?.[0] ?? "");
  await page.locator('[name="password"]').fill("qwerty123456");
  await page.locator('[name="repeated"]').fill("qwerty123456");
  await page.getByRole("button", { name: words("account:invitation.button") }).click();
  await expect(page.getByText(words("forms:password.common")).first()).toBeVisible();
  await page.locator('[name="password"]').fill(demoPassword);
  await page.locator('[name="repeated"]').fill(demoPassword);
  await page.getByRole("button", { name: words("account:invitation.button") }).click();
  await expect(page.getByText(words("account:sign-in.password-set"))).toBeVisible();
  await page.context().close();
});
