/** Whoever is turned away costs next to nothing: no flood of newcomers keeps those waiting who got in. */
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { answerUnavailable } from "#app/server/http/fallback-pages.ts";
import { createLoadMeter } from "#app/server/http/load/load-meter.ts";
import { shedLoad } from "#app/server/http/load/shed-load.ts";
import { fixedSecurityHeaders } from "#app/server/http/security-headers.ts";

const mostMilliseconds = 0.05;
const visits = 4000;
const rounds = 5;
const headers = fixedSecurityHeaders({ publicUrl: "https://example.vn" });
const body = Buffer.alloc(1500, "a");
const pages = {
  ready: Promise.resolve(),
  answerBusy: (response: ServerResponse) =>
    answerUnavailable(response, { headers, body, seconds: 15 }),
  answerFull: () => undefined,
};

function comeBy() {
  const request = new IncomingMessage(new Socket());
  request.method = "GET";
  request.url = "/gui-phan-anh/noi-dung";
  return { request, response: new ServerResponse(request) };
}

test("turning somebody away costs at most a twentieth of a millisecond", () => {
  const meter = createLoadMeter();
  // Nobody is let in, and each would wait too long.
  const shed = shedLoad(meter, pages, 2, { newcomer: -1, underway: -1 });
  const costs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const coming = Array.from({ length: visits }, comeBy);
    const before = process.cpuUsage();
    for (const { request, response } of coming) shed(request, response, () => undefined);
    const { user, system } = process.cpuUsage(before);
    costs.push((user + system) / 1000 / visits);
  }
  expect(meter.shed()).toBe(rounds * visits);
  expect(Math.min(...costs)).toBeLessThan(mostMilliseconds);
});
