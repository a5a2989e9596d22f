import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { readTextForm, readUpload } from "#app/routes/kit/read-upload.ts";
import { fileBytesMax } from "#app/server/attachments/inspect.ts";
import { tellOffice } from "#app/server/attachments/opening/office-document.ts";
import { pdfHasText } from "#app/server/attachments/opening/pdf.ts";
import { readableBytes } from "#app/server/attachments/opening/picture-bytes.ts";
import { openReceiver } from "#tests/factories/receiver.ts";
import { wordDocument } from "#tests/fakes/zip.ts";
import { costOfDoubling, expectCheap } from "#tests/setup/processor-time.ts";

const { receiver } = openReceiver();

const packedStream = (content: string | Buffer) =>
  Buffer.concat([
    Buffer.from("1 0 obj <</Filter /FlateDecode>> stream\n"),
    deflateSync(content),
    Buffer.from("\nendstream\n"),
  ]);
const repeated = (piece: Buffer, bytes: number) => Buffer.alloc(bytes, piece);
const mib = 1024 * 1024;

const hostilePdfs: Readonly<Record<string, (part: number) => Buffer>> = {
  "one packed stream of text that never ends": (part) =>
    packedStream("BT ".repeat(Math.floor((part * 4 * mib) / 3))),
  "one packed stream of 100,000 beginnings": (part) => packedStream("BT ".repeat(part * 100_000)),
  "an unpacked stream of beginnings": (part) =>
    Buffer.concat([
      Buffer.from("stream\n"),
      repeated(Buffer.from("BT "), part * fileBytesMax - 20),
      Buffer.from("endstream"),
    ]),
  "many streams that unpack to more than is read": (part) => {
    const one = packedStream(Buffer.alloc(20 * mib));
    return repeated(one, one.length * Math.floor((part * fileBytesMax) / one.length));
  },
  "many packed streams that are cut off": (part) => {
    const whole = packedStream(Buffer.alloc(4 * mib));
    const one = Buffer.concat([whole.subarray(0, -20), Buffer.from("endstream\n")]);
    return repeated(one, one.length * Math.floor((part * fileBytesMax) / one.length));
  },
  "very many empty streams": (part) =>
    repeated(Buffer.from("stream endstream "), part * fileBytesMax),
  "very many streams without an end": (part) =>
    repeated(Buffer.from("stream "), part * fileBytesMax),
};

test.each(Object.entries(hostilePdfs))("reading a PDF of %s stays cheap", async (_, pdfOf) => {
  const half = pdfOf(0.5);
  const whole = pdfOf(1);
  expect(pdfHasText(whole)).toBe(false);
  expectCheap(
    await costOfDoubling(
      () => pdfHasText(half),
      () => pdfHasText(whole),
    ),
  );
});

const jpegHead = Buffer.from("ffd8", "hex");
const pngHead = Buffer.from("89504e470d0a1a0a", "hex");
const emptyChunk = Buffer.concat([Buffer.alloc(4), Buffer.from("IDAT"), Buffer.alloc(4)]);

const hostilePictures: Readonly<Record<string, readonly [string, Buffer, Buffer]>> = {
  "very many scans": ["image/jpeg", jpegHead, Buffer.from("ffda0002", "hex")],
  "marks that mark nothing": ["image/jpeg", jpegHead, Buffer.from("ff", "hex")],
  "gaps without a mark": ["image/jpeg", jpegHead, Buffer.from("00", "hex")],
  "parts of no length": ["image/jpeg", jpegHead, Buffer.from("ffe00000", "hex")],
  "very many empty pieces": ["image/png", pngHead, emptyChunk],
};

test.each(Object.entries(hostilePictures))(
  "reading a picture of %s stays cheap",
  async (_, [mediaType, head, piece]) => {
    const pictureOf = (bytes: number) => Buffer.concat([head, repeated(piece, bytes)]);
    const half = pictureOf(fileBytesMax / 2);
    const whole = pictureOf(fileBytesMax - head.length);
    expect(readableBytes(whole, mediaType)).toBeNull();
    expectCheap(
      await costOfDoubling(
        () => readableBytes(half, mediaType),
        () => readableBytes(whole, mediaType),
      ),
    );
  },
);

/** What an archive may say of itself is read up to one MiB of each part. */
test.each([
  "<Relationship ",
  "<Relationship Type=",
  '<Override PartName="',
  "< ",
  '<a:Override PartName="/',
])("reading a package that repeats %j stays cheap", async (piece) => {
  const packageWith = (bytes: number) =>
    wordDocument({
      "_rels/.rels": piece.repeat(Math.floor(bytes / piece.length)),
      "[Content_Types].xml": piece.repeat(Math.floor(bytes / piece.length)),
    });
  const half = packageWith(mib / 2);
  const whole = packageWith(mib);
  expect(tellOffice(whole)).toEqual({ is: "other" });
  expectCheap(
    await costOfDoubling(
      () => tellOffice(half),
      () => tellOffice(whole),
    ),
  );
});

const textBytes = 2 * mib - 4096;

/** A form whose text field repeats a piece, and one file too many, as the bytes that are posted. */
async function formWithTooManyFiles(piece: string, bytes: number) {
  const text = piece.repeat(Math.floor(bytes / piece.length));
  const form = new FormData();
  form.append("agencyText", text);
  for (let number = 0; number < 3; number += 1) form.append("files", new File(["a"], `${number}`));
  const sent = new Request("http://localhost:3000/", { method: "POST", body: form });
  return { text, headers: sent.headers, body: Buffer.from(await sent.arrayBuffer()) };
}

async function read({ text, headers, body }: Awaited<ReturnType<typeof formWithTooManyFiles>>) {
  const request = new Request("http://localhost:3000/", { method: "POST", headers, body });
  const upload = await readUpload(request, 2, receiver);
  const typed = String(upload.form.get("agencyText"));
  expect(typed.length).toBe(text.length);
  expect(upload.faults.at(-1)).toEqual({ name: "", fault: "too-many" });
}

test.each([
  "Content-Disposition:",
  'Content-Disposition: form-data; filename="',
  'filename="a',
  "--",
  "\r\n--",
  "\r\n\r\n",
])("reading a form whose text repeats %j stays cheap", async (piece) => {
  const half = await formWithTooManyFiles(piece, textBytes / 2);
  const whole = await formWithTooManyFiles(piece, textBytes);
  expectCheap(
    await costOfDoubling(
      () => read(half),
      () => read(whole),
    ),
  );
});

/** A form of one text field that repeats a letter, under a boundary of that letter. */
function formUnderBoundary(letters: number, bytes: number) {
  const boundary = "a".repeat(letters);
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="text"\r\n\r\n`;
  const body = Buffer.concat([
    Buffer.from(head),
    Buffer.alloc(bytes, `\r\n--${"a".repeat(letters - 1)}`),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  const headers = { "Content-Type": `multipart/form-data; boundary=${boundary}` };
  return () => new Request("http://localhost:3000/", { method: "POST", headers, body });
}

test("a form whose text is all but its boundary stays cheap", async () => {
  const half = formUnderBoundary(70, textBytes / 2);
  const whole = formUnderBoundary(70, textBytes);
  expect(String((await readTextForm(whole())).get("text")).length).toBe(textBytes);
  expectCheap(
    await costOfDoubling(
      () => readTextForm(half()),
      () => readTextForm(whole()),
    ),
  );
});

test.each([200, 5_000, 15_000])("a boundary of %i letters is refused unread", async (letters) => {
  const hostile = formUnderBoundary(letters, textBytes);
  const refused = async () => {
    await expect(readTextForm(hostile())).rejects.toMatchObject({ init: { status: 400 } });
    await expect(readUpload(hostile(), 2, receiver)).rejects.toMatchObject({
      init: { status: 400 },
    });
  };
  expectCheap(await costOfDoubling(refused, refused));
});
