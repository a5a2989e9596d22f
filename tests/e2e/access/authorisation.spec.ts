/**
 * Every address × every kind of person, against one stored table that is read by people: a new
 * address without a row fails, and so does any other answer than the one written down.
 */
import { readFileSync } from "node:fs";
import { type APIRequestContext, expect, type PlaywrightWorkerArgs, test } from "@playwright/test";
import { updateOfficer } from "#app/server/persistence/people/officer-store.ts";
import { demoPassword } from "#prisma/seed/demo/demo-data.ts";
import { aSpecialist } from "../a-specialist.ts";
import { besideTheServer } from "../beside-the-server.ts";
import { rows } from "../database.ts";
import { people } from "../staff-steps.ts";
import { filledAddresses, type Listed } from "./filled-addresses.ts";
import { type AccessScene, accessScene } from "./scene.ts";

/** What opens, and what answers a form that was sent empty: who may not ask is told so before it is read. */
const tables = {
  get: "tests/fixtures/authorisation.txt",
  post: "tests/fixtures/authorisation-posts.txt",
} as const;
type Method = keyof typeof tables;
const kinds = [
  "stranger",
  "sender",
  "counter",
  "intake",
  "lead",
  "agencyOfficer",
  "agencyLead",
  "specialist",
  "commune",
  "clerk",
  "secretary",
  "leader",
  "administrator",
  "deactivated",
] as const;
type Kind = (typeof kinds)[number];
const signOutAddress = "/dang-xuat";

async function signedIn(
  playwright: PlaywrightWorkerArgs["playwright"],
  baseURL: string,
  kind: Kind,
  { handled }: Pick<AccessScene, "handled">,
) {
  const request = await playwright.request.newContext({ baseURL });
  if (kind === "stranger") return request;
  if (kind === "sender") {
    await request.post("/tra-cuu", {
      form: handled,
      headers: { origin: baseURL },
      maxRedirects: 0,
    });
    return request;
  }
  const email = await emailOf(kind);
  await request.post("/dang-nhap", {
    form: { email, password: demoPassword },
    headers: { origin: baseURL },
    maxRedirects: 0,
  });
  return request;
}

/** The specialist of a division to which nothing was given. */
async function emailOf(kind: Exclude<Kind, "stranger" | "sender">) {
  if (kind === "specialist") return (await aSpecialist("Division without work")).email;
  return kind === "deactivated" ? people.agencyOfficer : people[kind];
}

/** What an address answers: its status, or where it leads. */
async function answerOf(
  request: APIRequestContext,
  method: Method,
  address: string,
  origin: string,
) {
  const response =
    method === "get"
      ? await request.get(address, { maxRedirects: 0 })
      : await request.post(address, { form: {}, headers: { origin }, maxRedirects: 0 });
  const target = response.headers().location;
  return target
    ? `→${new URL(target, "http://x").pathname.split("/")[1] || "/"}`
    : String(response.status());
}

for (const method of ["get", "post"] as const)
  test(`each address answers each kind of person as the table says: ${method}`, async ({
    playwright,
    baseURL,
  }) => {
    test.setTimeout(300_000);
    const table = await tableOf(method, playwright, baseURL ?? "");
    expect(`${table}\n`).toBe(readFileSync(tables[method], "utf8"));
  });

async function tableOf(
  method: Method,
  playwright: PlaywrightWorkerArgs["playwright"],
  baseURL: string,
) {
  const scene = await accessScene();
  const listed = await listedBy(playwright, baseURL, scene);
  // Signing out comes last: it ends the session that the rest is asked with.
  const found = new Map(
    filledAddresses(scene, listed)
      .toSorted((a, b) => Number(a.row === signOutAddress) - Number(b.row === signOutAddress))
      .map((filled) => [filled, [] as string[]]),
  );
  for (const kind of kinds) {
    const request = await signedIn(playwright, baseURL, kind, scene);
    if (kind === "deactivated") await deactivate(people.agencyOfficer, true);
    for (const [{ address }, answers] of found)
      answers.push(await answerOf(request, method, address, baseURL));
    if (kind === "deactivated") await deactivate(people.agencyOfficer, false);
    await request.dispose();
  }
  const lines = [...found].map(([{ row }, answers]) => [row, ...answers].join(" | ")).sort();
  return [["address", ...kinds].join(" | "), ...lines].join("\n");
}

/** What stands under names of its own is taken from the page that lists or makes it. */
async function listedBy(
  playwright: PlaywrightWorkerArgs["playwright"],
  baseURL: string,
  scene: AccessScene,
): Promise<Listed> {
  const request = await signedIn(playwright, baseURL, "administrator", scene);
  const first = async (page: string, beginning: string) => {
    const text = await (await request.get(page)).text();
    const at = text.indexOf(`href="${beginning}`) + `href="${beginning}`.length;
    return text.slice(at, text.indexOf('"', at));
  };
  const lead = await signedIn(playwright, baseURL, "lead", scene);
  const chased = await lead.post("/van-phong/don-doc", {
    form: { agencyId: scene.endedAgency },
    headers: { origin: baseURL },
    maxRedirects: 0,
  });
  const listed = {
    letter: chased.headers().location?.split("/").at(-1) ?? "",
    message: await first("/quan-tri/mau", "/quan-tri/mau/"),
    paper: await first("/quan-tri/mau", "/quan-tri/mau/van-ban/"),
    mail: await first("/hop-thu", "/hop-thu/"),
  };
  await request.dispose();
  await lead.dispose();
  return listed;
}

async function deactivate(email: string, now: boolean) {
  const context = besideTheServer();
  const [officer] = rows<{ id: number }>(`SELECT id FROM "Officer" WHERE email = ?`, email);
  await context.database.transaction((transaction) =>
    updateOfficer(transaction, officer?.id ?? 0, {
      deactivatedAt: now ? context.clock.now() : null,
    }),
  );
  await context.close();
}
