/** Leaders who sign on paper: an officer records it, with the scan, on the page where they would click. */
import { expect, type Locator, type Page, test } from "@playwright/test";
import { pdfWithText } from "#tests/fakes/pdf.ts";
import { expectAccessible } from "./axe.ts";
import { lifeOf } from "./database.ts";
import { planted } from "./planted.ts";
import { formOf, people, send, signIn, writeReply } from "./staff-steps.ts";
import { words } from "./words.ts";

const scan = { name: "signed.pdf", mimeType: "application/pdf", buffer: pdfWithText };

async function copyPaper(page: Page | Locator) {
  for (const [part, value] of Object.entries({ day: "20", month: "11", year: "2026" }))
    await page.locator(`[name="documentOn.${part}"]`).fill(value);
  await page.locator('[name="signerName"]').fill("Tran Van B");
  await page.locator('[name="signerCapacity"]').fill("Deputy Chief");
}

test("without script an officer records the decision on an own proposal", async ({ browser }) => {
  const code = await planted("registered", "Declined on paper");
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, people.intake);
  await page.goto(`/van-phong/${code}/khong-tiep-nhan`);
  await page.locator('[name="reason"][value="unclear-content"]').check({ force: true });
  await page.locator('[name="guidance"]').fill("Please say which plot.");
  await send(page, "decline");
  await expect.poll(() => lifeOf(code).events).toContain("DeclineProposed");

  await page.goto(`/van-phong/${code}`);
  await page.getByRole("link", { name: words("office:act.record.decide") }).click();
  // Beside it the same officer may record that the leader did not agree: a form of its own.
  const decide = formOf(page, "decide");
  await decide.locator('[name="documentNumber"]').fill("45/TB-VP");
  await send(page, "decide");
  for (const field of ["documentOn", "signerName", "signerCapacity", "signedFile"])
    await expect(page.locator(`#${field}-error`), field).toBeVisible();
  await expect(decide.locator('[name="documentNumber"]')).toHaveValue("45/TB-VP");
  await copyPaper(decide);
  await page.locator("#signedFile").setInputFiles(scan);
  await send(page, "decide");
  await expect.poll(() => lifeOf(code).stage).toBe("declined");

  await page.goto(`/van-phong/${code}`);
  await expect(page.getByText("45/TB-VP")).toBeVisible();
  const link = page.getByRole("link", { name: /signed\.pdf/ });
  const answer = await page.request.get((await link.getAttribute("href")) ?? "");
  expect((await answer.body()).equals(pdfWithText)).toBe(true);
  await context.close();
});

test("an agency's officer records the reply that its leader signed", async ({ page }) => {
  const code = await planted("in-progress", "Signed on paper");
  await signIn(page, people.agencyOfficer);
  await page.goto(`/co-quan/${code}/tra-loi`);
  await writeReply(page);
  await page.locator('button[name="intent"][value="present-reply"]').click();
  await expect.poll(() => lifeOf(code).stage).toBe("reply-drafted");
  await page.goto(`/co-quan/${code}`);
  await page.getByRole("link", { name: words("office:act.record.sign") }).click();
  await expectAccessible(page);
  await page.locator('[name="documentNumber"]').fill("346/SXD-VP");
  await copyPaper(page);
  await send(page, "sign-reply");
  await expect(page.locator("#signedFile-error")).toBeVisible();
  await expectAccessible(page);
  await page.locator("#signedFile").setInputFiles(scan);
  await send(page, "sign-reply");
  await expect.poll(() => lifeOf(code).events).toContain("ReplySigned");
  await expect(page.getByRole("link", { name: /signed\.pdf/ }).first()).toBeVisible();
});

test("a leader finds the paper behind a disclosure, by the keyboard too", async ({ page }) => {
  const code = await planted("in-progress", "Returned by a click");
  await signIn(page, people.agencyLead);
  await page.goto(`/co-quan/${code}/chuyen-tra`);
  const form = formOf(page, "return");
  const number = form.locator('[name="documentNumber"]');
  await expect(number).toBeHidden();
  await form.locator("summary").focus();
  await page.keyboard.press("Enter");
  await number.fill("347/SXD-VP");
  await expectAccessible(page);
  await send(page, "return");
  await expect(number).toHaveValue("347/SXD-VP");
  await expect(page.locator("#signedFile-error")).toBeVisible();
  await expect(page.locator("#explanation-error")).toBeVisible();
  expect(lifeOf(code).stage).toBe("in-progress");
});
