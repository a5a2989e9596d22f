import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import express from "express";
import { expect, test } from "vitest";
import { readBodyBeforeClosing } from "./read-body-before-closing.ts";

function deferred() {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

const pieceBytes = 64 * 1024;
const pieces = 64;

/** What a client that sends its whole body before it reads gets from a server that refuses at once. */
async function answerTo(connection: "close" | "keep-alive") {
  const app = express();
  const refused = deferred();
  app.use(readBodyBeforeClosing(), (request, response) => {
    // As the framework's adapter reads: it stops where nobody takes what it has.
    request.on("data", () => request.pause());
    response.status(405).end("not so");
    refused.resolve();
  });
  const server = app.listen(0);
  try {
    const { port } = server.address() as AddressInfo;
    const socket = connect(port, "127.0.0.1");
    await once(socket, "connect");
    socket.write(
      `POST / HTTP/1.1\r\nHost: a\r\nConnection: ${connection}\r\nContent-Length: ${pieceBytes * pieces}\r\n\r\n`,
    );
    await refused.promise;
    const piece = Buffer.alloc(pieceBytes, "a");
    for (let sent = 0; sent < pieces; sent += 1)
      await new Promise<void>((resolve, reject) =>
        socket.write(piece, (error) => (error ? reject(error) : resolve())),
      );
    const [answer] = await once(socket, "data");
    socket.destroy();
    return String(answer).slice(0, "HTTP/1.1 405".length);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test.each(["close", "keep-alive"] as const)(
  "a refusal reaches whoever is still sending: %s",
  async (connection) => {
    expect(await answerTo(connection)).toBe("HTTP/1.1 405");
  },
);

test("an answer to a whole request is not delayed", async () => {
  const app = express();
  app.use(readBodyBeforeClosing(), (request, response) => {
    request.resume().once("end", () => response.end("read"));
  });
  const server = app.listen(0);
  try {
    const { port } = server.address() as AddressInfo;
    const headers = { Connection: "close" };
    const answer = await fetch(`http://127.0.0.1:${port}/`, { method: "POST", body: "x", headers });
    expect(await answer.text()).toBe("read");
  } finally {
    server.close();
  }
});

test("the answer does not wait for a body that never comes", async () => {
  const app = express();
  app.use(readBodyBeforeClosing(), (_request, response) => {
    response.status(405).end("not so");
  });
  const server = app.listen(0);
  try {
    const { port } = server.address() as AddressInfo;
    const socket = connect(port, "127.0.0.1");
    socket.write("POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 9\r\n\r\n");
    const began = performance.now();
    let text = "";
    while (!text.endsWith("not so")) text += String((await once(socket, "data"))[0]);
    expect(text).toContain("Content-Length: 6\r\n");
    expect(performance.now() - began).toBeLessThan(2000);
    socket.destroy();
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test.each([
  [204, undefined],
  [302, "0"],
])("an answer %i without a body says the length %s", async (status, length) => {
  const app = express();
  app.use(readBodyBeforeClosing(), (_request, response) => {
    response.status(status).end();
  });
  const server = app.listen(0);
  try {
    const { port } = server.address() as AddressInfo;
    const socket = connect(port, "127.0.0.1");
    socket.write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n");
    let head = "";
    while (!head.includes("\r\n\r\n")) head += String((await once(socket, "data"))[0]);
    expect(/^content-length: (\d+)/im.exec(head)?.[1]).toBe(length);
    expect(head).not.toMatch(/^transfer-encoding/im);
    socket.destroy();
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
