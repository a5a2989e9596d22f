import { PassThrough, Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@react-router/node";
import { expect, test } from "vitest";
import { readTextForm, readUpload, readUploadOfNobody } from "#app/routes/kit/read-upload.ts";
import type { Spool } from "#app/server/attachments/spool.ts";
import { openReceiver } from "#tests/factories/receiver.ts";
import { pdfWithText } from "#tests/fakes/pdf.ts";
import { until } from "#tests/setup/until.ts";

const { receiver, lyingFiles } = openReceiver();

const boundary = "----boundary";
const part = (header: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; ${header}\r\n\r\n`;

/** A form as it comes over the network, in pieces and only as fast as it is read. */
function postedForm(fileBytes: number) {
  const film = Buffer.alloc(64 * 1024, 7);
  function* pieces() {
    yield Buffer.from(`${part('name="agencyText"')}Somewhere\r\n`);
    yield Buffer.from(part('name="files"; filename="letter.pdf"'));
    yield pdfWithText;
    yield Buffer.from(`\r\n${part('name="files"; filename="film.mp4"')}`);
    for (let sent = 0; sent < fileBytes; sent += film.length) yield film;
    yield Buffer.from(`\r\n--${boundary}--\r\n`);
  }
  const source = Readable.from(pieces(), { objectMode: false, highWaterMark: 64 * 1024 });
  return { source, request: requestOf(source) };
}

const requestOf = (source: Readable) =>
  new Request("http://localhost:3000/gui-phan-anh/noi-xay-ra", {
    method: "POST",
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    body: createReadableStreamFromReadable(source),
    duplex: "half",
  } as RequestInit);

test("a film of 60 MB is read away, and what came before it is kept", async () => {
  const { request, source } = postedForm(60 * 1024 * 1024);
  const upload = await readUpload(request, 5, receiver);
  expect([...upload.form]).toEqual([["agencyText", "Somewhere"]]);
  expect(upload.files.map(({ fileName }) => fileName)).toEqual(["letter.pdf"]);
  expect(upload.faults).toEqual([{ name: "film.mp4", fault: "too-big" }]);
  expect(source.readableEnded).toBe(true);
  expect(lyingFiles()).toEqual([]);
});

/** A post whose sender is still at it: a text, and the beginning of a file. */
function unfinishedForm(fileBytes: number) {
  const source = new PassThrough();
  source.write(`${part('name="agencyText"')}Somewhere\r\n`);
  source.write(part('name="files"; filename="letter.pdf"'));
  source.write(Buffer.alloc(fileBytes, 7));
  return { source, request: requestOf(source) };
}

test("a file lies on the disk while it comes, and a post that breaks off leaves none", async () => {
  const { source, request } = unfinishedForm(256 * 1024);
  const reading = readUpload(request, 5, receiver);
  await until("the file lies there", 5_000, async () => lyingFiles().length === 1);
  source.destroy(new Error("the line is gone"));
  await expect(reading).rejects.toMatchObject({ init: { status: 400 } });
  expect(lyingFiles()).toEqual([]);
});

test("where no file can be kept, the sender is asked to come again", async () => {
  const { request } = postedForm(1024);
  const incoming = { keep: () => Promise.reject(new Error("the disk is full")) };
  const failing: Spool = {
    keep: async (stream) => {
      stream.destroy();
      return incoming.keep();
    },
  };
  const reading = readUpload(request, 5, { ...receiver, incoming: failing });
  await expect(reading).rejects.toMatchObject({ init: { status: 503 } });
});

test.each([
  ["read", (request: Request) => readUpload(request, 5, receiver)],
  ["passed over", readTextForm],
])("a form that ends within a file that is %s is no form", async (_, read) => {
  const { source, request } = unfinishedForm(1000);
  source.end();
  await expect(read(request)).rejects.toMatchObject({ init: { status: 400 } });
  expect(lyingFiles()).toEqual([]);
});

test("of whoever may keep no file only the text before it is read", async () => {
  const { request, source } = unfinishedForm(64 * 1024);
  const { form, files, faults } = await readUploadOfNobody(request);
  expect([...form]).toEqual([["agencyText", "Somewhere"]]);
  expect([files, faults]).toEqual([[], [{ name: "letter.pdf", fault: "not-opened" }]]);
  source.end();
  expect(lyingFiles()).toEqual([]);
});

test("long texts of many posts at once share one room; ordinary ones pass beside them", async () => {
  const long = Buffer.from(`${part('name="text"')}${"a".repeat(2_000_000)}`);
  const open = Array.from({ length: 14 }, () => new PassThrough());
  const readings = open.map((source) => {
    source.write(long);
    return readTextForm(requestOf(source)).then(
      () => "read",
      (refused) => refused.init.status,
    );
  });
  const refusedFirst = await Promise.race(readings);
  expect(refusedFirst).toBe(503);
  const usual = new Request("http://localhost:3000/", {
    method: "POST",
    body: new URLSearchParams({ text: "An ordinary letter." }),
  });
  expect((await readTextForm(usual)).get("text")).toBe("An ordinary letter.");
  for (const source of open) source.end(`\r\n--${boundary}--\r\n`);
  const ends = await Promise.all(readings);
  expect(ends.filter((end) => end === "read").length).toBeGreaterThanOrEqual(11);
  // The room is given back.
  const [again] = [new PassThrough()];
  again.end(Buffer.concat([long, Buffer.from(`\r\n--${boundary}--\r\n`)]));
  expect(String((await readTextForm(requestOf(again))).get("text")).length).toBe(2_000_000);
});

test("an empty file and one that is too large are named, and cost only themselves", async () => {
  const form = new FormData();
  const sent: readonly (readonly [string, Uint8Array<ArrayBuffer>])[] = [
    ["film.mp4", new Uint8Array(11 * 1024 * 1024)],
    ["empty.jpg", new Uint8Array()],
    ["letter.pdf", new Uint8Array(pdfWithText)],
  ];
  for (const [name, bytes] of sent) form.append("files", new File([bytes], name));
  const request = new Request("http://localhost:3000/", { method: "POST", body: form });
  const upload = await readUpload(request, 5, receiver);
  expect(upload.files.map(({ fileName }) => fileName)).toEqual(["letter.pdf"]);
  expect(upload.faults).toEqual([
    { name: "film.mp4", fault: "too-big" },
    { name: "empty.jpg", fault: "empty" },
  ]);
});

test("a field in which nothing was chosen is no empty file", async () => {
  const form = new FormData();
  form.append("files", new File([], ""));
  const request = new Request("http://localhost:3000/", { method: "POST", body: form });
  expect(await readUpload(request, 5, receiver)).toMatchObject({ files: [], faults: [] });
});

test("more files than are allowed are refused, the first ones kept", async () => {
  const form = new FormData();
  form.append("agencyText", "Somewhere");
  for (let number = 0; number < 4; number += 1)
    form.append("files", new File([new Uint8Array(pdfWithText)], `letter-${number}.pdf`));
  const request = new Request("http://localhost:3000/", { method: "POST", body: form });
  const upload = await readUpload(request, 3, receiver);
  expect(upload.form.get("agencyText")).toBe("Somewhere");
  expect(upload.files).toHaveLength(3);
  expect(upload.faults).toEqual([{ name: "", fault: "too-many" }]);
});
