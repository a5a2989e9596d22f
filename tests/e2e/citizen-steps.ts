import { expect, type Page } from "@playwright/test";
import { words } from "./words.ts";

export type Letter = {
  readonly content: string;
  readonly summary?: string;
  readonly name?: string;
  readonly address?: string;
  readonly phone?: string;
  readonly email?: string;
};

const goOn = words("shell:word.continue");

/** Fills the four pages of the form and sends; answers code and secret as the receipt shows them. */
export async function sendPetition(
  page: Page,
  letter: Letter,
  look?: (page: Page) => Promise<void>,
) {
  await page.goto("/gui-phan-anh");
  await look?.(page);
  await page
    .getByRole("link", { name: words("public:send.start.begin") })
    .or(page.getByRole("button", { name: words("public:send.start.begin") }))
    .first()
    .click();
  await page.locator('label[for="aim"]').click();
  await page.locator('[name="summary"]').fill(letter.summary ?? "");
  await page.locator('[name="content"]').fill(letter.content);
  await look?.(page);
  await page.getByRole("button", { name: goOn }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    words("public:send.place.title"),
  );
  await look?.(page);
  await page.getByRole("button", { name: goOn }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    words("public:send.person.title"),
  );
  await page.locator('label[for="senderType"]').click();
  await page.locator('[name="name"]').fill(letter.name ?? "Nguyen Thi Hoa");
  await page.locator('[name="address"]').fill(letter.address ?? "12 Tran Phu");
  await page.locator('[name="phone"]').fill(letter.phone ?? "0900 000 777");
  await page.locator('[name="email"]').fill(letter.email ?? "");
  await look?.(page);
  await page.getByRole("button", { name: goOn }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    words("public:send.check.title"),
  );
  await look?.(page);
  await page.getByRole("button", { name: words("public:send.check.send") }).click();
  await expect(page).toHaveURL(/\/bien-nhan$/);
  await look?.(page);
  return readReceipt(page);
}

export async function readReceipt(page: Page) {
  const text = (await page.locator("main").textContent()) ?? "";
  const code = /PA-\d{6}-[0-9A-Z]{5}/.exec(text.replace(/\s*-\s*/g, "-"))?.[0] ?? "";
  const secret = /[2-9A-Z]{5}-[2-9A-Z]{5}-[2-9A-Z]{4}/.exec(text)?.[0] ?? "";
  expect(code).not.toBe("");
  expect(secret).not.toBe("");
  return { code, secret };
}

/** Opens a petition with its code and secret. */
export async function track(page: Page, { code, secret }: { code: string; secret: string }) {
  await page.goto("/tra-cuu");
  await page.locator('[name="code"]').fill(code);
  await page.locator('[name="secret"]').fill(secret);
  await page.getByRole("button", { name: words("public:track.submit") }).click();
}
