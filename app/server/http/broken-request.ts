import { type OutgoingHttpHeaders, type Server, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { log } from "../log.ts";
import { incidentNumber } from "./request-numbers.ts";

const statuses: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};
const badRequest = 400;
const longestMilliseconds = 5000;

/** What is not even a request of HTTP: answered with a number all the same, and closed. */
export function answerBrokenRequests(server: Server, headers: OutgoingHttpHeaders) {
  const fixed = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (error.code === "ECONNRESET" || !socket.writable) return socket.destroy();
    const status = statuses[error.code ?? ""] ?? badRequest;
    const incident = incidentNumber();
    log.info({ incident, status, fault: error.code }, "broken request");
    const text = `${status} ${STATUS_CODES[status]}\n${incident}\n`;
    socket.end(
      [
        `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
        `X-Request-Id: ${incident}`,
        "Content-Type: text/plain; charset=utf-8",
        ...fixed,
        "Cache-Control: no-store",
        `Content-Length: ${Buffer.byteLength(text)}`,
        "Connection: close",
        "",
        text,
      ].join("\r\n"),
    );
    discardRest(socket);
  });
}

/**
 * Reads and throws away what still comes, for a few seconds at most: a connection that is closed while
 * its sender goes on is broken off for him, and the answer is lost.
 */
function discardRest(socket: Duplex) {
  const cutOff = setTimeout(() => socket.destroy(), longestMilliseconds);
  socket.once("close", () => clearTimeout(cutOff));
  socket.removeAllListeners("data").on("data", () => undefined);
}
