/** What staff type outlives the end of their session, and the end is told before it comes. */
import { expect, type Locator, type Page, test } from "@playwright/test";
import { later } from "#app/server/clock.ts";
import { touchSession } from "#app/server/persistence/people/session-writing.ts";
import { setTitle } from "#app/server/usecases/intake/set-title.ts";
import { demoPassword } from "#prisma/seed/demo/demo-data.ts";
import { actorOf, plantedAt } from "./acts/plants.ts";
import { expectAccessible } from "./axe.ts";
import { besideTheServer } from "./beside-the-server.ts";
import { rows } from "./database.ts";
import { people, signIn } from "./staff-steps.ts";
import { words } from "./words.ts";

const minute = 60_000;
const takeIn = "/van-phong/nhap";
const content = (page: Page) => page.locator('[name="content"]');
const sessionsOf = (email: string) =>
  rows<{ tokenHash: string; lastSeenAt: string }>(
    `SELECT s."tokenHash", s."lastSeenAt" FROM "Session" s
     JOIN "Officer" o ON o.id = s."officerId" WHERE o.email = ?
     ORDER BY s."lastSeenAt" DESC`,
    email,
  );

/** Nobody has done anything in the sessions of this person for so long. */
async function idleFor(email: string, minutes: number) {
  const context = besideTheServer();
  await context.database.transaction(async (transaction) => {
    for (const { tokenHash, lastSeenAt } of sessionsOf(email))
      await touchSession(transaction, tokenHash, later(lastSeenAt, -minutes * minute));
  });
  await context.close();
}

/**
 * Types a text and waits until the tab keeps it: the script that keeps it comes after the page itself, and
 * whoever leaves sooner has nothing kept.
 */
async function typeAndKeep(page: Page, text: string) {
  await content(page).fill(text);
  await page.waitForFunction(
    (typed) => Object.values(sessionStorage).some((kept) => kept.includes(typed)),
    text,
  );
}

async function signInHere(page: Page, email: string) {
  await expect(page).toHaveURL(/dang-nhap/);
  await page.locator('[name="email"]').fill(email);
  await page.locator('[name="password"]').fill(demoPassword);
  await page.getByRole("button", { name: words("account:sign-in.button") }).click();
  await expect(page).not.toHaveURL(/dang-nhap/);
}

test("what was typed when the session ended stands in the form again, for this person alone", async ({
  page,
}) => {
  await signIn(page, people.counter);
  await page.goto(takeIn);
  await typeAndKeep(page, "Typed before the session ended.");
  await idleFor(people.counter, 31);
  await page.goto(takeIn);
  await signInHere(page, people.intake);
  await page.goto(takeIn);
  await expect(content(page)).toHaveValue("");
  await idleFor(people.intake, 31);
  await page.goto(takeIn);
  await signInHere(page, people.counter);
  await expect(page).toHaveURL(/van-phong.nhap$/);
  await expect(content(page)).toHaveValue("Typed before the session ended.");
  const told = page.getByRole("status").filter({ hasText: words("shell:session.given-back") });
  await expect(told).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: words("shell:session.undo") }).click();
  await expect(content(page)).toHaveValue("");
  await page.reload();
  await expect(content(page)).toHaveValue("");
});

test("what was refused stays, and signing out removes it from the tab", async ({ page }) => {
  await signIn(page, people.counter);
  await page.goto(takeIn);
  await typeAndKeep(page, "Refused, since the rest is missing.");
  await page.getByRole("button", { name: words("office:take-in.do") }).click();
  await expect(content(page)).toHaveValue("Refused, since the rest is missing.");
  await page.goto(takeIn);
  await expect(content(page)).toHaveValue("Refused, since the rest is missing.");
  await page.locator("summary", { has: page.locator("span.truncate") }).click();
  await page.getByRole("button", { name: words("shell:account.sign-out") }).click();
  await expect(page).toHaveURL(/dang-nhap/);
  await signIn(page, people.counter);
  await page.goto(takeIn);
  await expect(content(page)).toHaveValue("");
});

test("what was typed comes back though another field is given otherwise now", async ({ page }) => {
  await signIn(page, people.counter);
  await page.goto(takeIn);
  const day = page.locator('[name="receivedOn.day"]');
  const today = await day.inputValue();
  await typeAndKeep(page, "Typed before midnight.");
  // As if the form had been given yesterday.
  await page.evaluate(() => {
    for (const name of Object.keys(sessionStorage).filter((key) => key.includes("nhap"))) {
      const kept = JSON.parse(sessionStorage.getItem(name) ?? "{}");
      for (const values of [kept.given, kept.typed]) values["receivedOn.day"] = "1";
      sessionStorage.setItem(name, JSON.stringify(kept));
    }
  });
  await page.reload();
  await expect(content(page)).toHaveValue("Typed before midnight.");
  await expect(day).toHaveValue(today);
  await page.getByRole("button", { name: words("shell:session.undo") }).click();
});

test("what was typed before the page's script had come is kept", async ({ page }) => {
  await signIn(page, people.counter);
  let letScriptsCome = () => {};
  const typed = new Promise<void>((resolve) => {
    letScriptsCome = resolve;
  });
  await page.route("**/assets/*.js", async (route) => {
    await typed;
    await route.continue();
  });
  await page.goto(takeIn, { waitUntil: "commit" });
  await content(page).fill("Typed on a slow line.");
  letScriptsCome();
  await page.waitForFunction(() =>
    Object.values(sessionStorage).some((kept) => kept.includes("Typed on a slow line.")),
  );
  await page.goto(takeIn);
  await expect(content(page)).toHaveValue("Typed on a slow line.");
  await page.getByRole("button", { name: words("shell:session.undo") }).click();
});

test("a tab whose person is gone says so when somebody else has signed in beside it", async ({
  page,
  context,
}) => {
  await signIn(page, people.counter);
  await page.goto(takeIn);
  await idleFor(people.counter, 31);
  const beside = await context.newPage();
  await signIn(beside, people.intake);
  const again = page.getByRole("link", { name: words("shell:session.sign-in") });
  await expect
    .poll(async () => {
      await content(page).press("x");
      return again.isVisible();
    })
    .toBe(true);
  await beside.close();
});

test("two minutes before the end a notice keeps the session by one click; typing keeps it too", async ({
  page,
}) => {
  await page.clock.install();
  await signIn(page, people.agencyOfficer);
  await page.goto("/co-quan");
  await idleFor(people.agencyOfficer, 28.5);
  const goOn = page.getByRole("button", { name: words("shell:session.go-on") });
  const again = page.getByRole("link", { name: words("shell:session.sign-in") });
  /** Half an hour passes in the browser, as often as it takes until its script runs and asks. */
  const passUntil = (shown: Locator) =>
    expect
      .poll(async () => {
        await page.clock.fastForward(28 * minute);
        return shown.isVisible();
      })
      .toBe(true);
  await passUntil(goOn);
  await expectAccessible(page);
  await goOn.click();
  await expect(goOn).toBeHidden();
  const lastSeen = () => sessionsOf(people.agencyOfficer)[0]?.lastSeenAt ?? "";
  const before = lastSeen();
  await page.goto("/co-quan/nhap");
  await idleFor(people.agencyOfficer, 20);
  await expect
    .poll(async () => {
      await content(page).press("x");
      return lastSeen() >= before;
    })
    .toBe(true);
  await idleFor(people.agencyOfficer, 31);
  await passUntil(again);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("what was sent into an ended session is shown as a filled form, and sent by its person alone", async ({
    page,
  }) => {
    const text = "Sent when the session had ended, without script.";
    const typed = () => rows(`SELECT id FROM "Petition" WHERE content = ?`, text);
    await signIn(page, people.counter);
    await page.goto(takeIn);
    await content(page).fill(text);
    await idleFor(people.counter, 31);
    await page.getByRole("button", { name: words("office:take-in.do") }).click();
    await signInHere(page, people.intake);
    await expect(page).toHaveURL(/van-phong.nhap$/);
    await expect(content(page)).toHaveValue("");
    await idleFor(people.intake, 31);
    await page.goto(takeIn);
    await signInHere(page, people.counter);
    await expect(page).toHaveURL(/van-phong.nhap$/);
    await expect(content(page)).toHaveValue(text);
    await expect(page.getByText(words("shell:session.sent-too-late"))).toBeVisible();
    await expect(page.locator('[aria-invalid="true"]')).toHaveCount(0);
    expect(typed()).toEqual([]);
    // Sent by the person it is read as any other form, and its faults are told.
    await page.getByRole("button", { name: words("office:take-in.do") }).click();
    await expect(page.locator('[aria-invalid="true"]')).not.toHaveCount(0);
    await expect(content(page)).toHaveValue(text);
    // Whoever does not want it any more is rid of it by one press.
    await page.goto(takeIn);
    await page.getByRole("button", { name: words("shell:session.drop-sent") }).click();
    await expect(page).toHaveURL(/van-phong.nhap$/);
    await expect(content(page)).toHaveValue("");
    await page.goto(takeIn);
    await expect(content(page)).toHaveValue("");
  });
});

test("a form that is given back says that a colleague was at the petition meanwhile", async ({
  page,
}) => {
  const code = await plantedAt("classified", "supplement");
  await signIn(page, people.intake);
  await page.goto(`/van-phong/${code}/bo-sung`);
  const question = page.locator('[name="question"]');
  await question.fill("Which parcel is it?");
  await idleFor(people.intake, 31);
  const context = besideTheServer();
  const lead = await actorOf(context, people.lead);
  await setTitle(context, lead, { code, version: null }, { title: "Renamed by the lead" });
  await context.close();
  await page.getByRole("button", { name: words("office:supplement.send") }).click();
  await signInHere(page, people.intake);
  await expect(question).toHaveValue("Which parcel is it?");
  const told = page.getByRole("alert").filter({ hasText: words("office:act.changed-before") });
  await expect(told).toBeVisible();
});
