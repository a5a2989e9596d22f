/**
 * Every act of staff sent as its own form, filled in rightly, by every kind of person: who may not is
 * told that there is nothing, and the petition stays as it was; who may, does it.
 */
import { readFileSync } from "node:fs";
import { type APIRequestContext, expect, test } from "@playwright/test";
import { demoPassword } from "#prisma/seed/demo/demo-data.ts";
import { people } from "../staff-steps.ts";
import { actRows, type Kind } from "./act-rows.ts";
import { askAct, versionOf } from "./ask-act.ts";
import { plantedAt } from "./plants.ts";

/** A stranger is led to sign in; everybody else finds nothing there, or no such page on his side. */
const refusedAs = (kind: Kind | "stranger", status: number, location: string) =>
  kind === "stranger" ? location.includes("/dang-nhap") : [404, 405].includes(status);

async function everybodySignedIn(
  newContext: (options: { baseURL: string }) => Promise<APIRequestContext>,
  baseURL: string,
) {
  const everybody: [Kind | "stranger", APIRequestContext][] = [];
  for (const kind of ["stranger", ...(Object.keys(people) as Kind[])] as const) {
    const request = await newContext({ baseURL });
    if (kind !== "stranger")
      await request.post("/dang-nhap", {
        form: { email: people[kind], password: demoPassword },
        headers: { origin: baseURL, connection: "close" },
        maxRedirects: 0,
      });
    everybody.push([kind, request]);
  }
  return everybody;
}

const table = Object.entries(actRows()).flatMap(([command, acts]) =>
  "elsewhere" in acts
    ? []
    : acts.map(
        (act, place) => [acts.length > 1 ? `${command} ${place + 1}` : command, act] as const,
      ),
);

test("every act does what the table says for every kind of person", async ({
  playwright,
  baseURL: given,
}) => {
  const baseURL = given ?? "";
  test.setTimeout(600_000);
  const everybody = await everybodySignedIn(
    (options) => playwright.request.newContext(options),
    baseURL,
  );
  const wrong: string[] = [];
  for (const [name, act] of table) {
    // Whoever may not leaves it as it was, so one is enough for all of them.
    const untouched = await plantedAt(act.at, name);
    for (const [kind, request] of everybody) {
      const allowed = kind !== "stranger" && act.may.includes(kind);
      const code = allowed ? await plantedAt(act.at, name) : untouched;
      const version = versionOf(code);
      const answer = await askAct(request, act, kind, code, baseURL);
      const location = answer.headers().location ?? "";
      const done = versionOf(code) > version && answer.status() < 400;
      const hidden = versionOf(code) === version && refusedAs(kind, answer.status(), location);
      const told = versionOf(code) === version && answer.status() === 422;
      const isTold = kind !== "stranger" && act.told?.includes(kind);
      if (allowed ? !done : isTold ? !told : !hidden)
        wrong.push(`${name} × ${kind}: ${answer.status()} ${location.replace(code, "…")}`);
    }
  }
  expect(wrong).toEqual([]);
  for (const [, request] of everybody) await request.dispose();
});

test("what is asked of many petitions at once has its own test of who may", () => {
  const files = Object.values(actRows()).flatMap((acts) =>
    "elsewhere" in acts && acts.elsewhere.endsWith(".ts") ? [acts.elsewhere] : [],
  );
  for (const file of files) expect(readFileSync(file, "utf8"), file).toContain("not-permitted");
});
