import type { IncomingMessage, ServerResponse } from "node:http";
import { serverAddresses } from "#app/addresses.ts";
import { log } from "../../log.ts";
import type { FallbackPages } from "../fallback-pages.ts";
import { readBodyBeforeClosing } from "../read-body-before-closing.ts";
import type { LoadMeter } from "./load-meter.ts";
import { isSlowUpload } from "./slow-upload.ts";
import { createTurns, type Patience } from "./turns.ts";

/** Of those that are worked on at once; the rest is for whoever is in the middle of something. */
const shareOfNewcomers = 0.5;

/** A page that comes later than this is not waited for; whoever typed something waits longer. */
const usualPatience: Patience = { newcomer: 8000, underway: 16_000 };

/** Each upload takes room on the disk, and up to 10 MB of memory while a file is looked at. */
const uploadsAtOnce = 100;
const underwayCookies = /(^|; )(__Host-)?(draft(-\d)?|opened|session)=/;
const reportMilliseconds = 1000;

/** Lets a request go on in its turn, or answers it. */
export type Shedding = (
  request: IncomingMessage,
  response: ServerResponse,
  goOn: () => void,
) => void;

/**
 * So many are worked on at once; the others wait for their turn, whoever posts or carries one of our cookies
 * first. Who would wait too long, or has, gets at once a page that says what to do. It stands before everything
 * else: what waits for the framework keeps little memory, and turning away costs next to nothing.
 */
export function shedLoad(
  meter: LoadMeter,
  pages: FallbackPages,
  requestsAtOnce: number,
  patience: Patience = usualPatience,
): Shedding {
  const newcomersAtOnce = Math.max(1, Math.floor(requestsAtOnce * shareOfNewcomers));
  const turns = createTurns({
    patience,
    mayBegin: (isBegun) => meter.working() < (isBegun ? requestsAtOnce : newcomersAtOnce),
  });
  const report = reportEachSecond();
  const isOneTooMany = (request: IncomingMessage) =>
    isSlowUpload(request) && meter.arriving() >= uploadsAtOnce;
  const wouldWaitTooLong = (isBegun: boolean) =>
    turns.waitMilliseconds(isBegun) > (isBegun ? patience.underway : patience.newcomer);

  return (request, response, goOn) => {
    if (isAlwaysAnswered(request)) return goOn();
    const turnAway = () => {
      if (response.destroyed) return;
      meter.countShed();
      report();
      readWhole(request, response, () => pages.answerBusy(response));
    };
    const isBegun = isUnderway(request);
    if (isOneTooMany(request) || wouldWaitTooLong(isBegun)) return turnAway();
    const begin = () => {
      // Whoever has left meanwhile is not worked for.
      if (response.destroyed) return turns.wake();
      meter.follow(request, response, turns.wake);
      goOn();
    };
    turns.take({ isUnderway: isBegun, begin, turnAway });
  };
}

const readWhole = readBodyBeforeClosing();

const isUnderway = ({ method, headers }: IncomingMessage) =>
  method !== "GET" || underwayCookies.test(headers.cookie ?? "");

const watching = new Set<string>(Object.values(serverAddresses));
const isFile = /\.(?:css|js|svg|ico|png|txt|woff2|webmanifest)$/;

/** What costs no more than turning away does, or tells that many are turned away. */
function isAlwaysAnswered({ method, url = "" }: IncomingMessage): boolean {
  const [path = ""] = url.split("?");
  return method === "GET" && (watching.has(path) || isFile.test(path));
}

/** One line a second, with how many it is about. */
function reportEachSecond() {
  let turnedAway = 0;
  return () => {
    turnedAway += 1;
    if (turnedAway > 1) return;
    setTimeout(() => {
      log.warn({ turnedAway }, "turned away: they would have waited too long");
      turnedAway = 0;
    }, reportMilliseconds).unref();
  };
}
