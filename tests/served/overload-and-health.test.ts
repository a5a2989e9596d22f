import { request } from "node:http";
import pg from "pg";
import { expect } from "vitest";
import { sendLetter, strictLine } from "#tests/factories/citizen.ts";
import { onServedApp } from "#tests/setup/on-served-app.ts";
import { readClient } from "#tests/setup/read-client.ts";
import { until } from "#tests/setup/until.ts";

const token = "token of the watching machine in the tests";
const bearer = { headers: { authorization: `Bearer ${token}` } };

/** The value of one figure on the page of metrics. */
const figure = (page: string, name: string) =>
  Number(new RegExp(`^hoi_am_${name} (.*)$`, "m").exec(page)?.[1] ?? Number.NaN);

/** Holds every public page back until it is let go, as a database at its limit would. */
async function holdPages(databaseUrl: string) {
  const other = new pg.Client({ connectionString: databaseUrl });
  await other.connect();
  await other.query(`BEGIN; LOCK TABLE "PublicVersion" IN ACCESS EXCLUSIVE MODE`);
  return async () => {
    await other.query("COMMIT");
    await other.end();
  };
}

onServedApp(
  "beyond capacity newcomers get a page that says what to do; what was accepted is finished",
  ["postgresql"],
  async ({ start, place, context }) => {
    const served = await start({ REQUESTS_AT_ONCE: "4", METRICS_TOKEN: token });
    const office = await readClient(context.database.read).agency.findFirstOrThrow({
      where: { kind: "coordinating-office" },
    });
    const metrics = async () => (await fetch(`${served.url}/metrics`, bearer)).text();
    const working = async () => figure(await metrics(), "requests_working");
    const letGo = await holdPages(place.databaseUrl);
    const newcomer = () => fetch(`${served.url}/gui-phan-anh`);
    const accepted = [newcomer(), newcomer()];
    await until("two are at work", 10_000, async () => (await working()) === 2);

    // They wait for their turn, and are told to come back when it does not come.
    const waiting = Array.from({ length: 9 }, newcomer);
    const [turnedAway] = await Promise.all(waiting);
    if (turnedAway === undefined) throw new Error("nobody waited");
    expect(turnedAway.status).toBe(503);
    expect(Number(turnedAway.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(turnedAway.headers.get("x-request-id")).toMatch(/^[0-9A-Z]{8}$/);
    expect(turnedAway.headers.get("content-security-policy")).not.toContain("nonce");
    const page = await turnedAway.text();
    expect(page).toContain(office.phone);
    expect(page).toMatch(/<section lang="vi">.*<section lang="en">/s);
    expect(page).not.toMatch(/<script|style=/);
    for (const never of ["/health/live", "/fallback-page.css", "/favicon.svg"])
      expect((await fetch(served.url + never)).status).toBe(200);

    // Whoever is in the middle of the form still gets in, up to the whole number.
    const underway = () =>
      fetch(`${served.url}/gui-phan-anh`, { headers: { cookie: "draft=none" } });
    accepted.push(underway(), underway());
    await until("four are at work", 10_000, async () => (await working()) === 4);
    accepted.push(underway());
    await letGo();
    for (const answer of await Promise.all(accepted)) expect(answer.status).toBe(200);
    expect(figure(await metrics(), "requests_shed_total")).toBe(waiting.length);
    const told = () => served.log().match(/"turnedAway":\d+/g) ?? [];
    await until("it is told", 5000, () => told().length > 0);
    expect(told().length).toBeLessThanOrEqual(2);
    expect(served.log()).not.toContain('"status":503');
    expect(await working()).toBe(0);
    const line = strictLine(served.url);
    const receipt = await sendLetter(line, { email: "hoa@example.vn", from: "10.0.0.1" });
    expect(receipt.code).toMatch(/^PA-/);
  },
);

onServedApp(
  "a burst of two hundred newcomers to an idle server is served whole",
  ["sqlite"],
  async ({ start }) => {
    const served = await start();
    for (let warming = 0; warming < 20; warming += 1)
      expect((await fetch(`${served.url}/gui-phan-anh/noi-dung`)).status).toBe(200);
    // Not in memory: each is made anew.
    const burst = Array.from({ length: 200 }, (_, number) =>
      fetch(`${served.url}/gui-phan-anh/noi-dung?lan=${number}`),
    );
    const statuses = (await Promise.all(burst)).map(({ status }) => status);
    expect(statuses.filter((status) => status !== 200)).toEqual([]);
  },
);

onServedApp(
  "who sends byte by byte holds no place of those who wait for an answer",
  ["sqlite"],
  async ({ start }) => {
    const served = await start({ REQUESTS_AT_ONCE: "2", METRICS_TOKEN: token });
    const slow = Array.from({ length: 10 }, () => {
      const made = request(`${served.url}/gui-phan-anh/noi-dung`, {
        method: "POST",
        headers: { "content-length": 500, "content-type": "application/x-www-form-urlencoded" },
      });
      made.on("error", () => undefined);
      made.write("aim=");
      return made;
    });
    await until("they all hang on", 10_000, async () => {
      const page = await (await fetch(`${served.url}/metrics`, bearer)).text();
      return figure(page, "requests_arriving") === slow.length;
    });
    expect((await fetch(`${served.url}/gui-phan-anh`)).status).toBe(200);
    for (const made of slow) made.destroy();
  },
);

onServedApp(
  "how disk, mail, backups and calendar stand is told to whoever carries the token, to nobody else",
  ["sqlite", "postgresql"],
  async ({ start, mail }) => {
    const served = await start({ METRICS_TOKEN: token });
    const ready = `${served.url}/health/ready`;
    const metrics = `${served.url}/metrics`;
    expect(await (await fetch(ready)).json()).toEqual({ ready: true });
    const wrong = { headers: { authorization: `Bearer ${token}x` } };
    expect(await (await fetch(ready, wrong)).json()).toEqual({ ready: true });
    for (const asked of [{}, wrong]) expect((await fetch(metrics, asked)).status).toBe(404);

    const line = strictLine(served.url);
    await sendLetter(line, { email: "hoa@example.vn", from: "10.0.0.1" });
    await until("the mail has left", 30_000, async () => {
      const { queue } = (await (await fetch(ready, bearer)).json()) as {
        queue: { waiting: number };
      };
      return mail.taken.length > 0 && queue.waiting === 0;
    });
    expect(await (await fetch(ready, bearer)).json()).toMatchObject({
      ready: true,
      disk: { freeMegabytes: expect.any(Number), state: expect.any(String) },
      queue: { waiting: 0, oldestWaitingSeconds: 0, setAside: 0 },
      lastMailAt: expect.any(String),
      lastBackupAt: null,
      lastProvenRestoreAt: null,
      historyLinks: 1,
      calendarDaysLeft: expect.any(Number),
    });
    const page = await (await fetch(metrics, bearer)).text();
    expect(figure(page, "history_links")).toBe(1);
    expect(figure(page, "mail_waiting")).toBe(0);
    expect(page).toMatch(/hoi_am_request_seconds_count{area="gui-phan-anh",status="2xx"} [1-9]/);
    expect(page).not.toMatch(/hoa@example|PA-\d/);
    await until("a page from memory is counted", 10_000, async () => {
      await (await fetch(served.url)).text();
      return figure(await (await fetch(metrics, bearer)).text(), "requests_from_memory_total") > 0;
    });
  },
);

onServedApp("without a token set, metrics are unknown", ["sqlite"], async ({ start }) => {
  const served = await start();
  const asked = { headers: { authorization: "Bearer " } };
  expect((await fetch(`${served.url}/metrics`, asked)).status).toBe(404);
  expect(await (await fetch(`${served.url}/health/ready`, asked)).json()).toEqual({ ready: true });
});

onServedApp(
  "a slow request is in the log with its route, never with the address itself",
  ["postgresql"],
  async ({ start, place }) => {
    const served = await start();
    const other = new pg.Client({ connectionString: place.databaseUrl });
    await other.connect();
    await other.query(`BEGIN; LOCK TABLE "Session" IN ACCESS EXCLUSIVE MODE`);
    const began = performance.now();
    const asked = fetch(`${served.url}/van-phong/PA-261121-7K3FQ/chuyen?tu=kiem-tra`, {
      redirect: "manual",
      headers: { cookie: "session=nobody" },
    });
    await until("the request has waited", 10_000, () => performance.now() - began > 1000);
    await other.query("COMMIT");
    await other.end();
    expect((await asked).status).toBe(302);
    await until("the log says so", 10_000, () => served.log().includes("slow request"));
    expect(served.log()).toContain('"route":"/van-phong/:code/chuyen","method":"GET","status":302');
    expect(served.log()).not.toMatch(/PA-261121|nobody/);
  },
);
