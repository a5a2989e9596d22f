import { expect, test } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { lifeOf, rows } from "./database.ts";
import { planted } from "./planted.ts";
import { people, press, send, signIn } from "./staff-steps.ts";

async function writeReply(page: import("@playwright/test").Page) {
  await page.locator('textarea[name^="answers"]').first().fill("The permit was issued on Monday.");
  await page.locator('[name="outcome"]').selectOption("conduct-right");
}

test("the agency's officer accepts, answers point by point and presents; the leader signs", async ({
  page,
  browser,
}) => {
  const code = await planted("forwarded", "The agency's petition");
  await signIn(page, people.agencyOfficer);
  await expect(page).toHaveURL(/co-quan/);
  await expectAccessible(page);
  await page.goto(`/co-quan/${code}`);
  await expectAccessible(page);
  await press(page, "accept");
  await expect.poll(() => lifeOf(code).stage).toBe("in-progress");
  await page.goto(`/co-quan/${code}/tra-loi`);
  await expectAccessible(page);
  await writeReply(page);
  await page.locator('button[name="intent"][value="present-reply"]').click();
  await expect.poll(() => lifeOf(code).stage).toBe("reply-drafted");

  const leader = await (await browser.newContext()).newPage();
  await signIn(leader, people.agencyLead);
  await leader.goto(`/co-quan/${code}/ky`);
  await expectAccessible(leader);
  await leader.locator('[name="documentNumber"]').fill("345/SXD-VP");
  await leader.locator('[name="signerName"]').fill("Vu Quang Huy");
  await leader.locator('[name="signerCapacity"]').fill("Deputy Director");
  await send(leader, "sign-reply");
  await expect.poll(() => lifeOf(code).events).toContain("ReplySigned");
  await leader.goto(`/co-quan/${code}`);
  await press(leader, "submit-reply");
  await expect.poll(() => lifeOf(code).stage).toBe("reply-submitted");
  const [reply] = rows<{ documentNumber: string }>(
    `SELECT r."documentNumber" FROM "Reply" r JOIN "Petition" p ON p.id = r."petitionId"
     WHERE p.code = ?`,
    code,
  );
  expect(reply?.documentNumber).toBe("345/SXD-VP");
  await leader.close();
});

test("another agency does not find it", async ({ page }) => {
  const code = await planted("forwarded", "Not the commune's");
  await signIn(page, people.commune);
  expect((await page.goto(`/co-quan/${code}`))?.status()).toBe(404);
});
