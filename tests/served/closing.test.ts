import { Agent, request } from "node:http";
import { expect } from "vitest";
import { addresses } from "#app/addresses.ts";
import { opensPetition, sendLetter, strictLine } from "#tests/factories/citizen.ts";
import { openBrowser } from "#tests/setup/browser.ts";
import { onServedApp } from "#tests/setup/on-served-app.ts";
import { readClient } from "#tests/setup/read-client.ts";
import { until } from "#tests/setup/until.ts";

const both = ["sqlite", "postgresql"] as const;
const boundary = "----boundary";
const upload = {
  path: "/gui-phan-anh/noi-xay-ra",
  method: "POST",
  headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
};
const part = (header: string, body: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; ${header}\r\n\r\n${body}`;

/** The cookie of a draft whose first step was kept. */
async function draftCookie(url: string) {
  const browser = openBrowser(() => url, "10.0.0.3");
  await browser.get(addresses.send.content);
  const content = { aim: "conduct", content: "The street lamp is broken again." };
  expect((await browser.post(addresses.send.content, content)).status).toBe(303);
  browser.leave();
  return `draft=${browser.cookies.get("draft")}`;
}

const agencyTextKept = async (context: Parameters<typeof readClient>[0]) =>
  (await readClient(context).draft.findMany()).filter(({ content }) =>
    content.includes("The old bridge"),
  ).length;

onServedApp(
  "SIGTERM in mid-request: what was begun is finished and kept, then the server closes",
  both,
  async ({ start, context }) => {
    const served = await start();
    const cookie = await draftCookie(served.url);
    const sending = request(`${served.url}${upload.path}`, {
      ...upload,
      headers: { ...upload.headers, cookie },
    });
    const answered = new Promise<number>((resolve, reject) => {
      sending.on("response", (response) => resolve(response.resume().statusCode ?? 0));
      sending.on("error", reject);
    });
    sending.write(part('name="agencyText"', "The old bridge\r\n"));
    await until("the request has begun", 10_000, async () => {
      const metrics = await fetch(`${served.url}/health/live`);
      return metrics.status === 200;
    });
    const ended = served.end("SIGTERM");
    await until("no new visitor is taken", 10_000, async () => {
      const answer = await fetch(`${served.url}/health/live`).catch(() => null);
      return answer === null;
    });
    sending.end(`--${boundary}--\r\n`);
    expect(await answered).toBe(303);
    expect(await ended).toBe(0);
    expect(await agencyTextKept(context.database.read)).toBe(1);
  },
);

onServedApp(
  "a file cut off in upload leaves nothing behind, and others go on sending",
  both,
  async ({ start, context }) => {
    const served = await start();
    const cookie = await draftCookie(served.url);
    const sending = request(`${served.url}${upload.path}`, {
      ...upload,
      headers: { ...upload.headers, cookie, "content-length": 5_000_000 },
    });
    sending.on("error", () => undefined);
    sending.write(part('name="agencyText"', "The old bridge\r\n"));
    sending.write(part('name="files"; filename="letter.pdf"', "%PDF-1.4\n"));
    await new Promise((done) => sending.write(Buffer.alloc(400_000, 7), done));
    sending.destroy();

    const line = strictLine(served.url);
    const receipt = await sendLetter(line, { email: "hoa@example.vn", from: "10.0.0.1" });
    expect(await opensPetition(line, receipt, "10.0.0.2")).toBe(true);
    expect(await readClient(context.database.read).storedFile.count()).toBe(0);
    expect(await agencyTextKept(context.database.read)).toBe(0);
    expect(await served.end("SIGTERM")).toBe(0);
    expect(served.log()).not.toMatch(/hoa@example.vn|old bridge/);
  },
);

onServedApp(
  "an idle connection is kept longer than nginx or Caddy would keep it, and is closed on the way out",
  ["sqlite"],
  async ({ start }) => {
    const served = await start();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const told = await new Promise<unknown>((resolve, reject) => {
      const asked = request(`${served.url}/health/live`, { agent }, (answer) => {
        answer.resume().on("end", () => resolve(answer.headers["keep-alive"]));
      });
      asked.on("error", reject);
      asked.end();
    });
    const secondsOfCaddy = 120;
    expect(Number(/^timeout=(\d+)$/.exec(String(told))?.[1])).toBeGreaterThan(secondsOfCaddy);
    expect(await served.end("SIGTERM")).toBe(0);
    agent.destroy();
  },
);
