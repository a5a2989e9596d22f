import type { IncomingMessage, ServerResponse } from "node:http";
import { hasBody } from "./has-body.ts";

const longestMilliseconds = 5000;
/** RFC 9110: these answers have no body, and say no length of one. */
const bodiless = [204, 304];

/**
 * An answer may come before the whole body was read, as a refusal does. Where the connection is then
 * closed, or nobody reads on, the system tells the sender that it was broken off, and the answer is
 * lost. So an answer ends only when the rest of the body was read and thrown away, or after a few
 * seconds; what it says does not wait.
 */
export const readBodyBeforeClosing =
  () =>
  (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    if (!hasBody(request)) {
      next();
      return;
    }
    const { end, write } = response;
    response.end = function ended(this: ServerResponse, ...given: unknown[]) {
      if (request.complete || request.destroyed)
        return Reflect.apply(end, this, given) as ServerResponse;
      const [body] = given;
      const isWhole = typeof body === "string" || body instanceof Uint8Array;
      const saysLength =
        bodiless.includes(response.statusCode) || response.hasHeader("Content-Length");
      if (!response.headersSent && !saysLength)
        response.setHeader("Content-Length", isWhole ? Buffer.byteLength(body) : 0);
      if (isWhole && body.length > 0) Reflect.apply(write, this, [body]);
      else response.flushHeaders();
      discardBody(request, () => Reflect.apply(end, this, []));
      return this;
    } as ServerResponse["end"];
    next();
  };

function discardBody(request: IncomingMessage, done: () => void) {
  const finish = () => {
    clearTimeout(cutOff);
    for (const event of endings) request.off(event, finish);
    done();
  };
  const endings = ["end", "close", "error"] as const;
  const cutOff = setTimeout(finish, longestMilliseconds);
  for (const event of endings) request.once(event, finish);
  // Whoever was reading would stop it again when their own buffer is full.
  request.removeAllListeners("data").removeAllListeners("readable").resume();
}
