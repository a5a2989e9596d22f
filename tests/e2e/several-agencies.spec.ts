import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { lifeOf, rows } from "./database.ts";
import { planted } from "./planted.ts";
import { people, send, signIn } from "./staff-steps.ts";
import { words } from "./words.ts";

const choose = async (page: Page, field: string, typed: string) => {
  const box = page.locator(`[id="${field}"]`);
  await box.fill(typed);
  await page.getByRole("option").first().click();
};

/** A registered petition whose letter has two points. */
async function classifiedWithTwoPoints(page: Page, title: string) {
  const code = await planted("registered", title);
  await page.goto(`/van-phong/${code}/phan-loai`);
  await page.locator('[name="contentType"]').selectOption("conduct-obstacle");
  await page.locator('[name="fieldCode"]').selectOption("land");
  await page.locator('[name="points[0].text"]').fill("The certificate is overdue");
  await page.locator('[name="points[1].text"]').fill("The fee is not in the list");
  await send(page, "classify");
  await expect.poll(() => lifeOf(code).events).toContain("PetitionClassified");
  return code;
}

const agencyIdOf = (code: string) =>
  rows<{ id: number }>(`SELECT "id" FROM "Agency" WHERE "code" = ?`, code)[0]?.id;

const forwardings = (code: string) =>
  rows<{ agency: string; role: string; points: string }>(
    `SELECT a.code AS agency, f."role", f."points" FROM "Forwarding" f
     JOIN "Petition" p ON p.id = f."petitionId" JOIN "Agency" a ON a.id = f."agencyId"
     WHERE p.code = ? ORDER BY f."place"`,
    code,
  );

test("a letter is split: each agency gets its points, and reads no others", async ({
  browser,
  page,
}) => {
  await signIn(page, people.intake);
  const code = await classifiedWithTwoPoints(page, "A letter to two bodies");
  await page.goto(`/van-phong/${code}/chuyen`);
  await page.getByRole("link", { name: words("office:forward.way.split") }).click();
  await expectAccessible(page);
  // A point without an agency is told beside its field, and what was chosen stays.
  await choose(page, "parts[0].agencyId", "so xay dung");
  await send(page, "forward-split");
  await expect(page.locator('[id="parts[1].agencyId-error"]')).toBeVisible();
  await expect(page.locator('[id="parts[0].agencyId"]')).not.toHaveValue("");
  await expectAccessible(page);
  await choose(page, "parts[1].agencyId", "so tu phap");
  await send(page, "forward-split");
  await expect.poll(() => lifeOf(code).stage).toBe("forwarded");
  expect(forwardings(code)).toEqual([
    { agency: "so-xay-dung", role: "part", points: "[0]" },
    { agency: "so-tu-phap", role: "part", points: "[1]" },
  ]);

  await page.goto(`/van-phong/${code}`);
  await expectAccessible(page);
  await expect(page.getByText(words("office:shares.role.part")).first()).toBeVisible();
  await page.getByRole("link", { name: words("office:shares.open") }).click();
  await expect(page).toHaveURL(new RegExp(`${code}\\.2$`));

  const context = await browser.newContext();
  const agency = await context.newPage();
  await signIn(agency, people.agencyOfficer);
  await agency.goto(`/co-quan/${code}`);
  await expectAccessible(agency);
  await expect(agency.getByText("The certificate is overdue").first()).toBeVisible();
  await expect(agency.getByText("The fee is not in the list")).toHaveCount(0);
  const refused = await agency.goto(`/co-quan/${code}.2`);
  expect(refused?.status()).toBe(404);
  await context.close();
});

test("one agency leads and another supports it, without script", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, people.intake);
  const code = await classifiedWithTwoPoints(page, "A letter with a leading agency");
  await page.goto(`/van-phong/${code}/chuyen`);
  await page.getByRole("link", { name: words("office:forward.way.led") }).click();
  const pick = (field: string, agency: string) =>
    page.locator(`select[name="${field}"]`).selectOption(String(agencyIdOf(agency)));
  await pick("agencyId", "so-xay-dung");
  await send(page, "forward-led");
  await expect(page.getByRole("alert").first()).toBeVisible();
  await pick("supporting[0].agencyId", "so-tu-phap");
  await send(page, "forward-led");
  await expect.poll(() => lifeOf(code).stage).toBe("forwarded");
  expect(forwardings(code)).toEqual([
    { agency: "so-xay-dung", role: "lead", points: "[]" },
    { agency: "so-tu-phap", role: "support", points: "[]" },
  ]);
  await page.goto(`/van-phong/${code}/tai-lieu/phieu-chuyen`);
  const slip = page.locator("article, main").first();
  for (const role of ["lead", "support"] as const) {
    const suffix = words(`documents:addressee.${role}`).replace("{{agency}}", "").trim();
    await expect(slip).toContainText(suffix);
  }
  await context.close();
});
