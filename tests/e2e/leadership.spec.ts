/** The way up: the secretary enters the direction with its scan; the leader reads it on a phone. */
import { expect, type Page, test } from "@playwright/test";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { submitToLeadership } from "#app/server/usecases/leadership/submit-to-leadership.ts";
import { thePeople } from "#tests/factories/lives.ts";
import { pdfWithText } from "#tests/fakes/pdf.ts";
import { expectAccessible } from "./axe.ts";
import { besideTheServer } from "./beside-the-server.ts";
import { lifeOf } from "./database.ts";
import { planted } from "./planted.ts";
import { formOf, people, send, signIn } from "./staff-steps.ts";
import { words } from "./words.ts";

const scan = { name: "note.pdf", mimeType: "application/pdf", buffer: pdfWithText };
const phone = { width: 390, height: 844 };
const laptop = { width: 1280, height: 800 };

/** The server's own day: the direction is neither before the submission nor in the future. */
const serverDay = { day: "21", month: "11", year: "2026" };

async function fillDay(page: Page, name: string) {
  for (const [part, value] of Object.entries(serverDay))
    await page.locator(`[name="${name}.${part}"]`).fill(value);
}

test("without script the secretary enters a note, and the leader reads it on a phone", async ({
  browser,
}) => {
  const code = await planted("in-progress", "Two agencies disagree");
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.setViewportSize(laptop);

  await signIn(page, people.intake);
  await page.goto(`/van-phong/${code}/trinh-lanh-dao`);
  await send(page, "submit-to-leadership");
  for (const field of ["reason", "question", "documentNumber", "signedFile"])
    await expect(page.locator(`#${field}-error`), field).toBeVisible();
  await page.locator('[name="reason"][value="agencies-disagree"]').check({ force: true });
  await page.locator('[name="question"]').fill("Construction or justice?");
  await page.locator('[name="documentNumber"]').fill("3/PT-VP");
  await fillDay(page, "documentOn");
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
  await fillDay(page, "givenOn");
  await send(page, "enter-direction");
  await expect(page.locator("#signedFile-error")).toBeVisible();
  await expect(form.locator('[name="text"]')).toHaveValue("Construction answers.");
  await page.locator("#signedFile").setInputFiles(scan);
  await send(page, "enter-direction");
  await expect.poll(() => lifeOf(code).events).toContain("DirectionEntered");
  await expect(page.getByText("Construction answers.")).toBeVisible();

  await context.clearCookies();
  await page.setViewportSize(phone);
  await signIn(page, people.leader);
  await page.goto("/van-phong/lanh-dao");
  await page.getByRole("link", { name: "Two agencies disagree" }).first().click();
  await expect(page.getByText("Construction or justice?")).toBeVisible();
  await expect(page.getByText("Construction answers.")).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(phone.width);
  const file = await page.goto(`/van-phong/${code}`);
  expect(file?.status()).toBe(404);

  // The agency may report back, and return no more.
  await context.clearCookies();
  await page.setViewportSize(laptop);
  await signIn(page, people.agencyLead);
  const returning = await page.goto(`/co-quan/${code}/chuyen-tra`);
  expect(returning?.status()).toBe(200);
  await expect(formOf(page, "return")).toHaveCount(0);
  await page.goto(`/co-quan/${code}`);
  await page.locator("main summary").first().click();
  await page.getByRole("link", { name: words("office:act.page.reportBack") }).click();
  await expect(page.getByText("Construction answers.")).toBeVisible();
  await send(page, "report-back");
  await expect(page.locator("#text-error")).toBeVisible();
  await page.locator('[name="text"]').fill("The archive has no copy.");
  await send(page, "report-back");
  await expect.poll(() => lifeOf(code).events).toContain("ReportedBack");
  await context.close();
});

/** Put to the leadership by the lead himself, as the act before a journey. */
async function submitted(code: string) {
  const context = besideTheServer();
  try {
    const { lead } = await thePeople(context);
    const paper = {
      documentNumber: "4/PT-VP",
      documentOn: civilDate("2026-11-21"),
      signerName: "Tran Van C",
      signerCapacity: "Chief",
      file: null,
    };
    const question = { reason: "beyond-competence", question: "May it be answered here?" } as const;
    await submitToLeadership(context, lead, { code, version: null }, question, paper);
  } finally {
    await context.close();
  }
}

test("what waits for the leadership is read without obstacles, by the office too", async ({
  page,
}) => {
  const code = await planted("in-progress", "Beyond the office");
  await submitted(code);
  await page.setViewportSize(laptop);
  await signIn(page, people.lead);
  await page.goto("/van-phong/lanh-dao");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Beyond the office" }).click();
  await expectAccessible(page);
  await page.goto(`/van-phong/${code}`);
  await expectAccessible(page);
  await page.goto(`/van-phong/${code}/van-thu`);
  await expectAccessible(page);
});
