import type { Request, Response } from "express";
import { expect, test } from "vitest";
import type { LoadMeter } from "./load-meter.ts";
import { shedLoad } from "./shed-load.ts";

type State = { readonly working: number; readonly loopDelay: number };

const meterAt = ({ working, loopDelay }: State): LoadMeter => ({
  working: () => working,
  arriving: () => 0,
  loopDelayMilliseconds: () => loopDelay,
  shed: () => 0,
  countShed: () => undefined,
  follow: () => undefined,
});

/** Whether a newcomer is served by a server in this state that takes 128 requests at once. */
const serves = (state: State) =>
  new Promise<boolean>((resolve) => {
    const pages = {
      ready: Promise.resolve(),
      answerBusy: () => resolve(false),
      answerFull: () => resolve(false),
    };
    const shed = shedLoad(meterAt(state), pages, 128);
    const request = { method: "GET", headers: {} } as Request;
    shed(request, { destroyed: false } as Response, () => resolve(true));
  });

test.each([
  [{ working: 0, loopDelay: 0 }, true],
  // A server that has just begun, on a machine with other work: nobody else is waiting.
  [{ working: 0, loopDelay: 5000 }, true],
  [{ working: 7, loopDelay: 5000 }, true],
  [{ working: 8, loopDelay: 5000 }, false],
  [{ working: 8, loopDelay: 100 }, true],
  [{ working: 63, loopDelay: 100 }, true],
  [{ working: 64, loopDelay: 0 }, false],
])("a newcomer at %j is served: %s", async (state, served) => {
  expect(await serves(state)).toBe(served);
});
