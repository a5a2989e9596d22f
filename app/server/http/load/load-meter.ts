import type { IncomingMessage, ServerResponse } from "node:http";
import onHeaders from "on-headers";
import { hasBody } from "../has-body.ts";

const lookEveryMilliseconds = 100;
/** One late moment is a file that was read or memory swept; what counts is the last second. */
const smoothingMilliseconds = 1000;

export type LoadMeter = {
  /** Requests whose turn has come, that have arrived whole, and whose answer has not begun. */
  readonly working: () => number;
  /** Those whose body is still coming in; a slow phone keeps one open without any work for us. */
  readonly arriving: () => number;
  /** How late the event loop was in the last second. */
  readonly loopDelayMilliseconds: () => number;
  /** Requests turned away since the start. */
  readonly shed: () => number;
  readonly countShed: () => void;
  readonly follow: (
    request: IncomingMessage,
    response: ServerResponse,
    whenAnswered: () => void,
  ) => void;
};

/** Measures how busy this process is; one for each server. */
export function createLoadMeter(): LoadMeter {
  let [working, arriving, shed, delay] = [0, 0, 0, 0];
  let looked = performance.now();
  const look = () => {
    const passed = performance.now() - looked;
    looked += passed;
    const weight = 1 - Math.exp(-passed / smoothingMilliseconds);
    delay += weight * (Math.max(0, passed - lookEveryMilliseconds) - delay);
  };
  setInterval(look, lookEveryMilliseconds).unref();
  return {
    working: () => working,
    arriving: () => arriving,
    loopDelayMilliseconds: () => delay,
    shed: () => shed,
    countShed: () => {
      shed += 1;
    },
    follow(request, response, whenAnswered) {
      // A request with a body counts as arriving until all of it is here, however short it says it
      // is: whoever sends a short form byte by byte holds no place of those worked on.
      let at: "arriving" | "working" | "answered" = hasBody(request) ? "arriving" : "working";
      if (at === "working") working += 1;
      else arriving += 1;
      request.once("end", () => {
        if (at !== "arriving") return;
        at = "working";
        arriving -= 1;
        working += 1;
      });
      const answered = () => {
        if (at === "working") working -= 1;
        if (at === "arriving") arriving -= 1;
        if (at !== "answered") whenAnswered();
        at = "answered";
      };
      // The work is done when the answer begins: whoever reads a file slowly holds no place either.
      onHeaders(response, answered);
      response.once("close", answered);
    },
  };
}
