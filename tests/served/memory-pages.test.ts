/** Public pages from memory: the same for everyone, gone in every process when what they show changes. */
import { request } from "node:http";
import { connect } from "node:net";
import { expect } from "vitest";
import { putSetting } from "#app/server/persistence/work/setting-store.ts";
import { onServedApp } from "#tests/setup/on-served-app.ts";
import { until } from "#tests/setup/until.ts";

const patienceMilliseconds = 10_000;

type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
};

function ask(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers }, (answer) => {
      let body = "";
      answer.setEncoding("utf8");
      answer.on("data", (piece) => {
        body += piece;
      });
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }),
      );
    });
    asked.on("error", reject);
    asked.end();
  });
}

/** The page as the memory answers it: only that one carries a tag. */
async function kept(url: string): Promise<Answer> {
  let answer = await ask(url);
  await until("the page is kept", patienceMilliseconds, async () => {
    answer = await ask(url);
    return answer.headers.etag !== undefined;
  });
  return answer;
}

onServedApp(
  "a change is seen at once in every process, and an unchanged page is not sent again",
  ["sqlite", "postgresql"],
  async ({ context, start }) => {
    const [one, other] = [await start(), await start()];
    const rename = (name: string) =>
      context.database.transaction((transaction) => putSetting(transaction, "provinceName", name));
    await rename("Province One");
    for (const { url } of [one, other]) {
      const first = await ask(`${url}/`);
      expect(first.body.includes("Province One")).toBe(true);
      const again = await kept(`${url}/`);
      expect(again.body === first.body).toBe(true);
      const tag = String(again.headers.etag);
      expect(tag).toMatch(/^W\/"/);
      for (const known of [tag, "*", `"other", ${tag}`]) {
        const unchanged = await ask(`${url}/`, { "if-none-match": known });
        expect([unchanged.status, unchanged.body]).toEqual([304, ""]);
      }
    }
    await rename("Province Two");
    for (const { url } of [one, other]) {
      const changed = await ask(`${url}/`);
      expect(changed.body.includes("Province Two")).toBe(true);
      expect(changed.body.includes("Province One")).toBe(false);
    }
  },
);

onServedApp(
  "what is kept is nobody's own: languages apart, drafts and cookies not, safe headers with it",
  ["sqlite"],
  async ({ start }) => {
    const { url } = await start();
    const page = `${url}/gui-phan-anh`;
    const fresh = await ask(page);
    const again = await kept(page);
    expect(again.body === fresh.body).toBe(true);
    expect(again.headers["x-request-id"]).not.toBe(fresh.headers["x-request-id"]);
    expect(again.headers["set-cookie"]).toBeUndefined();
    const policy = String(again.headers["content-security-policy"]);
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain("nonce-");
    expect(policy).not.toContain("unsafe-inline");
    expect(again.headers["x-content-type-options"]).toBe("nosniff");
    expect(again.headers.vary).toBe("Accept-Encoding, Cookie");
    const english = await ask(page, { cookie: "lang=en" });
    expect(english.headers["content-language"]).toBe("en");
    expect((await ask(page)).headers["content-language"]).toBe("vi");
    const chosen = await ask(`${page}?lang=en`);
    expect(chosen.headers["set-cookie"]).toBeDefined();
    expect((await ask(`${page}?lang=en`)).headers["set-cookie"]).toBeDefined();
  },
);

onServedApp(
  "a page from memory is not for a request without host, and none is heard but at the named address",
  ["sqlite"],
  async ({ start }) => {
    const { url } = await start({ HOST: "127.0.0.1" });
    await kept(`${url}/`);
    const { port } = new URL(url);
    const socket = connect(Number(port), "127.0.0.1");
    socket.write("GET / HTTP/1.1\r\nHost: \r\nConnection: close\r\n\r\n");
    const answer = Buffer.concat(await socket.toArray()).toString("utf8");
    expect(answer.split("\r\n")[0]).toBe("HTTP/1.1 400 Bad Request");
    await expect(ask(`http://127.0.0.2:${port}/`)).rejects.toMatchObject({ code: "ECONNREFUSED" });
  },
);
