/** Until somebody is there to read it nothing can be sent, and every process notices when that changes. */
import { expect } from "vitest";
import { updateOfficer } from "#app/server/persistence/people/officer-store.ts";
import { sendLetter, strictLine } from "#tests/factories/citizen.ts";
import { staffOffice } from "#tests/factories/officers.ts";
import { onServedApp } from "#tests/setup/on-served-app.ts";
import { readClient } from "#tests/setup/read-client.ts";
import { until } from "#tests/setup/until.ts";

const steps = ["noi-dung", "noi-xay-ra", "thong-tin", "kiem-tra"];

onServedApp(
  "without a lead the form is closed for pages and posts, home says so, and it opens with one",
  ["sqlite", "postgresql"],
  async ({ context, start }) => {
    const { url } = await start();
    const ask = (path: string, body?: URLSearchParams) =>
      fetch(url + path, {
        redirect: "manual",
        headers: { cookie: "draft=none" },
        ...(body && { method: "POST", body }),
      });
    const textOf = async (path: string) => (await fetch(url + path)).text();
    const opens = '<a href="/gui-phan-anh/noi-dung"';
    expect(await textOf("/gui-phan-anh")).toContain(opens);

    await deactivateEverybody();
    const closed = await fetch(`${url}/gui-phan-anh`);
    expect(closed.status).toBe(503);
    const page = await closed.text();
    expect(page).not.toContain(opens);
    expect(page).toContain("<h1");
    expect(page).toMatch(/href="tel:/);
    for (const step of steps) {
      const asked = await ask(`/gui-phan-anh/${step}`);
      expect([asked.status, asked.headers.get("location")], step).toEqual([303, "/gui-phan-anh"]);
      const content = "My land certificate is thirty days overdue and nobody says why.";
      const posted = await ask(
        `/gui-phan-anh/${step}`,
        new URLSearchParams({ aim: "conduct", content }),
      );
      expect([posted.status, posted.headers.get("location")], step).toEqual([303, "/gui-phan-anh"]);
    }
    expect(await readClient(context.database.read).draft.count()).toBe(0);
    await until("home is kept in memory", 10_000, async () =>
      Boolean((await fetch(`${url}/`)).headers.get("etag")),
    );
    const home = await textOf("/");
    expect(home).toContain('role="note"');

    await staffOffice(context);
    expect(await textOf("/")).not.toContain('role="note"');
    const receipt = await sendLetter(strictLine(url), {
      email: "hoa@example.vn",
      from: "10.0.0.9",
    });
    expect(receipt.code).toMatch(/^PA-/);

    async function deactivateEverybody() {
      const officers = await readClient(context.database.read).officer.findMany();
      const deactivatedAt = context.clock.now();
      await context.database.transaction(async (transaction) => {
        for (const { id } of officers) await updateOfficer(transaction, id, { deactivatedAt });
      });
    }
  },
);
