import { expect, test } from "@playwright/test";
import { sendPetition, track } from "./citizen-steps.ts";
import { lifeOf } from "./database.ts";

test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

test("the whole way from the form to the status page needs no script", async ({ page }) => {
  const sent = await sendPetition(page, {
    content: "Without any script this letter must arrive all the same, word for word.",
  });
  expect(lifeOf(sent.code).stage).toBe("received");
  await track(page, sent);
  await expect(page).toHaveURL(/\/tra-cuu\/ho-so$/);
  await expect(page.locator("main")).toContainText("word for word");
});

test("public pages load no script but the form's small one", async ({ page }) => {
  for (const address of ["/", "/ket-qua", "/huong-dan", "/unknown-address"]) {
    await page.goto(address);
    expect(await page.locator("script").count(), address).toBe(0);
  }
});
