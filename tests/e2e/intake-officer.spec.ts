import { expect, test } from "@playwright/test";
import searched from "#tests/fixtures/text/agency-search.json" with { type: "json" };
import { expectAccessible } from "./axe.ts";
import { lifeOf, rows } from "./database.ts";
import { planted } from "./planted.ts";
import { chooseAgency, people, press, send, signIn } from "./staff-steps.ts";

const meant = searched.demonstration[0] ?? { first: null };

test("the intake officer registers, classifies and forwards what was sent", async ({ page }) => {
  const code = await planted("received", "The intake officer's petition");
  await signIn(page, people.intake);
  await expectAccessible(page);
  await page.goto(`/van-phong?q=${code}`);
  if (!page.url().endsWith(code)) await page.getByRole("link", { name: /intake officer/ }).click();
  await expect(page).toHaveURL(new RegExp(`${code}$`));
  await expectAccessible(page);
  await press(page, "register");
  await expect.poll(() => lifeOf(code).stage).toBe("registered");

  await page.goto(`/van-phong/${code}/phan-loai`);
  await expectAccessible(page);
  await page.locator('[name="contentType"]').selectOption("conduct-obstacle");
  await page.locator('[name="fieldCode"]').selectOption("land");
  // The sender's own subject stands ready as the title, and as nothing else.
  await expect(page.locator('[name="title"]')).toHaveValue("The intake officer's petition");
  await expect(page.locator('[name="points[0].text"]')).toHaveValue("");
  await page.locator('[name="points[0].text"]').fill("The certificate is overdue");
  await send(page, "classify");
  await expect.poll(() => lifeOf(code).events).toContain("PetitionClassified");

  await page.goto(`/van-phong/${code}/chuyen`);
  await expectAccessible(page);
  await chooseAgency(page, "cong an tinh");
  await expect(page.getByRole("combobox").first()).toHaveValue(meant.first ?? "");
  await chooseAgency(page, "so gtvt");
  await send(page, "forward");
  await expect.poll(() => lifeOf(code).stage).toBe("forwarded");
  const [forwarding] = rows<{ code: string; due: string }>(
    `SELECT a.code, p."replyDueOn" AS due FROM "Petition" p
     JOIN "Agency" a ON a.id = p."handlingAgencyId" WHERE p.code = ?`,
    code,
  );
  // Fifteen working days from Saturday 21 November; the 24th is a day off.
  expect(forwarding).toEqual({ code: "so-xay-dung", due: "2026-12-14" });
  await page.goto(`/van-phong/${code}`);
  await page.locator(`a[href$="${code}/thoi-han"]`).click();
  await expect(page.locator('main time[datetime="2026-11-24"]').first()).toBeVisible();
  await expect(page.locator('main time[datetime="2026-12-14"]').last()).toBeVisible();
  await expectAccessible(page);
});

test("asking for more and proposing to decline tell the sender what and why", async ({ page }) => {
  const code = await planted("registered", "Asked and declined");
  await signIn(page, people.intake);
  await page.goto(`/van-phong/${code}/bo-sung`);
  await expectAccessible(page);
  await page.locator('[name="question"]').fill("Which commune was it?");
  await page.locator('[name="answerBy.day"]').fill("30");
  await page.locator('[name="answerBy.month"]').fill("11");
  await page.locator('[name="answerBy.year"]').fill("2026");
  await send(page, "request-supplement");
  await expect.poll(() => lifeOf(code).stage).toBe("awaiting-supplement");
  const [task] = rows<{ channel: string; template: string }>(
    `SELECT m.channel, m.template FROM "OutboxMessage" m JOIN "Petition" p ON p.id = m."petitionId"
     WHERE p.code = ? AND m.template = 'supplement-asked'`,
    code,
  );
  expect(task).toEqual({ channel: "call", template: "supplement-asked" });
  await page.goto(`/van-phong/${code}/khong-tiep-nhan`);
  await expectAccessible(page);
});

test("opening the sender's contact data is recorded", async ({ page }) => {
  const code = await planted("registered", "Contact opened");
  await signIn(page, people.intake);
  await page.goto(`/van-phong/${code}`);
  await expect(page.locator("main")).not.toContainText("0900000123");
  await page.locator(`form[action$="${code}/lien-he"] button`).click();
  await expect(page.locator("main")).toContainText(/0900\s?000\s?123/);
  expect(lifeOf(code).events).toContain("ContactOpened");
});
