/** A passkey stands for the code: Chromium's own virtual authenticator plays the telephone. */
import { expect, type Page, test } from "@playwright/test";
import { deleteSecondStep } from "#app/server/persistence/people/second-step-store.ts";
import { demoPassword } from "#prisma/seed/demo/demo-data.ts";
import { expectAccessible } from "./axe.ts";
import { besideTheServer } from "./beside-the-server.ts";
import { rows } from "./database.ts";
import { people, signIn } from "./staff-steps.ts";
import { words } from "./words.ts";

async function addAuthenticator(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** The second step of this account, set up by the code that the demonstration says an app would show. */
async function setUpCodes(page: Page) {
  await page.goto("/tai-khoan/xac-thuc-hai-buoc");
  const shown = page.getByText(/\b\d{6}\b/).first();
  const code = /\d{6}/.exec((await shown.textContent()) ?? "")?.[0] ?? "";
  await page.locator('[name="code"]').fill(code);
  await page.locator('[name="current"]').fill(demoPassword);
  await page.locator('[name="current"]').press("Enter");
  await expect(page.locator("main li code")).toHaveCount(10);
}

/** As it was before, for the journeys after this one. */
test.afterAll(async () => {
  const beside = besideTheServer();
  const [officer] = rows<{ id: number }>(
    `SELECT id FROM "Officer" WHERE email = ?`,
    people.secretary,
  );
  await beside.database.transaction((transaction) =>
    deleteSecondStep(transaction, officer?.id ?? 0),
  );
  await beside.close();
});

test("a passkey is added, opens the way in, and is removed", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, people.secretary);
  await setUpCodes(page);
  await addAuthenticator(page);
  await page.goto("/tai-khoan/khoa-truy-cap");
  await expectAccessible(page);
  await page.locator('[name="name"]').fill("My phone");
  await page.getByRole("button", { name: words("account:passkeys.add") }).click();
  await expect(page.getByText("My phone")).toBeVisible();
  await expectAccessible(page);

  await page.context().clearCookies();
  await page.goto("/dang-nhap");
  await page.locator('[name="email"]').fill(people.secretary);
  await page.locator('[name="password"]').fill(demoPassword);
  await page.locator('[name="password"]').press("Enter");
  await expect(page).toHaveURL(/ma-xac-thuc/);
  await page.getByRole("button", { name: words("account:passkeys.use") }).click();
  await expect(page).not.toHaveURL(/dang-nhap/);
  const [key] = rows<{ lastUsedAt: string | null }>(`SELECT "lastUsedAt" FROM "Passkey"`);
  expect(key?.lastUsedAt).not.toBeNull();

  await page.goto("/hop-thu/ma-xac-thuc");
  await expect(page.getByText(people.secretary)).toBeVisible();
  await expectAccessible(page);
  await page.goto("/tai-khoan/khoa-truy-cap");
  await page.getByRole("button", { name: words("account:passkeys.remove") }).click();
  await expect(page.getByText("My phone")).toHaveCount(0);
  expect(rows(`SELECT 1 FROM "Passkey"`)).toEqual([]);
});
