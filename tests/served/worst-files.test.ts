/** Files that cost most to open stop nobody, and a reader that is killed in between harms nobody. */

import { once } from "node:events";
import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { expect } from "vitest";
import { addresses } from "#app/addresses.ts";
import { pdfOf } from "#tests/fakes/pdf.ts";
import { wordDocument } from "#tests/fakes/zip.ts";
import { openBrowser } from "#tests/setup/browser.ts";
import { fileReadersOf } from "#tests/setup/child-processes.ts";
import { onServedApp } from "#tests/setup/on-served-app.ts";

const mib = 1024 * 1024;
const fileBytes = 10 * mib - 1000;
const senders = 2;
/** A busy machine may spoil one round, not all of them. */
const rounds = 3;
const mostMilliseconds = 100;

const whole = pdfOf("BT (Hello) Tj ET");
/** The same letter with these bytes among its objects. */
const pdfAround = (piece: Buffer) =>
  Buffer.concat([
    whole.subarray(0, 9),
    Buffer.alloc(fileBytes - whole.length, piece),
    Buffer.from("\n"),
    whole.subarray(9),
  ]);
const packed = Buffer.concat([
  Buffer.from("9 0 obj <</Filter /FlateDecode>> stream\n"),
  deflateSync(Buffer.alloc(20 * mib)),
  Buffer.from("\nendstream\n"),
]);
const enormous = sharp({ create: { width: 9900, height: 9900, channels: 3, background: "#123" } });

const worst: Readonly<Record<string, Buffer>> = {
  "streams.pdf": pdfAround(packed),
  "objects.pdf": pdfAround(Buffer.from("1 0 obj ")),
  "enormous.png": await enormous.clone().png({ compressionLevel: 9 }).toBuffer(),
  "enormous.webp": await enormous.resize(9000, 9000).webp({ lossless: true, effort: 0 }).toBuffer(),
  "telephone.heic": readFileSync("tests/fixtures/files/telephone.heic"),
  "fields.docx": wordDocument({ "word/document.xml": "<w:instrText>D".repeat(mib / 2) }),
};

onServedApp(
  "while the worst files are opened the server answers within a tenth of a second",
  ["sqlite"],
  async ({ start }) => {
    const { url, process: server } = await start();
    const browsers = await Promise.all(
      Array.from({ length: senders }, (_, number) => beginLetter(url, `203.0.113.${number}`)),
    );
    const slowest: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const uploads = browsers.map((browser) => browser.post(addresses.send.place, worstForm()));
      const answered = Promise.all(uploads);
      slowest.push(await slowestAnswer(`${url}/health/live`, answered));
      // Each post is answered in words, whatever became of its files.
      for (const { status } of await answered) expect([200, 303, 409, 422, 429]).toContain(status);
      expect(fileReadersOf(server.pid ?? 0).length).toBeLessThanOrEqual(2);
    }
    expect(Math.min(...slowest)).toBeLessThan(mostMilliseconds);

    const [browser] = browsers;
    const answered = browser?.post(addresses.send.place, worstForm());
    for (const pid of fileReadersOf(server.pid ?? 0)) process.kill(pid, "SIGKILL");
    expect([200, 303, 409, 422]).toContain((await answered)?.status);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    for (const one of browsers) one.leave();
  },
);

function worstForm(): FormData {
  const form = new FormData();
  for (const [name, bytes] of Object.entries(worst).slice(0, 5))
    form.append("files", new File([new Uint8Array(bytes)], name));
  return form;
}

async function beginLetter(url: string, from: string) {
  const browser = openBrowser(() => url, from);
  await browser.get(addresses.send.content);
  await browser.post(addresses.send.content, {
    aim: "conduct",
    content: "A street lamp in our lane has been dark for thirty days.",
  });
  return browser;
}

/** Asks from a thread of its own, so that nothing is measured but the server. */
const asking = `
const { parentPort, workerData } = require("node:worker_threads");
const { get } = require("node:http");
let [going, slowest] = [true, 0];
parentPort.once("message", () => { going = false; });
const ask = () => new Promise((done, failed) => {
  const began = performance.now();
  get(workerData, (answer) => {
    answer.resume().once("end", () => {
      slowest = Math.max(slowest, answer.statusCode === 200 ? performance.now() - began : Infinity);
      setTimeout(done, 10);
    });
  }).once("error", failed);
});
(async () => {
  while (going) await ask();
  parentPort.postMessage(slowest);
})();
`;

/** The longest that a question took while the other work was going on. */
async function slowestAnswer(url: string, work: Promise<unknown>): Promise<number> {
  const thread = new Worker(asking, { eval: true, workerData: url });
  await work;
  thread.postMessage("enough");
  const [slowest] = (await once(thread, "message")) as [number];
  await thread.terminate();
  return slowest;
}
