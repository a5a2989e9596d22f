import sharp from "sharp";
import { expect } from "vitest";
import { parseTrackingSecret } from "#app/domain/identifiers/tracking-secret.ts";
import * as receipt from "#app/routes/public/receipt.tsx";
import * as check from "#app/routes/public/send/check.tsx";
import * as content from "#app/routes/public/send/content.tsx";
import * as person from "#app/routes/public/send/person.tsx";
import * as place from "#app/routes/public/send/place.tsx";
import { askRows } from "#app/server/persistence/engine/raw-sql.ts";
import { fileRows } from "#app/server/persistence/petition/native-rows.ts";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import scope from "#tests/fixtures/text/scope.json" with { type: "json" };
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";
import { aVisitor } from "#tests/setup/visitor.ts";

const text = "My land certificate is thirty days overdue and nobody tells me why.";
const aboutIt = { aim: "conduct", summary: "", content: text, proposal: "" };
const aboutMe = {
  senderType: "individual",
  name: "Nguyen Thi Hoa",
  address: "12 Tran Phu",
  phone: "0900 000 123",
  email: "hoa@example.vn",
  showName: "no",
};
const addresses = {
  content: "/gui-phan-anh/noi-dung",
  place: "/gui-phan-anh/noi-xay-ra",
  person: "/gui-phan-anh/thong-tin",
  check: "/gui-phan-anh/kiem-tra",
};

const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: "#123456" } })
  .png()
  .toBuffer();

function placeForm(files: readonly { name: string; bytes: Uint8Array }[] = [], button = "") {
  const form = new FormData();
  form.append("agencyText", "Somewhere");
  for (const { name, bytes } of files)
    form.append("files", new File([new Uint8Array(bytes)], name));
  if (button !== "") form.append("remove", button);
  return form;
}

/** A visitor who has filled in everything and stands before the last button. */
async function readyToSend(context: TestContext) {
  const visitor = aVisitor(context);
  await visitor.get(content, addresses.content);
  await visitor.post(content, addresses.content, aboutIt);
  await visitor.post(place, addresses.place, placeForm([{ name: "photo.png", bytes: png }]));
  const answer = await visitor.post(person, addresses.person, aboutMe);
  expect(answer).toMatchObject({ status: 303, location: addresses.check });
  return visitor;
}

/** Presses the last button of the page as it is now; of a page that shows no letter, without one. */
async function pressSend(visitor: ReturnType<typeof aVisitor>) {
  const { data } = await visitor.get(check, addresses.check);
  const page = data as { found: { showing: string } | null } | null;
  return visitor.post(check, addresses.check, { shown: page?.found?.showing ?? "" });
}

const petitions = async (context: TestContext) =>
  askRows<{ code: string }>(context.database.read, `SELECT "code" FROM "Petition"`);

type ReceiptPage = { receipt: { state: string; code: string; secret: string | null } };

onBothDatabases("what a visitor sends becomes a petition with a receipt", async (context) => {
  const visitor = await readyToSend(context);
  expect(await pressSend(visitor)).toMatchObject({ status: 303, location: "/bien-nhan" });
  const { data, status } = await visitor.get(receipt, "/bien-nhan");
  const { receipt: slip } = data as ReceiptPage;
  expect(status).toBe(200);
  expect(slip).toMatchObject({
    state: "sent",
    email: "hoa@example.vn",
    files: 1,
    days: {
      register: { on: "2026-11-25" },
      forward: { on: "2026-11-30" },
      reply: { on: "2026-12-21" },
    },
  });
  const parsed = parseTrackingSecret(slip.secret ?? "");
  expect(parsed.ok).toBe(true);
  const petition = await findPetition(context.database.read, slip.code);
  expect(petition).toMatchObject({ stage: "received", channel: "web", receivedOn: "2026-11-21" });
  const files = await fileRows(context.database.read, petition?.id ?? 0);
  expect(files.map(({ fileName, mediaType }) => ({ fileName, mediaType }))).toEqual([
    { fileName: "photo.png", mediaType: "image/png" },
  ]);
});

onBothDatabases("a reload and a retry show the same petition and secret", async (context) => {
  const visitor = await readyToSend(context);
  await pressSend(visitor);
  const first = await visitor.get(receipt, "/bien-nhan");
  for (let again = 0; again < 3; again += 1)
    expect(await visitor.post(check, addresses.check, {})).toMatchObject({ status: 303 });
  const last = await visitor.get(receipt, "/bien-nhan");
  expect(last.data).toEqual(first.data);
  expect(await petitions(context)).toHaveLength(1);
});

onBothDatabases("five presses at once make one petition", async (context) => {
  const visitor = await readyToSend(context);
  const { data } = await visitor.get(check, addresses.check);
  const { showing } = (data as { found: { showing: string } }).found;
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => visitor.post(check, addresses.check, { shown: showing })),
  );
  for (const answer of answers)
    expect(answer).toMatchObject({ status: 303, location: "/bien-nhan" });
  expect(await petitions(context)).toHaveLength(1);
});

onBothDatabases(
  "wrong answers come back as typed, and only what is left on purpose is kept",
  async (context) => {
    const visitor = aVisitor(context);
    await visitor.get(content, addresses.content);
    const typed = { ...aboutIt, aim: "", content: "short" };
    expect(await visitor.post(content, addresses.content, typed)).toMatchObject({
      status: 422,
      data: {
        values: typed,
        errors: { aim: "forms:aim.missing", content: "forms:content.short" },
      },
    });
    expect((await visitor.get(content, addresses.content)).data).toMatchObject({ values: {} });
    await visitor.post(content, addresses.content, { ...typed, intent: "back" });
    const again = await visitor.get(content, addresses.content);
    expect(again.data).toMatchObject({ values: { content: "short" } });
  },
);

onBothDatabases("a post without its cookie says so and loses nothing typed", async (context) => {
  const visitor = aVisitor(context, { keepsCookies: false });
  await visitor.get(content, addresses.content);
  for (const [route, path, typed, notice] of [
    [content, addresses.content, aboutIt, "cookie"],
    [person, addresses.person, aboutMe, "cookie-later"],
  ] as const)
    expect(await visitor.post(route, path, typed)).toMatchObject({
      status: 422,
      data: { values: typed, notice },
    });
  expect(await visitor.post(place, addresses.place, placeForm())).toMatchObject({
    status: 422,
    data: { values: { agencyText: "Somewhere" }, notice: "cookie-later" },
  });
  expect(await visitor.post(check, addresses.check, {})).toMatchObject({ status: 422 });
  expect(await petitions(context)).toEqual([]);
});

onBothDatabases(
  "a draft that has run out is said, and what was just typed is kept",
  async (context) => {
    const visitor = await readyToSend(context);
    context.clock.set("2026-11-22T02:00:01.000Z");
    expect(await visitor.get(check, addresses.check)).toMatchObject({
      location: `${addresses.content}?nhap=het-han`,
    });
    expect(await visitor.post(person, addresses.person, aboutMe)).toMatchObject({
      location: `${addresses.content}?nhap=giu-lai`,
    });
    const kept = await visitor.get(person, addresses.person);
    expect(kept.data).toMatchObject({ values: { name: "Nguyen Thi Hoa" } });
    expect(await visitor.get(check, addresses.check)).toMatchObject({
      location: `${addresses.content}?nhap=con-trong`,
    });
  },
);

onBothDatabases("nobody sends who skipped a step", async (context) => {
  const visitor = aVisitor(context);
  await visitor.get(content, addresses.content);
  await visitor.post(content, addresses.content, aboutIt);
  expect(await visitor.post(check, addresses.check, {})).toMatchObject({
    location: `${addresses.place}?nhap=con-thieu`,
  });
  await visitor.post(place, addresses.place, placeForm());
  expect(await visitor.get(check, addresses.check)).toMatchObject({
    location: `${addresses.person}?nhap=con-thieu`,
  });
});

onBothDatabases("good files stay when others of the same form are refused", async (context) => {
  const visitor = await readyToSend(context);
  const form = placeForm([
    { name: "photo.png", bytes: png },
    { name: "program.exe", bytes: Buffer.from("MZ program") },
  ]);
  expect(await visitor.post(place, addresses.place, form)).toMatchObject({
    status: 422,
    data: { errors: { files: "forms:file.type|program.exe" } },
  });
  const page = await visitor.get(place, addresses.place);
  const { files } = page.data as { files: { id: number; name: string }[] };
  // The same picture sent twice is kept once.
  expect(files.map(({ name }) => name)).toEqual(["photo.png"]);
  const removal = placeForm([], String(files[0]?.id));
  expect(await visitor.post(place, addresses.place, removal)).toMatchObject({ status: 303 });
  const after = await visitor.get(place, addresses.place);
  expect(after.data).toMatchObject({ files: [], values: { agencyText: "Somewhere" } });
});

onBothDatabases("the button that only uploads says when nothing was chosen", async (context) => {
  const visitor = await readyToSend(context);
  const form = placeForm();
  form.set("intent", "upload");
  expect(await visitor.post(place, addresses.place, form)).toMatchObject({
    status: 422,
    data: { errors: { files: "forms:file.none" } },
  });
});

onBothDatabases("a file over the limit loses neither text nor smaller files", async (context) => {
  const visitor = await readyToSend(context);
  const form = placeForm([
    { name: "second.png", bytes: await sharp(png).resize(9, 9).png().toBuffer() },
    { name: "film.mp4", bytes: Buffer.alloc(11 * 1024 * 1024, 1) },
  ]);
  form.set("agencyText", "Another place");
  expect(await visitor.post(place, addresses.place, form)).toMatchObject({
    status: 422,
    data: { values: { agencyText: "Another place" }, errors: { files: "forms:file.big|film.mp4" } },
  });
  const page = await visitor.get(place, addresses.place);
  const { files } = page.data as { files: { name: string }[] };
  expect(files.map(({ name }) => name)).toEqual(["photo.png", "second.png"]);
});

onBothDatabases(
  "each hint is given once, blocks nothing, and is shown on the next page",
  async (context) => {
    const visitor = aVisitor(context);
    await visitor.get(content, addresses.content);
    const send = (letter: string) =>
      visitor.post(content, addresses.content, { ...aboutIt, content: letter });
    const [complaint, emergency] = ["complaint", "emergency"].map(
      (wanted) => scope.texts.find(({ hints }) => hints.includes(wanted))?.text ?? "",
    );
    const hinted = await send(complaint ?? "");
    expect(hinted).toMatchObject({ status: 303, location: `${addresses.place}?goi-y=khieu-nai` });
    expect(await visitor.get(place, hinted.location ?? "")).toMatchObject({
      data: { hints: ["complaint"] },
    });
    expect(await send(`${complaint}\n${emergency}`)).toMatchObject({
      location: `${addresses.place}?goi-y=khan-cap`,
    });
    expect(await send(`${complaint}\n${emergency}`)).toMatchObject({ location: addresses.place });
    expect(await visitor.get(place, `${addresses.place}?goi-y=khan-cap.so-rieng.x`)).toMatchObject({
      data: { hints: ["emergency", "own-number"] },
    });
  },
);

onBothDatabases(
  "what sounds like a denunciation gets its hint once and goes on",
  async (context) => {
    const visitor = aVisitor(context);
    await visitor.get(content, addresses.content);
    const typed = { ...aboutIt, content: "Can bo nhan hoi lo cua dan, toi khong dong y viec nay." };
    expect(await visitor.post(content, addresses.content, typed)).toMatchObject({
      location: `${addresses.place}?goi-y=to-cao`,
    });
    expect(await visitor.post(content, addresses.content, typed)).toMatchObject({
      location: addresses.place,
    });
  },
);
