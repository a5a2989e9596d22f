/**
 * At 320 pixels with letters of twice the size no page asks to be scrolled sideways, whatever was written,
 * and what citizens see stands in no column of single letters.
 */
import { expect, type Page, test } from "@playwright/test";
import { bringTo, thePeople } from "#tests/factories/lives.ts";
import { aSending, aSentPetition } from "#tests/factories/sending.ts";
import unbroken from "#tests/fixtures/cases/unbroken.json" with { type: "json" };
import { addresses, filledIn } from "./addresses.ts";
import { besideTheServer } from "./beside-the-server.ts";
import { sendPetition, track } from "./citizen-steps.ts";
import { cramped } from "./cramped.ts";
import { people, signIn } from "./staff-steps.ts";

const given = Object.assign({}, ...unbroken.map(({ input }) => input)) as Record<
  "title" | "name" | "fileName",
  string
>;
const letter = {
  summary: given.title.slice(0, 150),
  content: `${given.title}${given.title}${given.title}`,
  name: given.name.slice(0, 100),
  address: given.name,
};

test.use({ viewport: { width: 320, height: 640 } });

/** What is wider than the window though it does not scroll by itself; empty where the page fits. */
async function widerThanWindow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    root.style.fontSize = "32px";
    for (const details of document.querySelectorAll("details")) details.open = true;
    if (root.scrollWidth <= root.clientWidth) return [];
    const scrolls = (one: Element) => getComputedStyle(one).overflowX !== "visible";
    const inScroller = (one: Element | null): boolean =>
      one !== null && one !== document.body && (scrolls(one) || inScroller(one.parentElement));
    const wide = [...document.querySelectorAll("body *")].filter(
      (one) =>
        one.getBoundingClientRect().right > root.clientWidth + 1 && !inScroller(one.parentElement),
    );
    const inner = wide.filter((one) => !wide.some((other) => other !== one && one.contains(other)));
    return inner
      .slice(0, 4)
      .map((one) => `${one.tagName} ${one.className} ${one.textContent?.slice(0, 40)}`);
  });
}

const tooWideOrCramped = async (page: Page) => [
  ...(await widerThanWindow(page)),
  ...(await cramped(page)),
];

/** Visits the addresses and names what does not fit; what is no page of this person is passed over. */
async function walk(
  page: Page,
  toVisit: readonly string[],
  faultsOf: typeof widerThanWindow = widerThanWindow,
): Promise<string[]> {
  const tooWide: string[] = [];
  for (const address of toVisit) {
    const answer = await page.goto(address);
    if (!answer?.headers()["content-type"]?.startsWith("text/html")) continue;
    for (const wide of await faultsOf(page)) tooWide.push(`${address}: ${wide}`);
  }
  return tooWide;
}

/** A page that is sent to disk cannot be visited. */
const isPage = (address: string) =>
  !/(docx|csv|atom|xml|txt|\/tep|dang-xuat|phien-lam-viec|\/ready|\/metrics)/.test(address);

async function plantUnbroken() {
  const context = besideTheServer();
  const sending = aSending({
    content: { summary: letter.summary, content: letter.content, proposal: letter.content },
    place: { agencyText: letter.name, dossierNumber: letter.name.slice(0, 50) },
    person: { name: letter.name, address: letter.address, postalAddress: letter.address },
  });
  const { code } = await aSentPetition(context, sending);
  await bringTo(context, await thePeople(context), code, "in-progress");
  const { code: fresh } = await aSentPetition(context, sending);
  await context.close();
  return { handled: code, fresh };
}

test("every public page", async ({ page }) => {
  const code = "PA-261121-00000";
  const open = addresses().filter((address) => isPage(address) && !isStaff(address));
  expect(
    await walk(
      page,
      open.map((address) => filledIn(address, code)),
      tooWideOrCramped,
    ),
  ).toEqual([]);
});

test("the form, the receipt and the tracking page of unbroken words", async ({ page }) => {
  const tooWide: string[] = [];
  const look = async (shown: Page) => {
    for (const wide of await tooWideOrCramped(shown)) tooWide.push(`${shown.url()}: ${wide}`);
  };
  const sent = await sendPetition(page, letter, look);
  await track(page, sent);
  await look(page);
  expect(tooWide).toEqual([]);
});

const isStaff = (address: string) => /^\/(van-phong|co-quan|quan-tri|tai-khoan)/.test(address);
const seen = {
  intake: { base: "/van-phong", which: "fresh" },
  lead: { base: "/van-phong/:code", which: "handled" },
  agencyOfficer: { base: "/co-quan", which: "handled" },
} as const;

for (const [kind, { base, which }] of Object.entries(seen))
  test(`every page of ${kind}`, async ({ page }) => {
    test.setTimeout(180_000);
    const code = (await plantUnbroken())[which];
    await signIn(page, people[kind as keyof typeof seen]);
    const own = addresses().filter((address) => isPage(address) && address.startsWith(base));
    expect(
      await walk(
        page,
        own.map((address) => filledIn(address, code)),
      ),
    ).toEqual([]);
  });

test("every page of the administrator", async ({ page }) => {
  test.setTimeout(180_000);
  await signIn(page, people.administrator);
  const own = addresses().filter((address) => isPage(address) && address.startsWith("/quan-tri"));
  expect(
    await walk(
      page,
      own.map((address) => filledIn(address, "so-xay-dung")),
    ),
  ).toEqual([]);
});
