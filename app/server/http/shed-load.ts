import type { Request, RequestHandler } from "express";
import type { FallbackPages } from "./fallback-pages.ts";
import type { LoadMeter } from "./load-meter.ts";
import { isSlowUpload } from "./slow-upload.ts";
import { createTurns } from "./turns.ts";

/** Those who have not begun anything yet are turned away first. */
const shareOfNewcomers = 0.5;
type Patience = { readonly turnMilliseconds: number; readonly loopMilliseconds: number };

/** How long a page may wait for its turn, and how late the event loop may be for other reasons. */
const newcomers: Patience = { turnMilliseconds: 1000, loopMilliseconds: 1500 };
const underway: Patience = { turnMilliseconds: 8000, loopMilliseconds: 8000 };

/**
 * So few are always served: whatever made the event loop late, it was not them, and sending them away
 * would help nobody. A server that has just begun is late from loading its own code.
 */
const alwaysServed = 8;

/** Each upload takes room on the disk, and up to 10 MB of memory while a file is looked at. */
const uploadsAtOnce = 100;
const underwayCookies = /(^|; )(__Host-)?(draft(-\d)?|opened|session)=/;

/**
 * Beyond capacity, answers at once with a page that says what to do, so that what was accepted is
 * finished in time. Whoever posts or carries one of our cookies is in the middle of something and is
 * turned away last.
 */
export function shedLoad(
  meter: LoadMeter,
  pages: FallbackPages,
  requestsAtOnce: number,
): RequestHandler {
  const turns = createTurns();
  const newcomersAtOnce = Math.max(1, Math.floor(requestsAtOnce * shareOfNewcomers));
  return (request, response, next) => {
    if (isTooMuch(request)) {
      meter.countShed();
      pages.answerBusy(response);
      return;
    }
    meter.follow(request, response);
    turns.take(() => {
      // Whoever has left meanwhile is not worked for.
      if (!response.destroyed) next();
    });
  };

  function isTooMuch(request: Request): boolean {
    if (isSlowUpload(request) && meter.arriving() >= uploadsAtOnce) return true;
    const [patience, atOnce] = isUnderway(request)
      ? [underway, requestsAtOnce]
      : [newcomers, newcomersAtOnce];
    if (meter.working() < Math.min(alwaysServed, atOnce)) return false;
    return (
      meter.working() >= atOnce ||
      turns.waitMilliseconds() > patience.turnMilliseconds ||
      meter.loopDelayMilliseconds() > patience.loopMilliseconds
    );
  }
}

const isUnderway = ({ method, headers }: Request) =>
  method !== "GET" || underwayCookies.test(headers.cookie ?? "");
