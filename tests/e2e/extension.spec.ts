import { expect, test } from "@playwright/test";
import { acceptPetition } from "#app/server/usecases/routing/accept-petition.ts";
import { aCast, forwarded, must } from "#tests/factories/petition-life.ts";
import { expectAccessible } from "./axe.ts";
import { besideTheServer } from "./beside-the-server.ts";
import { sendPetition, track } from "./citizen-steps.ts";
import { lifeOf } from "./database.ts";
import { people, send, signIn } from "./staff-steps.ts";
import { words } from "./words.ts";

const phone = { width: 390, height: 844 };

/** Forwarded to the agency and accepted there, behind the browser's back. */
async function handIn(code: string) {
  const context = besideTheServer();
  try {
    const cast = await aCast(context);
    await forwarded(context, code, cast);
    must(await acceptPetition(context, cast.agencyOfficer, { code, version: null }));
  } finally {
    await context.close();
  }
}

test("an agency's leader asks for more time, the office lead cuts it, the sender sees both", async ({
  page,
  browser,
}) => {
  test.slow();
  const receipt = await sendPetition(page, {
    summary: "A map that takes long",
    content: "My plot was measured in May and the map is still being drawn.",
  });
  const { code } = receipt;
  await handIn(code);

  const phoneContext = await browser.newContext({ viewport: phone });
  const agency = await phoneContext.newPage();
  await signIn(agency, people.agencyLead);
  await agency.goto(`/co-quan/${code}/gia-han`);
  await expectAccessible(agency);
  await agency.locator('[name="days"]').fill("10");
  await send(agency, "ask");
  await expect(agency.locator("#legalBasis-error, #legalBasis").first()).toBeVisible();
  await expect(agency.locator('[name="days"]')).toHaveValue("10");
  await agency.locator('label[for="reason-needs-field-check"]').click();
  await agency.locator('[name="explanation"]').fill("The plot must be measured again.");
  await agency.locator('[name="legalBasis"]').fill("Decision 12, article 7");
  await send(agency, "ask");
  await expect.poll(() => lifeOf(code).events).toContain("ExtensionAsked");
  await phoneContext.close();

  const deskContext = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const lead = await deskContext.newPage();
  await signIn(lead, people.lead);
  await lead.goto(`/van-phong/${code}`);
  await expect(lead.getByText(words("office:petition.asks.extension"))).toBeVisible();
  await lead
    .getByRole("link", { name: words("office:act.page.extension") })
    .first()
    .click();
  await expectAccessible(lead);
  await lead.locator('label[for="decision"]').click();
  await lead.locator('[name="days"]').fill("4");
  await lead.locator('[name="note"]').fill("Four days are enough for one plot.");
  await send(lead, "decide");
  await expect.poll(() => lifeOf(code).events).toContain("ExtensionGranted");
  await deskContext.close();

  await page.setViewportSize(phone);
  await track(page, receipt);
  await expect(page.getByText("The plot must be measured again.")).toBeVisible();
  await expect(page.getByText("Four days are enough for one plot.")).toBeVisible();
  await expectAccessible(page);
});
