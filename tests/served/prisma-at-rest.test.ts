/** Prisma's client costs memory twice over: a server that nobody wrote through has not loaded it. */
import { expect } from "vitest";
import { addresses } from "#app/addresses.ts";
import { putSetting } from "#app/server/persistence/work/setting-store.ts";
import { opensPetition, sendLetter, strictLine } from "#tests/factories/citizen.ts";
import { onServedApp } from "#tests/setup/on-served-app.ts";

const token = "a token for reading the figures of the tests";
const bearer = { headers: { authorization: `Bearer ${token}` } };

onServedApp(
  "after start, public pages, a letter sent and looked at, the client is not loaded",
  ["sqlite", "postgresql"],
  async ({ context, start }) => {
    await context.database.transaction((transaction) =>
      putSetting(transaction, "provinceName", "Province One"),
    );
    const { url } = await start({ METRICS_TOKEN: token });
    const line = strictLine(url);
    const { home, send, tracking, results, account } = addresses;
    for (const page of [home, send.start, tracking.enter, results.list, account.signIn])
      expect((await fetch(`${url}${page}`)).status, page).toBe(200);
    const letter = { email: "sender@example.vn", from: "203.0.113.7" };
    const receipt = await sendLetter(line, letter);
    expect(await opensPetition(line, receipt, letter.from)).toBe(true);
    const metrics = await (await fetch(`${url}/metrics`, bearer)).text();
    expect(metrics).toMatch(/^hoi_am_prisma_loaded 0$/m);
  },
);
