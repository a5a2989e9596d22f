/** A browser without script over real HTTP, of tests and bench: keeps its connection and its cookies. */
import { Agent, type IncomingMessage, request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { openCookieJar } from "./cookie-jar.ts";

export type Answer = {
  readonly status: number;
  readonly location: string;
  readonly headers: IncomingMessage["headers"];
  /** As it came over the wire, compressed or not. */
  readonly body: Buffer;
};

/** A form with files goes as multipart, as `FormData` says; everything else URL-encoded. */
export type SentForm = Readonly<Record<string, string>> | URLSearchParams | FormData;

export type Browser = {
  readonly cookies: Map<string, string>;
  get(path: string): Promise<Answer>;
  post(path: string, form: SentForm): Promise<Answer>;
  /** Closes the kept connection. */
  leave(): void;
};

async function encoded(form: SentForm) {
  const plain = form instanceof FormData || form instanceof URLSearchParams;
  const response = new Response(plain ? form : new URLSearchParams(form));
  const type = response.headers.get("content-type") ?? "";
  return { type, bytes: Buffer.from(await response.arrayBuffer()) };
}

/**
 * `url` is asked once for every request: a server that was started anew may stand elsewhere. `from` is the
 * address that the proxy in front would tell; limits count by it. Redirects are not followed.
 */
export function openBrowser(url: () => string, from: string): Browser {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const jar = openCookieJar();

  async function ask(method: string, path: string, form?: SentForm): Promise<Answer> {
    const body = form && (await encoded(form));
    // Asked once a request: behind a balancer the next answer may name another server.
    const home = url();
    const headers: Record<string, string> = {
      Accept: "text/html",
      "Accept-Encoding": "gzip, br",
      "X-Forwarded-For": from,
      Origin: home,
      "Sec-Fetch-Site": "same-origin",
    };
    if (jar.cookies.size > 0) headers.Cookie = jar.header();
    if (body)
      Object.assign(headers, {
        "Content-Type": body.type,
        "Content-Length": String(body.bytes.length),
      });
    return new Promise((resolve, reject) => {
      const asked = request(home + path, { method, agent, headers }, (answer) => {
        const pieces: Buffer[] = [];
        answer.on("data", (piece: Buffer) => pieces.push(piece));
        answer.on("error", reject);
        answer.on("end", () => {
          jar.keep(answer.headers["set-cookie"] ?? []);
          const { statusCode: status = 0, headers: told } = answer;
          const location = told.location ?? "";
          resolve({ status, location, headers: told, body: Buffer.concat(pieces) });
        });
      });
      asked.on("error", reject);
      asked.end(body?.bytes);
    });
  }

  return {
    cookies: jar.cookies,
    get: (path) => ask("GET", path),
    post: (path, form) => ask("POST", path, form),
    leave: () => agent.destroy(),
  };
}

/** Throws where the answer is not the one that is expected. */
export function expectStatus(answer: Answer, status: number, what: string): Answer {
  if (answer.status !== status)
    throw new Error(`${what}: answered ${answer.status}, not ${status}`);
  return answer;
}

/** The words of a page, unpacked. */
export function textOf({ body, headers }: Answer): string {
  const encoding = headers["content-encoding"];
  if (encoding === "br") return brotliDecompressSync(body).toString();
  return (encoding === "gzip" ? gunzipSync(body) : body).toString();
}

const unescaped = (text: string) => text.replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** The hidden fields of a page, which its form posts beside what a person fills in. */
export function hiddenFields(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [input] of html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1];
    if (name) fields[name] = unescaped(/value="([^"]*)"/.exec(input)?.[1] ?? "");
  }
  return fields;
}
