/** Canaries in every private field; every public surface is read; one canary fails it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type APIRequestContext, expect, test } from "@playwright/test";
import sharp from "sharp";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import { addDraftFiles } from "#app/server/usecases/intake/attach-files.ts";
import { saveDraft } from "#app/server/usecases/intake/draft.ts";
import { sendPetition } from "#app/server/usecases/intake/send-petition.ts";
import { addNote } from "#app/server/usecases/routing/add-note.ts";
import { askExtension } from "#app/server/usecases/time/ask-extension.ts";
import { bringTo, must, thePeople } from "#tests/factories/lives.ts";
import { aSending } from "#tests/factories/sending.ts";
import { besideTheServer } from "./beside-the-server.ts";
import { lifeOf } from "./database.ts";
import { serverFolder } from "./server-folder.ts";

const canary = (where: string) => `zq${where}zq`;
const privatePlaces = [
  "name",
  "address",
  "postal",
  "mail",
  "summary",
  "content",
  "proposal",
  "agency",
  "dossier",
  "exif",
  "filename",
  "note",
  "signer",
  "scan",
];

async function pictureWithCanary() {
  const bytes = await sharp({
    create: { width: 8, height: 8, channels: 3, background: { r: 9, g: 9, b: 9 } },
  })
    .withExif({ IFD0: { ImageDescription: canary("exif") } })
    .jpeg()
    .toBuffer();
  return {
    fileName: `${canary("filename")}.jpg`,
    mediaType: "image/jpeg",
    bytes: new Uint8Array(bytes),
    hasTextLayer: false,
  };
}

/** The paper by which the agency asks for more time; it stays between the bodies. */
const paperWithCanaries = () => ({
  documentNumber: "12/SXD-VP",
  documentOn: civilDate("2026-11-20"),
  signerName: canary("signer"),
  signerCapacity: "Director",
  file: {
    fileName: `${canary("scan")}.pdf`,
    mediaType: "application/pdf",
    bytes: new TextEncoder().encode(canary("scan")),
    hasTextLayer: true,
  },
});
const moreTime = {
  days: 1,
  reason: "complex-matter",
  explanation: "Three agencies.",
  legalBasis: "Decision 1",
} as const;

/** A petition full of canaries, published with a clean text. */
async function plantCanaries() {
  const context = besideTheServer();
  const people = await thePeople(context);
  const { draftId } = must(
    await saveDraft(context, null, "content", { content: canary("content") }),
  );
  must(await addDraftFiles(context, draftId, [await pictureWithCanary()], 5));
  const { code } = must(
    await sendPetition(
      context,
      draftId,
      aSending({
        content: {
          summary: canary("summary"),
          content: `A letter that holds ${canary("content")} and is long enough.`,
          proposal: canary("proposal"),
        },
        place: { agencyText: canary("agency"), dossierNumber: canary("dossier") },
        person: {
          name: canary("name"),
          address: canary("address"),
          postalAddress: canary("postal"),
          email: `${canary("mail")}@example.vn`,
        },
      }),
    ),
  );
  await bringTo(context, people, code, "classified");
  must(await addNote(context, people.officer, { code, version: null }, canary("note")));
  const petition = await findPetition(context.database.read, code);
  expect(petition?.stage).toBe("registered");
  await bringTo(context, people, code, "in-progress", "classified");
  const target = { code, version: null };
  must(await askExtension(context, people.agencyOfficer, target, moreTime, paperWithCanaries()));
  await bringTo(context, people, code, "published", "in-progress");
  await context.close();
  return code;
}

/** Follows every link of this site from these addresses; answers each address with its body. */
async function crawl(request: APIRequestContext, begin: readonly string[]) {
  const seen = new Map<string, string>();
  const open = [...begin];
  while (open.length > 0) {
    const address = open.shift() ?? "";
    if (seen.has(address) || seen.size > 400) continue;
    const response = await request.get(address, { maxRedirects: 0 });
    const body = (await response.body()).toString("latin1");
    seen.set(address, `${JSON.stringify(response.headers())}\n${body}`);
    for (const [, link] of body.matchAll(/(?:href|src|action)="([^"]+)"/g)) open.push(local(link));
    for (const [, link] of body.matchAll(/<(?:loc|id)>([^<]+)</g)) open.push(local(link));
  }
  return seen;
}

function local(link = "") {
  const url = new URL(link.replaceAll("&amp;", "&"), "http://localhost:3999");
  const own = url.hostname === "localhost" && !url.pathname.startsWith("/assets");
  return own ? `${url.pathname}${url.search}` : "/";
}

test("no private word reaches a public page, feed, search, sitemap or a third party's mail", async ({
  request,
}) => {
  const code = await plantCanaries();
  expect(lifeOf(code).events).toContain("AnswerPublished");
  const searches = privatePlaces.map((place) => `/ket-qua?q=${canary(place)}`);
  const pages = await crawl(request, [
    "/",
    `/ket-qua/${code}`,
    "/ket-qua.atom",
    "/sitemap.xml",
    "/robots.txt",
    "/health/ready",
    "/tra-cuu/ho-so",
    "/bien-nhan",
    ...searches,
  ]);
  expect(pages.size).toBeGreaterThan(20);
  expect(pages.get(`/ket-qua/${code}`)).toContain("It was issued.");
  const leaks: string[] = [];
  for (const [address, text] of pages)
    for (const place of privatePlaces) {
      // A search page repeats the word that was asked for; it must find nothing by it.
      const asked = address.includes(`q=${canary(place)}`);
      if (asked ? text.includes(`/ket-qua/${code}`) : text.includes(canary(place)))
        leaks.push(`${address}: ${place}`);
    }
  expect(leaks).toEqual([]);
});

test("no mail holds a name, a letter's content or a secret", async () => {
  const folder = path.join(serverFolder, "mailbox");
  await expect
    .poll(() => (existsSync(folder) ? readdirSync(folder).length : 0), { timeout: 60_000 })
    .toBeGreaterThan(10);
  for (const name of readdirSync(folder)) {
    const { to, ...shown } = JSON.parse(readFileSync(path.join(folder, name), "utf8"));
    const text = JSON.stringify(shown);
    for (const place of privatePlaces)
      expect(text, `${name} to ${to}`).not.toContain(canary(place));
    expect(text).not.toMatch(/[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{4}/);
  }
});
