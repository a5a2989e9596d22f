/** Whoever guesses at a code is slowed down; its owner gets in with a sum of some seconds. */
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { sendPetition, track } from "./citizen-steps.ts";
import { words } from "./words.ts";

const enter = "/tra-cuu";
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** Somebody who knows the code tries ten secrets. */
async function guess(page: Page, code: string, secret: string) {
  for (let tried = 0; tried < 10; tried += 1)
    await page.request.post(enter, {
      form: { code, secret },
      headers: { origin: new URL(page.url()).origin },
      maxRedirects: 0,
    });
}

test.use(phone);

test("the owner of a code that others guessed at opens it after a sum", async ({
  browser,
  page,
}) => {
  const first = await sendPetition(page, { content: "The drain in our lane overflows each rain." });
  const besides = await browser.newContext(phone);
  const guesser = await besides.newPage();
  const own = await sendPetition(guesser, {
    content: "A letter of somebody who guesses at others.",
  });
  await guess(guesser, first.code, own.secret);
  await besides.close();
  const elsewhere = await browser.newContext(phone);
  const owner = await elsewhere.newPage();
  await track(owner, first);
  await expect(owner.getByRole("alert")).toContainText(words("public:track.guessed.title"));
  await expect(owner.locator('[name="code"]')).toHaveValue(first.code);
  await expectAccessible(owner);
  await owner.locator('[name="secret"]').fill(first.secret);
  await owner.getByRole("button", { name: words("public:track.submit") }).click();
  await expect(owner).toHaveURL(/ho-so/, { timeout: 30_000 });
  await expect(owner.locator("main")).toContainText(first.code);
  await elsewhere.close();
});
