/** A second browser engine: a letter with a photo, its receipt and its page, with script and without. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { expect } from "vitest";
import { type Firefox, openFirefox } from "#tests/setup/firefox.ts";
import { onServedApp } from "#tests/setup/on-served-app.ts";
import { until } from "#tests/setup/until.ts";

/** The button that goes on, not the hidden one that Enter presses. */
const goOn = "main form button:not([name]):not([tabindex]):not([type=button])";

onServedApp(
  "in Firefox a letter with a photo is sent and followed, with script and without",
  ["sqlite"],
  async ({ start }) => {
    const { url } = await start();
    const folder = mkdtempSync(path.join(tmpdir(), "hoi-am-firefox-"));
    try {
      const photo = path.join(folder, "lamp.jpg");
      writeFileSync(photo, await noisyPhoto());
      for (const withScript of [true, false]) {
        const firefox = await openFirefox(withScript);
        try {
          const { code, secret } = await sendLetter(firefox, url, { photo, withScript });
          await track(firefox, url, { code, secret });
        } finally {
          await firefox.close();
        }
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

const noisyPhoto = () =>
  sharp({
    create: {
      width: 3000,
      height: 2000,
      channels: 3,
      background: "#456789",
      noise: { type: "gaussian", mean: 128, sigma: 20 },
    },
  })
    .jpeg()
    .toBuffer();

type Letter = { readonly photo: string; readonly withScript: boolean };

async function sendLetter(firefox: Firefox, url: string, { photo, withScript }: Letter) {
  const { page, write, choose, attach, follow, text } = firefox;
  await page.goto(`${url}/gui-phan-anh`);
  await follow('main a[href="/gui-phan-anh/noi-dung"]', /noi-dung$/);
  await choose("#aim");
  await write('[name="content"]', "The lamp of our street is dark since August.");
  await follow(goOn, /noi-xay-ra/);
  const isReady = () => page.evaluate(() => document.querySelector("[data-ready]") !== null);
  if (withScript) await until("the field is ready", 10_000, isReady);
  else expect(await isReady()).toBe(false);
  await attach("#files", photo);
  if (withScript) await expectSmallerPhoto(firefox);
  await follow(goOn, /thong-tin/);
  await choose("#senderType");
  await write('[name="name"]', "Nguyen Thi Hoa");
  await write('[name="address"]', "12 Tran Phu");
  await write('[name="phone"]', "0900 000 777");
  await follow(goOn, /kiem-tra/);
  expect(await text()).toContain("lamp.jpg");
  await follow("#send", /bien-nhan$/);
  return readReceipt(await text());
}

const expectSmallerPhoto = ({ page }: Firefox) =>
  until("the photo was made smaller", 20_000, () =>
    page.evaluate(async () => {
      const file = document.querySelector<HTMLInputElement>("#files")?.files?.[0];
      const picture = file && (await createImageBitmap(file));
      return picture?.width === 2400 && picture.height === 1600;
    }),
  );

function readReceipt(receipt: string) {
  const code = /PA-\d{6}-[0-9A-Z]{5}/.exec(receipt.replace(/\s*-\s*/g, "-"))?.[0] ?? "";
  const secret = /[2-9A-Z]{5}-[2-9A-Z]{5}-[2-9A-Z]{4}/.exec(receipt)?.[0] ?? "";
  expect([code, secret]).not.toContain("");
  return { code, secret };
}

async function track(
  { page, write, follow, text }: Firefox,
  url: string,
  { code, secret }: { readonly code: string; readonly secret: string },
) {
  await page.goto(`${url}/tra-cuu`);
  await write('[name="code"]', code);
  await write('[name="secret"]', secret);
  await follow(goOn, /tra-cuu\/ho-so$/);
  const shown = await text();
  for (const part of [code, "The lamp of our street", "lamp.jpg"]) expect(shown).toContain(part);
}
