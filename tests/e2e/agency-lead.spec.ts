import { expect, test } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { lifeOf, rows } from "./database.ts";
import { planted } from "./planted.ts";
import { formOf, people, press, send, signIn, writeReply } from "./staff-steps.ts";
import { words } from "./words.ts";

test("the agency's leader sends a draft back, signs the better one and hands it in", async ({
  page,
}) => {
  const code = await planted("in-progress", "The leader's petition");
  await signIn(page, people.agencyLead);
  const present = async () => {
    await page.goto(`/co-quan/${code}/tra-loi`);
    await writeReply(page);
    await page.locator('button[name="intent"][value="present-reply"]').click();
    await expect.poll(() => lifeOf(code).stage).toBe("reply-drafted");
  };
  await present();
  await page.goto(`/co-quan/${code}/ky`);
  await expectAccessible(page);
  // Who signs sees what the reply comes to, and the letter that it answers.
  await expect(page.getByText(words("domain:outcome.conduct-right")).first()).toBeVisible();
  await expect(page.getByText(words("office:petition.original"))).toBeVisible();
  await formOf(page, "send-back-draft").locator('[name="reason"]').fill("Say by when.");
  await send(page, "send-back-draft");
  await expect.poll(() => lifeOf(code).stage).toBe("in-progress");
  await present();

  await page.goto(`/co-quan/${code}/ky`);
  await page.locator('[name="documentNumber"]').fill("345/SXD-VP");
  await page.locator('[name="signerName"]').fill("Vu Quang Huy");
  await page.locator('[name="signerCapacity"]').fill("Deputy Director");
  await send(page, "sign-reply");
  await expect.poll(() => lifeOf(code).events).toContain("ReplySigned");
  await page.goto(`/co-quan/${code}`);
  await press(page, "submit-reply");
  await expect.poll(() => lifeOf(code).stage).toBe("reply-submitted");
  const [reply] = rows<{ documentNumber: string }>(
    `SELECT r."documentNumber" FROM "Reply" r JOIN "Petition" p ON p.id = r."petitionId"
     WHERE p.code = ?`,
    code,
  );
  expect(reply?.documentNumber).toBe("345/SXD-VP");
});
