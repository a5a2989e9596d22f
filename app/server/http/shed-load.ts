import type { Request, RequestHandler } from "express";
import { comesSlowly } from "./comes-slowly.ts";
import type { LoadMeter } from "./load-meter.ts";
import type { StandingPages } from "./standing-pages.ts";

/** Those who have not begun anything yet are turned away first. */
const shareOfNewcomers = 0.5;
const loopDelayMaxMilliseconds = 400;
/** With this many at work and answers this slow, one more would only make all of them wait longer. */
const manyAtWork = 16;
const answerMaxMilliseconds = 500;
/** An upload is held in memory until its content was checked. */
const uploadsAtOnce = 100;
const underwayCookies = /(^|; )(__Host-)?(draft|opened|session)=/;

/**
 * Beyond capacity, answers at once with a page that says what to do, so that what was accepted is
 * finished in time. Whoever posts or carries one of our cookies is in the middle of something and is
 * turned away last.
 */
export function shedLoad(
  meter: LoadMeter,
  pages: StandingPages,
  requestsAtOnce: number,
): RequestHandler {
  const newcomersAtOnce = Math.max(1, Math.floor(requestsAtOnce * shareOfNewcomers));
  return (request, response, next) => {
    if (isTooMuch(request)) {
      meter.countShed();
      pages.answerBusy(response);
      return;
    }
    meter.follow(request, response);
    next();
  };

  function isTooMuch(request: Request): boolean {
    if (comesSlowly(request) && meter.arriving() >= uploadsAtOnce) return true;
    if (isUnderway(request)) return meter.working() >= requestsAtOnce;
    const slow =
      meter.answerMilliseconds() > answerMaxMilliseconds ||
      meter.loopDelayMilliseconds() > loopDelayMaxMilliseconds;
    return meter.working() >= newcomersAtOnce || (slow && meter.working() >= manyAtWork);
  }
}

const isUnderway = ({ method, headers }: Request) =>
  method !== "GET" || underwayCookies.test(headers.cookie ?? "");
