import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { expect, test } from "vitest";
import { answerBrokenRequests } from "./broken-request.ts";
import { fixedSecurityHeaders } from "./security-headers.ts";

const pieceBytes = 64 * 1024;
const pieces = 64;

test.each([
  ["a head that never ends", `GET / HTTP/1.1\r\nHost: a\r\nX: ${"a".repeat(20_000)}`, "431"],
  ["no HTTP at all", "\u0016\u0003\u0001", "400"],
  ["a length that is none", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n", "400"],
])("%s is answered to whoever goes on sending", async (_name, head, status) => {
  const server = createServer();
  answerBrokenRequests(server, fixedSecurityHeaders({ publicUrl: "https://example.vn" }));
  server.listen(0);
  try {
    const { port } = server.address() as AddressInfo;
    const socket = connect(port, "127.0.0.1");
    const broken = once(server, "clientError");
    socket.write(head);
    await broken;
    const piece = Buffer.alloc(pieceBytes, "a");
    for (let sent = 0; sent < pieces; sent += 1)
      await new Promise<void>((resolve, reject) =>
        socket.write(piece, (error) => (error ? reject(error) : resolve())),
      );
    socket.end();
    const [answer] = await once(socket, "data");
    expect(String(answer).slice(0, "HTTP/1.1 400".length)).toBe(`HTTP/1.1 ${status}`);
    expect(String(answer)).toMatch(/^content-security-policy: .*frame-ancestors 'none'/m);
    expect(String(answer)).not.toContain("nonce");
    await once(socket, "close");
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
