import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Request, Response } from "express";
import onHeaders from "on-headers";

const resolutionMilliseconds = 20;
const lookEveryMilliseconds = 250;
/** One late moment is a file that was read or memory swept; a second of them is too much work. */
const looksInARow = 4;
const nanosecondsInMillisecond = 1e6;
const weightOfNewest = 0.05;

export type LoadMeter = {
  /** Requests that have arrived whole and whose answer has not begun. */
  readonly working: () => number;
  /** Those whose body is still coming in; a slow phone keeps one open without any work for us. */
  readonly arriving: () => number;
  /** How late the event loop was all through the last second. */
  readonly loopDelayMilliseconds: () => number;
  /** How long answers took lately, from the whole request on; newer ones weigh more. */
  readonly answerMilliseconds: () => number;
  readonly shed: () => number;
  readonly countShed: () => void;
  readonly follow: (request: Request, response: Response) => void;
};

export function loadMeter(): LoadMeter {
  const histogram = monitorEventLoopDelay({ resolution: resolutionMilliseconds });
  histogram.enable();
  let [working, arriving, shed, lately] = [0, 0, 0, 0];
  const delays: number[] = Array.from({ length: looksInARow }, () => 0);
  const look = () => {
    const mean = histogram.count === 0 ? 0 : histogram.mean / nanosecondsInMillisecond;
    delays.push(Math.max(0, mean - resolutionMilliseconds));
    delays.shift();
    histogram.reset();
  };
  setInterval(look, lookEveryMilliseconds).unref();
  return {
    working: () => working,
    arriving: () => arriving,
    loopDelayMilliseconds: () => Math.min(...delays),
    answerMilliseconds: () => lately,
    shed: () => shed,
    countShed: () => {
      shed += 1;
    },
    follow(request, response) {
      // Not by its announced length: whoever sends a short form byte by byte would hold a place.
      let at: "arriving" | "working" | "answered" = hasBody(request) ? "arriving" : "working";
      let from = performance.now();
      if (at === "working") working += 1;
      else arriving += 1;
      request.once("end", () => {
        if (at !== "arriving") return;
        at = "working";
        from = performance.now();
        arriving -= 1;
        working += 1;
      });
      const answered = () => {
        if (at === "working") {
          working -= 1;
          lately += weightOfNewest * (performance.now() - from - lately);
        }
        if (at === "arriving") arriving -= 1;
        at = "answered";
      };
      // Nor does whoever reads a file slowly: the work is done when the answer begins.
      onHeaders(response, answered);
      response.once("close", answered);
    },
  };
}

const hasBody = ({ headers }: Request) =>
  "transfer-encoding" in headers || Number(headers["content-length"] ?? 0) > 0;
