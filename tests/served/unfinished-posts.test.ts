/** Whoever begins to send files and stops half-way costs the server room on the disk, and no memory. */
import { readdirSync, readFileSync } from "node:fs";
import { type ClientRequest, request } from "node:http";
import path from "node:path";
import { expect } from "vitest";
import { addresses } from "#app/addresses.ts";
import { openBrowser } from "#tests/setup/browser.ts";
import { onServedApp } from "#tests/setup/on-served-app.ts";
import { until } from "#tests/setup/until.ts";

const posts = 100;
const wholePosts = 10;
const memoryMostMebibytes = 50;
const mebibyte = 1024 * 1024;
const sentBytes = 4 * mebibyte;
const boundary = "----unfinished";

const memoryOf = (pid: number) => {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1]) / 1024;
};

onServedApp(
  "a hundred posts that stop in the middle of a file cost less than 50 MiB, and leave nothing",
  ["sqlite"],
  async ({ place, start }) => {
    const { url, process: server } = await start();
    const browser = openBrowser(() => url, "203.0.113.9");
    await browser.get(addresses.send.content);
    const begun = await browser.post(addresses.send.content, {
      aim: "conduct",
      content: "A street lamp in our lane has been dark for thirty days.",
    });
    expect(begun.status).toBe(303);
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const incoming = path.join(place.folder, "incoming");
    const lying = () => readdirSync(incoming).length;

    // Whole posts first: what any upload loads and leaves to be swept is no cost of the unfinished ones.
    for (let number = 0; number < wholePosts; number += 1) {
      const whole = new FormData();
      whole.append("files", new File([new Uint8Array(9 * mebibyte)], "film.mp4"));
      await browser.post(addresses.send.place, whole);
    }
    const before = memoryOf(server.pid ?? 0);
    const unfinished = Array.from({ length: posts }, () => beginPost(url, cookie));
    await Promise.all(unfinished.map(({ sent }) => sent));
    await until("all lie on the disk", 20_000, () => lying() === posts);
    // Asked again while it serves: what was thrown away is swept when the engine finds time.
    await until("they cost little memory", 20_000, async () => {
      expect((await fetch(`${url}${addresses.send.content}`)).status).toBe(200);
      return memoryOf(server.pid ?? 0) - before < memoryMostMebibytes;
    });
    expect((await fetch(`${url}/health/live`)).status).toBe(200);

    for (const { post } of unfinished) post.destroy();
    await until("nothing of them lies there", 20_000, () => lying() === 0);
    browser.leave();
  },
);

/** A post of ten megabytes whose sender has sent four and goes no further. */
function beginPost(url: string, cookie: string): { post: ClientRequest; sent: Promise<void> } {
  const post = request(`${url}${addresses.send.place}`, {
    method: "POST",
    headers: {
      Cookie: cookie,
      Origin: url,
      "Sec-Fetch-Site": "same-origin",
      "X-Forwarded-For": "203.0.113.9",
      "Content-Type": `multipart/form-data; boundary=${boundary}`,
      "Content-Length": String(10 * mebibyte),
    },
  });
  // Ended by this test itself.
  post.on("error", () => undefined);
  const part = `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n`;
  post.write(part);
  const sent = new Promise<void>((done) => {
    post.write(Buffer.alloc(sentBytes, 7), () => done());
  });
  return { post, sent };
}
