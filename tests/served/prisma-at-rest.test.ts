/** Prisma's client costs memory twice over: a server that nobody wrote through has not loaded it. */
import { expect } from "vitest";
import { putSetting } from "#app/server/persistence/work/setting-store.ts";
import { onServedApp } from "#tests/setup/on-served-app.ts";

const token = "a token for reading the figures of the tests";
const bearer = { headers: { authorization: `Bearer ${token}` } };

onServedApp(
  "after start, public pages and a look at a code the client is not loaded",
  ["sqlite", "postgresql"],
  async ({ context, start }) => {
    await context.database.transaction((transaction) =>
      putSetting(transaction, "provinceName", "Province One"),
    );
    const { url } = await start({ METRICS_TOKEN: token });
    for (const page of ["/", "/gui-phan-anh", "/tra-cuu", "/da-tra-loi", "/dang-nhap"])
      expect((await fetch(`${url}${page}`)).status, page).toBeLessThan(500);
    const metrics = await (await fetch(`${url}/metrics`, bearer)).text();
    expect(metrics).toMatch(/^hoi_am_prisma_loaded 0$/m);
  },
);
