/** Inside a department: the focal official gives work to a division, its specialist drafts, the figures say so. */
import { expect, test } from "@playwright/test";
import { aSpecialist } from "./a-specialist.ts";
import { expectAccessible } from "./axe.ts";
import { lifeOf } from "./database.ts";
import { planted } from "./planted.ts";
import { people, signIn, writeReply } from "./staff-steps.ts";
import { words } from "./words.ts";

const divisionName = "Land division";

test("given to a division without script, drafted by its specialist, counted by division", async ({
  browser,
}) => {
  const { divisionId: division, email: specialist } = await aSpecialist(divisionName);
  const code = await planted("in-progress", "Given inside");
  const hidden = await planted("in-progress", "Given to nobody");

  const plain = await browser.newContext({ javaScriptEnabled: false });
  const focal = await plain.newPage();
  await focal.setViewportSize({ width: 1280, height: 900 });
  await signIn(focal, people.agencyOfficer);
  await focal.goto(`/co-quan/${code}/giao`);
  const choice = focal.locator('[name="assignee"]');
  await choice.focus();
  await choice.selectOption(`d${division}`);
  // Half a day is told beside its field, and what was chosen stays.
  await focal.locator('[name="innerDueOn.year"]').fill("2020");
  await focal.locator('[name="innerDueOn.year"]').press("Enter");
  await expect(focal.locator("#innerDueOn-error")).toBeVisible();
  await expect(choice).toHaveValue(`d${division}`);
  for (const part of ["day", "month", "year"])
    await focal.locator(`[name="innerDueOn.${part}"]`).fill("");
  await focal.locator('[name="note"]').fill("Ask the archive first");
  await focal.locator('[name="note"]').press("Enter");
  await expect.poll(() => lifeOf(code).events).toContain("PetitionAssigned");
  await focal.goto(`/co-quan/${code}`);
  await expect(focal.getByText(divisionName).first()).toBeVisible();
  await focal.locator('button[value="chase-inside"]').click();
  await expect.poll(() => lifeOf(code).events).toContain("ChasedInside");

  const context = await browser.newContext();
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
  await signIn(page, specialist);
  await page.goto("/co-quan");
  await expect(page.getByText("Given inside")).toBeVisible();
  await expect(page.getByText("Given to nobody")).toBeHidden();
  expect((await page.request.get(`/co-quan/${hidden}`)).status()).toBe(404);
  expect((await page.request.get(`/co-quan/${code}/giao`)).status()).toBe(404);
  for (const other of ["so-tiep-nhan", "lich-han", "phong", "nhap", "goi-dien", "gui-thu"])
    expect((await page.request.get(`/co-quan/${other}`)).status(), other).toBe(404);
  await page.goto(`/co-quan/${code}/tra-loi`);
  await writeReply(page);
  await page.locator('button[name="intent"][value="present-reply"]').click();
  await expect.poll(() => lifeOf(code).stage).toBe("reply-drafted");
  await context.close();

  await focal.goto("/co-quan/phong");
  const line = focal.getByRole("row", { name: new RegExp(divisionName) });
  await expect(line).toBeVisible();
  await line.getByRole("link", { name: "1", exact: true }).click();
  await expect(focal.getByText("Given inside")).toBeVisible();
  await expect(focal.getByText("Given to nobody")).toBeHidden();
  await plain.close();

  // The office reads nothing of it.
  const inOffice = await browser.newContext();
  const office = await inOffice.newPage();
  await signIn(office, people.intake);
  await office.goto(`/van-phong/${code}`);
  await expect(office.getByText(divisionName)).toBeHidden();
  await expect(office.getByText("Ask the archive first")).toBeHidden();
  await office.goto("/van-phong/phong");
  await expectAccessible(office);
  await expect(office.getByRole("heading", { level: 1 })).toHaveText(
    words("office:divisions.title"),
  );
  await inOffice.close();
});

test("who is late inside is chased straight from the list, which comes back", async ({
  browser,
}) => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const focal = await plain.newPage();
  await focal.setViewportSize({ width: 1280, height: 900 });
  await signIn(focal, people.agencyOfficer);
  await focal.goto("/co-quan?viec=handling-inner-late");
  const chase = focal.locator('button[value="chase-inside"]').first();
  await chase.focus();
  await chase.press("Enter");
  await expect(focal.getByText(words("office:done.chased-inside"))).toBeVisible();
  await expect(focal).toHaveURL(/viec=handling-inner-late/);
  await expect(focal.locator('button[value="chase-inside"]')).toHaveCount(0);
  await plain.close();
});
