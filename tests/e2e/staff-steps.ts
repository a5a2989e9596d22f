import { expect, type Locator, type Page } from "@playwright/test";
import { demoPassword } from "#prisma/seed/demo/demo-data.ts";
import { words } from "./words.ts";

export const people = {
  counter: "mot-cua@an-thai.example.vn",
  intake: "tiep-nhan@an-thai.example.vn",
  lead: "lanh-dao@an-thai.example.vn",
  agencyOfficer: "can-bo@so-xay-dung.example.vn",
  agencyLead: "lanh-dao@so-xay-dung.example.vn",
  commune: "can-bo@xa-suoi-vang.example.vn",
  secretary: "thu-ky@an-thai.example.vn",
  clerk: "van-thu@an-thai.example.vn",
  leader: "chu-tich@an-thai.example.vn",
  administrator: "quan-tri@an-thai.example.vn",
} as const;

export async function signIn(page: Page, email: string) {
  await page.goto("/dang-nhap");
  await page.locator('[name="email"]').fill(email);
  await page.locator('[name="password"]').fill(demoPassword);
  await page.getByRole("button", { name: words("account:sign-in.button") }).click();
  await expect(page).not.toHaveURL(/dang-nhap/);
}

/** The form that carries this intent, on an act's own page. */
export const formOf = (page: Page, intent: string): Locator =>
  page.locator("form", { has: page.locator(`input[name="intent"][value="${intent}"]`) });

/** Sends that form by its first button. */
export async function send(page: Page, intent: string) {
  await formOf(page, intent).locator('button[type="submit"], button:not([type])').first().click();
}

/** Presses a button on the petition's own page that owes nothing else. */
export async function press(page: Page, intent: string) {
  const button = page.locator(`button[name="intent"][value="${intent}"]`).first();
  if (!(await button.isVisible())) await page.locator("summary").first().click();
  await button.click();
}

/** Chooses an agency by typing its name without marks: the best match is taken by Enter alone. */
export async function chooseAgency(page: Page, typed: string) {
  const box = page.getByRole("combobox").first();
  await box.click();
  await box.fill(typed);
  await expect(page.getByRole("option").first()).toBeVisible();
  await box.press("Enter");
}

/** Fills the reply's first point and its conclusion. */
export async function writeReply(page: Page) {
  await page.locator('textarea[name^="answers"]').first().fill("The permit was issued on Monday.");
  await page.locator('[name="outcome"]').selectOption("conduct-right");
}
