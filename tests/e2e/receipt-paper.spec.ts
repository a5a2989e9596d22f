/** The receipt as it leaves the printer: one sheet, named as what it is, leading to the petition. */
import { expect, type Page, test } from "@playwright/test";
import { create } from "qrcode";
import { extractText, getDocumentProxy } from "unpdf";
import unbroken from "#tests/fixtures/cases/unbroken.json" with { type: "json" };
import { sendPetition } from "./citizen-steps.ts";
import { words } from "./words.ts";

const [link, word] = unbroken.map(({ input }) => input.title ?? input.name ?? "");

async function printed(page: Page) {
  const bytes = await page.pdf({ preferCSSPageSize: true });
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf, { mergePages: true });
  return { pages: pdf.numPages, text };
}

/** The drawing that a QR code of this text has, in the squares of our own. */
function squaresOf(text: string): string {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const cells = Array.from({ length: modules.size ** 2 }, (_, at) => {
    const [x, y] = [at % modules.size, Math.floor(at / modules.size)];
    return modules.get(y, x) ? `M${x + 4} ${y + 4}h1v1h-1z` : "";
  });
  return cells.join("");
}

for (const [kind, letter] of Object.entries({
  plain: { content: "The certificate is thirty days late and nobody says why." },
  unbroken: { content: `${link}${link}`, summary: link?.slice(0, 150) ?? "", name: word ?? "" },
}))
  test(`it is one sheet with both codes: ${kind}`, async ({ page, baseURL }) => {
    const { code, secret } = await sendPetition(page, {
      ...letter,
      ...("name" in letter && { name: (letter.name ?? "").slice(0, 100) }),
    });
    const { pages, text } = await printed(page);
    expect(pages).toBe(1);
    expect(text).toContain(words("public:receipt.paper-title"));
    expect(text).not.toContain(words("public:receipt.sent"));
    expect(text).toContain(code);
    expect(text).toContain(secret);
    const drawn = page.getByRole("img", { name: words("public:receipt.qr") }).locator("path");
    const expected = squaresOf(`${baseURL}/tra-cuu?ma=${code}`);
    await expect(drawn).toHaveAttribute("d", expected);
  });
