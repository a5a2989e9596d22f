/** Files that a person chooses: photos made smaller, how far sending is, and what is answered. */
import { expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { expectAccessible } from "./axe.ts";
import { words } from "./words.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const placePage = "/gui-phan-anh/noi-xay-ra";
const lines = "[data-file-list-for=files] li";
const upload = words("public:send.place.upload");

/** The script of the field comes after the page; before it a browser shows its own field. */
const fieldIsReady = (page: Page) =>
  expect(page.locator("[data-file-box]").first()).toHaveAttribute("data-ready", "");

/** A letter that has begun, so that its files can be kept. */
async function beginLetter(page: Page) {
  await page.goto("/gui-phan-anh/noi-dung");
  await page.locator('label[for="aim"]').click();
  await page.locator('[name="content"]').fill("The lamp of our street is dark since August.");
  await page
    .getByRole("button", { name: words("shell:word.continue") })
    .last()
    .click();
  await expect(page).toHaveURL(new RegExp(placePage));
  await fieldIsReady(page);
}

/** Twelve million pixels, lying on its side with a place and a camera written into it. */
const photo = () =>
  sharp({
    create: {
      width: 4000,
      height: 3000,
      channels: 3,
      background: "#456789",
      noise: { type: "gaussian", mean: 128, sigma: 20 },
    },
  })
    .jpeg({ quality: 80 })
    .withExif({ IFD0: { Make: "A camera", Orientation: "6" } })
    .withMetadata({ orientation: 6 })
    .toBuffer();

const standsInField = (page: Page) =>
  page.evaluate(async () => {
    const field = document.querySelector<HTMLInputElement>("#files");
    return Promise.all(
      [...(field?.files ?? [])].map(async (file) => {
        const picture = await createImageBitmap(file, { imageOrientation: "none" }).catch(
          () => null,
        );
        const text = new TextDecoder("latin1").decode(await file.arrayBuffer());
        const { name, type, size } = file;
        const camera = text.includes("A camera");
        return { name, type, size, camera, across: [picture?.width, picture?.height] };
      }),
    );
  });

test("a large photo leaves smaller, upright and without its camera; a drawing as it is", async ({
  page,
}) => {
  await beginLetter(page);
  const bytes = await photo();
  expect(bytes.length).toBeGreaterThan(2_000_000);
  const drawing = await sharp({
    create: { width: 3000, height: 40, channels: 3, background: "#fff" },
  })
    .png()
    .toBuffer();
  await page.locator("#files").setInputFiles([
    { name: "street.lamp.JPG", mimeType: "image/jpeg", buffer: bytes },
    { name: "screen.png", mimeType: "image/png", buffer: drawing },
  ]);
  await expect(page.locator(lines).first()).toContainText("street.lamp.jpg");
  const [sent, screen] = await standsInField(page);
  expect(sent).toMatchObject({ type: "image/jpeg", camera: false, across: [1800, 2400] });
  expect(sent?.size).toBeLessThan(bytes.length / 2);
  expect(screen).toMatchObject({ name: "screen.png", size: drawing.length, across: [3000, 40] });
  await expectAccessible(page);

  await page.getByRole("button", { name: upload }).click();
  const kept = page.getByRole("region", { name: words("public:send.place.files-kept") });
  await expect(kept).toContainText("street.lamp.jpg");
  await expect(kept).toContainText("screen.png");
});

test("a HEIC photo that this browser cannot open is kept as JPEG by the server", async ({
  page,
}) => {
  await beginLetter(page);
  await page.locator("#files").setInputFiles("tests/fixtures/files/telephone.heic");
  await expect(page.locator(lines)).toContainText("telephone.heic");
  await page.getByRole("button", { name: upload }).click();
  const kept = page.getByRole("region", { name: words("public:send.place.files-kept") });
  await expect(kept).toContainText("telephone.jpg");
});

test("a picture that cannot be read leaves as it was chosen, and can be taken out", async ({
  page,
}) => {
  await page.goto(placePage);
  await fieldIsReady(page);
  const broken = Buffer.alloc(2_100_000, "no picture");
  await page
    .locator("#files")
    .setInputFiles({ name: "broken.jpg", mimeType: "image/jpeg", buffer: broken });
  await expect(page.locator("[data-file-status]")).toBeEmpty();
  expect(await standsInField(page)).toMatchObject([{ name: "broken.jpg", size: broken.length }]);
  await page.locator("#files").setInputFiles({
    name: "second.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF"),
  });
  await expect(page.locator(lines)).toHaveCount(2);
  await page
    .getByRole("button", { name: words("shell:form.remove-file", { name: "broken.jpg" }) })
    .click();
  expect(await standsInField(page)).toMatchObject([{ name: "second.pdf" }]);
  await expect(page.locator("#files")).toBeFocused();
});

const pdf = {
  name: "letter.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.4 is not whole"),
};

test("sending says how far it is; what is wrong stands at its field, and the next try counts", async ({
  page,
}) => {
  await beginLetter(page);
  let goOn = () => {};
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route(`**${placePage}*`, async (route) => {
    if (route.request().method() === "POST") await held;
    await route.continue();
  });
  await page.locator("#agencyText").fill("The ward");
  await page.locator("#files").setInputFiles(pdf);
  await expect(page.locator(lines)).toHaveCount(1);
  await page.getByRole("button", { name: upload }).click();
  const bar = page.getByRole("progressbar");
  await expect(bar).toBeVisible();
  await expectAccessible(page);
  goOn();
  await expect(page.locator("[data-error-summary]")).toBeFocused();
  await expect(page.locator("#files-error")).toContainText("letter.pdf");
  await expect(page.locator("#agencyText")).toHaveValue("The ward");
  await expect(bar).toHaveCount(0);
  await expect(page.locator("[data-file-box]")).toHaveAttribute("data-ready", "");

  const drawing = await sharp({ create: { width: 9, height: 9, channels: 3, background: "#fff" } })
    .png()
    .toBuffer();
  await page
    .locator("#files")
    .setInputFiles({ name: "screen.png", mimeType: "image/png", buffer: drawing });
  await expect(page.locator(lines)).toHaveCount(1);
  await page
    .getByRole("button", { name: words("shell:word.continue") })
    .last()
    .click();
  await expect(page).toHaveURL(/\/gui-phan-anh\/thong-tin/);
  await page.goBack();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
});

test("a broken connection loses neither text nor files", async ({ page }) => {
  await beginLetter(page);
  await page.route(`**${placePage}*`, (route) =>
    route.request().method() === "POST" ? route.abort("connectionreset") : route.continue(),
  );
  await page.locator("#agencyText").fill("The ward");
  await page.locator("#files").setInputFiles(pdf);
  await expect(page.locator(lines)).toHaveCount(1);
  await page.getByRole("button", { name: upload }).click();
  await expect(page.getByText(words("shell:form.not-sent"))).toBeVisible();
  await expectAccessible(page);
  await expect(page.locator("#agencyText")).toHaveValue("The ward");
  expect(await standsInField(page)).toMatchObject([{ name: "letter.pdf" }]);
  await page.unrouteAll();
  await page.getByRole("button", { name: upload }).click();
  await expect(page.locator("#files-error")).toContainText("letter.pdf");
});

for (const [status, answer, told, heading] of [
  [503, "<main><h1>The disk is full</h1></main>", "not-taken", " (The disk is full)"],
  [502, "<h1>A proxy</h1>", "not-taken", ""],
  [413, "<h1>A proxy</h1>", "too-large", ""],
] as const)
  test(`an answer ${status} takes neither the page nor the files away`, async ({ page }) => {
    await beginLetter(page);
    await page.route(`**${placePage}*`, (route) =>
      route.request().method() === "POST"
        ? route.fulfill({ status, contentType: "text/html", body: answer })
        : route.continue(),
    );
    await page.locator("#agencyText").fill("The ward");
    await page.locator("#files").setInputFiles(pdf);
    await expect(page.locator(lines)).toHaveCount(1);
    await page.getByRole("button", { name: upload }).click();
    const line = page.locator("[data-not-sent]");
    await expect(line).toHaveText(`${words(`shell:form.${told}`)}${heading}`);
    await expectAccessible(page);
    await expect(page.locator("#agencyText")).toHaveValue("The ward");
    expect(await standsInField(page)).toMatchObject([{ name: "letter.pdf" }]);
    await page.unrouteAll();
    await page.getByRole("button", { name: upload }).click();
    await expect(page.locator("#files-error")).toContainText("letter.pdf");
  });

test("the field speaks the page's language and opens by keyboard; telephones take a photo", async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (/[.]js$/.test(request.url())) scripts.push(request.url());
  });
  await page.goto(placePage);
  const field = page.locator("#files");
  await expect(page.getByText(words("shell:form.choose-file"), { exact: true })).toBeVisible();
  await expect(field).toHaveCSS("opacity", "0");
  const dialog = page.waitForEvent("filechooser");
  await field.focus();
  await page.keyboard.press("Enter");
  await dialog;
  const photoDialog = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: words("shell:form.take-photo") }).click();
  const chooser = await photoDialog;
  // What is done with files is loaded with the first file.
  expect(scripts).toHaveLength(1);
  await chooser.setFiles({ name: "now.png", mimeType: "image/png", buffer: Buffer.from("broken") });
  await expect(page.locator(lines)).toContainText("now.png");
  expect(scripts.length).toBeGreaterThan(1);
  expect(await standsInField(page)).toMatchObject([{ name: "now.png" }]);
});
