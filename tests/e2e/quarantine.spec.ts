import { expect, test } from "@playwright/test";
import { aSending, aSentPetition } from "#tests/factories/sending.ts";
import { expectAccessible } from "./axe.ts";
import { besideTheServer } from "./beside-the-server.ts";
import { lifeOf, rows } from "./database.ts";
import { people, signIn } from "./staff-steps.ts";
import { words } from "./words.ts";

/** Three letters that looked like a machine's work. */
async function heldLetters() {
  const context = besideTheServer();
  const codes: string[] = [];
  for (const number of [1, 2, 3]) {
    const letter = {
      summary: `Held letter ${number}`,
      content: `Held letter ${number}, see www.a.example`,
    };
    const sending = {
      ...aSending({ content: letter }),
      heldFor: ["too-fast", "no-proof"] as const,
    };
    codes.push((await aSentPetition(context, sending)).code);
  }
  await context.close();
  return codes;
}

const stateOf = (code: string) =>
  rows<{ quarantine: string }>(`SELECT quarantine FROM "Petition" WHERE code = ?`, code)[0]
    ?.quarantine;

test("an officer looks through the quarantine, releases and sets aside", async ({ page }) => {
  const [first = "", second = "", third = ""] = await heldLetters();
  await signIn(page, people.intake);
  await page.goto(`/van-phong?viec=new`);
  await expect(page.locator("main")).not.toContainText("Held letter");

  await page.locator('nav a[href="/van-phong/cach-ly"]').first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    words("office:quarantine.title"),
  );
  await expectAccessible(page);
  const box = (code: string) => page.locator(`input[name="code"][value="${code}"]`);
  await box(second).check();
  await page.getByRole("button", { name: words("office:quarantine.set-aside") }).click();
  await expect(page.locator("[data-error-summary]")).toContainText(words("forms:reason.missing"));
  await expect(box(second)).toBeChecked();
  await expectAccessible(page);
  await page.locator('[name="reason"]').fill("An advertisement");
  await page.getByRole("button", { name: words("office:quarantine.set-aside") }).click();
  await expect.poll(() => stateOf(second)).toBe("spam");
  expect(lifeOf(second).events).toEqual(["PetitionSent", "PetitionHeld", "SetAsideAsSpam"]);

  await box(first).check();
  await page.getByRole("button", { name: words("office:quarantine.release") }).click();
  await expect.poll(() => stateOf(first)).toBe("none");
  await expect(page.locator("main")).not.toContainText("Held letter 1");

  await page.goto(`/van-phong/${third}`);
  await expect(page.locator("main")).toContainText(words("office:quarantine.notice.held"));
  await expectAccessible(page);
  await page.goto(`/van-phong/${third}/thu-rac`);
  await expectAccessible(page);
  await page.locator('[name="reason"]').fill("The same advertisement");
  await page.getByRole("button", { name: words("office:quarantine.set-aside") }).click();
  await expect.poll(() => stateOf(third)).toBe("spam");

  await page.goto("/van-phong/cach-ly?muc=thu-rac");
  await expectAccessible(page);
  await page.locator('label[for="code"]').click();
  await page.getByRole("button", { name: words("office:quarantine.release") }).click();
  await expect.poll(() => stateOf(third)).toBe("none");
  await page.goto(`/van-phong?viec=new`);
  for (const number of [1, 2, 3])
    await expect(page.locator("main")).toContainText(`Held letter ${number}`);
});
