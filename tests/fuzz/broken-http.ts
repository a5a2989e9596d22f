import type { Chance } from "./chance.ts";
import { oddTexts } from "./oddities.ts";
import type { Wire } from "./wire.ts";

const line = "\r\n";
const plain = ["Host: localhost", "Connection: close"];
const request = (first: string, headers: readonly string[], body = "") =>
  [first, ...headers, "", body].join(line);

/** What is not HTTP, or almost. Cut off or answered with a refusal, both are right. */
export function brokenHttp(chance: Chance): Wire {
  const odd = chance.pick(oddTexts);
  const texts = [
    () => request(`GET / HTTP/9.9`, plain),
    () => request("GET /", plain),
    () => request(`${odd} / HTTP/1.1`, plain),
    () => request(`GET ${odd} HTTP/1.1`, plain),
    () => request("GET http://evil.example/ HTTP/1.1", plain),
    () => request("GET * HTTP/1.1", plain),
    () => request("OPTIONS * HTTP/1.1", plain),
    () => request("CONNECT evil.example:443 HTTP/1.1", plain),
    () => request("GET / HTTP/1.1", ["Connection: close"]),
    () => request("GET / HTTP/1.1", [...plain, "Host: evil.example"]),
    () => request("GET / HTTP/1.1", [`Host: ${odd}`, "Connection: close"]),
    () => request("GET / HTTP/1.1", [...plain, "no colon here"]),
    () => request("GET / HTTP/1.1", [...plain, ` folded: ${odd}`]),
    () => request("GET / HTTP/1.1", [...plain, `X: ${"a".repeat(20_000)}`]),
    () => request("GET / HTTP/1.1", [...plain, ...Array.from({ length: 3_000 }, () => "X: a")]),
    () => request("POST /tra-cuu HTTP/1.1", [...plain, "Content-Length: -1"], "a"),
    () => request("POST /tra-cuu HTTP/1.1", [...plain, "Content-Length: 99e9"], "a"),
    () => request("POST /tra-cuu HTTP/1.1", [...plain, "Transfer-Encoding: chunked"], "zz\r\na"),
    () =>
      request(
        "POST /tra-cuu HTTP/1.1",
        [...plain, "Content-Length: 5", "Transfer-Encoding: chunked"],
        "0\r\n\r\nGET /smuggled HTTP/1.1\r\n\r\n",
      ),
    () =>
      request(
        "POST /tra-cuu HTTP/1.1",
        [...plain, "Content-Encoding: gzip", "Content-Length: 1"],
        "a",
      ),
    () =>
      request("GET / HTTP/1.1", ["Host: localhost", "Upgrade: websocket", "Connection: Upgrade"]),
    () => request("GET / HTTP/1.1", [...plain, "Expect: 200-nothing"]),
    () => "GET / HTTP/1.1\r\nHost: loc",
    () => "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    () => "",
    () => chance.bytes(600).toString("latin1"),
  ];
  return { bytes: Buffer.from(chance.pick(texts)(), "latin1"), owedAnswer: false, hangsUp: true };
}
