/** As much of a browser as a measurement needs: a kept connection, cookies, an address of its own. */
import { Agent, type IncomingMessage, request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

export type Answer = {
  readonly status: number;
  readonly location: string;
  readonly headers: IncomingMessage["headers"];
  /** As it came over the wire, compressed or not. */
  readonly body: Buffer;
};

export type Browser = {
  get(path: string): Promise<Answer>;
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Answer>;
  /** As a form that may hold files sends it. */
  postParts(path: string, fields: Readonly<Record<string, string>>): Promise<Answer>;
  /** Closes the kept connection. */
  leave(): void;
};

const boundary = "----hoi-am-measures";

/** `from` is the address that the proxy in front would tell; limits count by it. */
export function aBrowser(port: number, from: string): Browser {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const cookies = new Map<string, string>();

  function keep(answer: IncomingMessage) {
    for (const cookie of answer.headers["set-cookie"] ?? []) {
      const [pair = ""] = cookie.split(";");
      const at = pair.indexOf("=");
      cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }

  function ask(method: string, path: string, type: string, body: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const headers: Record<string, string> = {
        Accept: "text/html",
        "Accept-Encoding": "gzip, br",
        "X-Forwarded-For": from,
        Origin: `http://127.0.0.1:${port}`,
        "Sec-Fetch-Site": "same-origin",
      };
      if (cookies.size > 0)
        headers.Cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      if (body !== "")
        Object.assign(headers, {
          "Content-Type": type,
          "Content-Length": String(Buffer.byteLength(body)),
        });
      const options = { host: "127.0.0.1", port, path, method, agent, headers };
      const asked = request(options, (answer) => {
        const pieces: Buffer[] = [];
        answer.on("data", (piece: Buffer) => pieces.push(piece));
        answer.on("error", reject);
        answer.on("end", () => {
          keep(answer);
          resolve({
            status: answer.statusCode ?? 0,
            location: answer.headers.location ?? "",
            headers: answer.headers,
            body: Buffer.concat(pieces),
          });
        });
      });
      asked.on("error", reject);
      asked.end(body);
    });
  }

  const parts = (fields: Readonly<Record<string, string>>) =>
    `${Object.entries(fields)
      .map(
        ([name, value]) =>
          `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
      )
      .join("")}--${boundary}--\r\n`;

  return {
    get: (path) => ask("GET", path, "", ""),
    post: (path, fields) =>
      ask(
        "POST",
        path,
        "application/x-www-form-urlencoded",
        new URLSearchParams(fields).toString(),
      ),
    postParts: (path, fields) =>
      ask("POST", path, `multipart/form-data; boundary=${boundary}`, parts(fields)),
    leave: () => agent.destroy(),
  };
}

/** Throws where the answer is not the one that the work expects. */
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
