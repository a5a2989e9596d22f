import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { crc32, gzipSync } from "node:zlib";
import { Document, Packer, Paragraph } from "docx";
import sharp from "sharp";
import { expect, test } from "vitest";
import { fileBytesMax, inspectFile } from "#app/server/attachments/inspect.ts";
import { withoutMetadata } from "#app/server/attachments/read-apart.ts";
import { scansNothing } from "#app/server/attachments/virus-scan.ts";
import { lockedPdf, pdfOf, pdfWithoutPages, pdfWithText, scannedPdf } from "#tests/fakes/pdf.ts";
import { packageOf, wordDocument, workbook, zipOf } from "#tests/fakes/zip.ts";

const blank = sharp({ create: { width: 60, height: 40, channels: 3, background: "#456789" } });
const png = await blank.clone().png().toBuffer();
const jpeg = await blank
  .clone()
  .withExif({ IFD0: { Copyright: "somebody", ImageDescription: "at home" } })
  .jpeg()
  .toBuffer();
const realDocx = await Packer.toBuffer(
  new Document({ sections: [{ children: [new Paragraph("Hello")] }] }),
);

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

test.each([
  ["photo.png", png, "image/png", false],
  ["photo.jpg", jpeg, "image/jpeg", false],
  ["letter.pdf", pdfWithText, "application/pdf", true],
  ["plain.pdf", pdfOf("BT (Hello) Tj ET"), "application/pdf", true],
  ["scan.pdf", scannedPdf, "application/pdf", false],
  ["letter.docx", realDocx, word, true],
  ["small.docx", wordDocument(), word, true],
  ["table.xlsx", workbook(), sheet, true],
])("%s is kept as what it is", async (name, bytes, mediaType, hasTextLayer) => {
  expect(await inspectFile(name, bytes, scansNothing)).toMatchObject({
    ok: true,
    file: { fileName: name, mediaType, hasTextLayer, bytes },
  });
});

const fixture = (name: string) => readFileSync(`tests/fixtures/files/${name}`);
const after = (bytes: Buffer, more: Buffer | string) => Buffer.concat([bytes, Buffer.from(more)]);

/** Bytes of a sound picture that happen to be the beginning of a page. */
function withChanceBytes(picture: Buffer, at: number, chance: string): Buffer {
  const copy = Buffer.from(picture);
  copy.write(chance, at, "latin1");
  return copy;
}
/** Bytes that pack badly and are the same on every run. */
function noiseOf(length: number): Buffer {
  const pieces = Array.from({ length: Math.ceil(length / 32) }, (_, number) =>
    createHash("sha256").update(String(number)).digest(),
  );
  return Buffer.concat(pieces).subarray(0, length);
}
const noise = sharp(noiseOf(300 * 200 * 3), { raw: { width: 300, height: 200, channels: 3 } });
const noisyJpeg = await noise.clone().jpeg({ quality: 95 }).toBuffer();

/** A picture whose compressed bytes are stored as they are, so that anything can stand in them. */
const storedPng = async (text: string) =>
  sharp(Buffer.from(text.padEnd(60 * 40 * 3, " ")), { raw: { width: 60, height: 40, channels: 3 } })
    .png({ compressionLevel: 0, adaptiveFiltering: false })
    .toBuffer();

test.each([
  ["photo-with-chance-bytes.jpg", fixture("photo-with-chance-bytes.jpg"), "image/jpeg"],
  ["chance.jpg", withChanceBytes(noisyJpeg, noisyJpeg.length - 9000, "<svg >"), "image/jpeg"],
  ["chance.jpeg", withChanceBytes(noisyJpeg, noisyJpeg.length - 5000, "<?PhP\n"), "image/jpeg"],
  ["chance.png", await storedPng(`${" ".repeat(3000)}<html><svg onload=1>`), "image/png"],
  ["word-online.docx", fixture("word-online.docx"), word],
  [
    "sheet-online.xlsx",
    zipOf({ ...packageOf("/xl/workbook2.xml", "spreadsheetml.sheet"), "xl/workbook2.xml": "<a/>" }),
    sheet,
  ],
  [
    "type-by-ending.docx",
    zipOf({
      ...packageOf("word/document.xml", "wordprocessingml.document"),
      "[Content_Types].xml": `<Types><Default Extension="xml" ContentType='${word}.main+xml'/></Types>`,
      "word/document.xml": "<document/>",
    }),
    word,
  ],
  ["bom-before.pdf", fixture("bom-before.pdf"), "application/pdf"],
  ["padded.pdf", after(pdfWithText, Buffer.alloc(9000)), "application/pdf"],
  ["line-before.pdf", after(Buffer.from("\r\n"), pdfWithText), "application/pdf"],
  ["remark-behind.pdf", after(pdfWithText, "%printed by something\r\n\0\n"), "application/pdf"],
  ["png-newline-behind.png", fixture("png-newline-behind.png"), "image/png"],
  ["line-behind.jpg", after(jpeg, "\n"), "image/jpeg"],
  ["noise-behind.png", after(png, noiseOf(3000)), "image/png"],
])("%s is kept although a reader had to look twice", async (name, bytes, mediaType) => {
  const inspected = await inspectFile(name, bytes, scansNothing);
  expect(inspected).toMatchObject({ ok: true, file: { fileName: name, mediaType } });
  expect(inspected.ok && bytes.equals(inspected.file.bytes)).toBe(true);
});

test.each([
  ["photo.webp", blank.clone().webp(), "photo.jpg", "image/jpeg"],
  [
    "drawing.webp",
    blank.clone().ensureAlpha(0.5).webp({ lossless: true }),
    "drawing.png",
    "image/png",
  ],
])(
  "%s is written anew as %s, since the programs of offices open that",
  async (name, picture, kept, mediaType) => {
    const inspected = await inspectFile(name, await picture.toBuffer(), scansNothing);
    expect(inspected).toMatchObject({ ok: true, file: { fileName: kept, mediaType } });
    const { format, width, height } = await sharp(
      inspected.ok ? inspected.file.bytes : png,
    ).metadata();
    expect({ format: `image/${format}`, width, height }).toEqual({
      format: mediaType,
      width: 60,
      height: 40,
    });
  },
);

const container = (...names: string[]) =>
  Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(600),
    ...names.map((name) => Buffer.from(name, "utf16le")),
  ]);
const heicHead = (brand: string) =>
  Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from(`ftyp${brand}\0\0\0\0mif1heic`),
    Buffer.alloc(80),
  ]);

test.each([
  ["empty", "empty.png", Buffer.alloc(0)],
  ["empty", "empty.pdf", Buffer.alloc(0)],
  ["locked", "user-locked.pdf", fixture("user-locked.pdf")],
  ["locked", "locked.pdf", lockedPdf],
  ["locked", "locked.docx", container("EncryptionInfo", "EncryptedPackage")],
  ["locked", "secret.xlsx", workbook({}, { encrypted: true })],
  ["old-office", "old-letter.doc", container()],
  ["old-office", "called-otherwise.docx", container("WordDocument")],
  ["old-office", "old-table.xls", container("Workbook")],
  ["old-office", "rich-text.doc", Buffer.from("{\\rtf1 letter}")],
  ["heic", "photo.heic", heicHead("heic")],
  ["heic", "photo.jpg", heicHead("mif1")],
  ["macros", "macros.docx", wordDocument({ "word/vbaProject.bin": "macro" })],
  [
    "macros",
    "letter.docm",
    zipOf({
      ...packageOf("word/document.xml", "x"),
      "[Content_Types].xml":
        '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      "word/document.xml": "<a/>",
    }),
  ],
] as const)("refused as %s: %s", async (fault, name, bytes) => {
  expect(await inspectFile(name, bytes, scansNothing)).toEqual({ ok: false, fault });
});

const comment = Buffer.from("\xff\xfe\x00\x1c<script>alert(1)</script>", "latin1");

/** The picture with one more chunk of plain text before its end. */
function pngWithText(picture: Buffer, text: string): Buffer {
  const named = Buffer.from(`tEXtTitle\0${text}`);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(named.length - 4);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([picture.subarray(0, -12), frame, named, sum, picture.subarray(-12)]);
}

test.each([
  ["picture.svg", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ["picture.png", Buffer.from('<?xml version="1.0"?><svg onload="alert(1)"/>')],
  ["page.pdf", Buffer.from("<!doctype html><script>alert(1)</script>")],
  ["program.jpg", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200)])],
  ["text.pdf", Buffer.from("only text")],
  ["archive.zip", zipOf({ "a.txt": "a" })],
  ["moving.gif", await blank.clone().gif().toBuffer()],
  ["picture-and-archive.png", after(png, zipOf({ "a.txt": "a" }))],
  ["letter-and-archive.pdf", after(pdfWithText, zipOf({ "a.txt": "a" }))],
  ["page-in-comment.jpg", Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)])],
  ["picture-and-letter.jpg", after(jpeg, pdfWithText)],
  ["page-in-utf-16.png", Buffer.from("\ufeff<html><script>1</script>", "utf16le")],
  ["picture.svgz", gzipSync('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  [
    "drawing.xml",
    Buffer.from('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'),
  ],
  ["picture.tiff", await blank.clone().tiff().toBuffer()],
  ["picture.avif", await blank.clone().avif().toBuffer()],
  ["program.elf", Buffer.concat([Buffer.from("\x7fELF"), Buffer.alloc(200)])],
  ["script.png", Buffer.from("#!/bin/sh\nrm -rf /\n")],
  ["page.mhtml", Buffer.from("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n")],
  ["letter.rtf", Buffer.from("{\\rtf1 {\\object\\objemb}}")],
  ["packed.rar", Buffer.concat([Buffer.from("Rar!\x1a\x07\x01\x00", "latin1"), Buffer.alloc(60)])],
  ["picture-and-rar.jpg", after(jpeg, Buffer.from("Rar!\x1a\x07\x01\x00", "latin1"))],
  ["picture-and-7z.jpg", after(jpeg, Buffer.from("377abcaf271c0004", "hex"))],
  ["picture-and-php.jpg", after(jpeg, "<?php system($_GET[0]);")],
  ["picture-and-page.png", after(png, "<html><script>alert(1)</script>")],
  ["picture-and-drawing.jpg", after(noisyJpeg, '\n<svg onload="alert(1)"/>')],
  ["letter-and-page.pdf", after(pdfWithText, "%<script>alert(1)</script>")],
  ["picture-and-page.webp", after(await blank.clone().webp().toBuffer(), "<script>1</script>")],
  ["picture-and-archive.webp", after(await blank.clone().webp().toBuffer(), zipOf({ a: "a" }))],
  ["page-in-text.png", pngWithText(png, "<?php system($_GET[0]);")],
  ["letter-with-page.pdf", pdfOf("BT (Hello) Tj ET <script>alert(1)</script>")],
  ["page-in-front.pdf", after(Buffer.from("<html><script>1</script>"), pdfWithText)],
])("%s is of the wrong type", async (name, bytes) => {
  expect(await inspectFile(name, bytes, scansNothing)).toEqual({ ok: false, fault: "wrong-type" });
});

/** Two pictures one after the other; kept as one, the other would be lost without a word. */
function movingWebp() {
  const pictures = Buffer.concat([Buffer.alloc(60 * 40 * 3, 9), Buffer.alloc(60 * 40 * 3, 200)]);
  return sharp(pictures, { raw: { width: 60, height: 80, channels: 3, pageHeight: 40 } })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer();
}

const cut = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length * 0.7));

function claiming(width: number, image: Buffer): Buffer {
  const bomb = Buffer.from(image);
  bomb.writeUInt32BE(width, 16);
  bomb.writeUInt32BE(width, 20);
  bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29);
  return bomb;
}

test.each([
  ["cut.png", cut(png)],
  ["cut.jpg", cut(jpeg)],
  ["cut.pdf", cut(pdfWithText)],
  ["cut.docx", cut(realDocx)],
  ["more.pdf", after(pdfWithText, "more")],
  ["header-only.pdf", Buffer.from("%PDF-1.4\nstartxref\n0\n%%EOF\n")],
  ["no-pages.pdf", pdfWithoutPages],
  [
    "noise.pdf",
    Buffer.concat([
      Buffer.from("%PDF-1.7\n"),
      Buffer.alloc(900, 0x5a),
      Buffer.from("startxref\n9\n%%EOF"),
    ]),
  ],
  ["bomb.docx", wordDocument({ "word/media/a.xml": "a".repeat(12 * 1024 * 1024) })],
  ["rooted.docx", wordDocument({ "/etc/passwd": "x" })],
  ["cut-directory.xlsx", workbook().subarray(0, -30)],
  ["broken.png", Buffer.concat([png.subarray(0, 60), Buffer.alloc(20, 7), png.subarray(80)])],
  ["enormous.png", claiming(60_000, png)],
  ["escaping.xlsx", workbook({ "../../etc/passwd": "x" })],
  ["cut.webp", cut(await noise.clone().webp().toBuffer())],
  ["moving.webp", await movingWebp()],
  [
    "elsewhere.docx",
    zipOf({
      ...packageOf("word/none.xml", "wordprocessingml.document"),
      "word/document.xml": "<a/>",
    }),
  ],
  [
    "outside.docx",
    zipOf({ ...packageOf("../../word/document.xml", "x"), "word/document.xml": "<a/>" }),
  ],
  ["untyped.docx", zipOf({ "word/document.xml": "<document/>" })],
  ["hollow.docx", wordDocument({ "word/document.xml": "" })],
  ["followed.docx", after(wordDocument(), "more")],
])("%s is damaged", async (name, bytes) => {
  expect(await inspectFile(name, bytes, scansNothing)).toEqual({ ok: false, fault: "damaged" });
});

test("a file over 10 MB is too big, whatever it is", async () => {
  const bytes = Buffer.concat([png, Buffer.alloc(fileBytesMax)]);
  expect(await inspectFile("photo.png", bytes, scansNothing)).toEqual({
    ok: false,
    fault: "too-big",
  });
});

test.each([
  ["photo.exe", "photo.exe.png"],
  ["C:\\Users\\me\\photo.PNG", "photo.png"],
  ["../../etc/passwd", "passwd.png"],
  ["a\u202egnp.exe", "agnp.exe.png"],
  ["\u00d0a\u200b\ufffe 1.png", "\u0110a 1.png"],
  ["...", "file.png"],
  ["", "file.png"],
  [`${"n".repeat(400)}.png`, `${"n".repeat(120)}.png`],
])("a picture called %j is shown as %j", async (given, shown) => {
  expect(await inspectFile(given, png, scansNothing)).toMatchObject({
    ok: true,
    file: { fileName: shown },
  });
});

test("a public copy of a picture says nothing of where, when and by whom it was taken", async () => {
  const written = await withoutMetadata(jpeg);
  const copy = Buffer.from(typeof written === "string" ? [] : written);
  expect(jpeg.includes("somebody")).toBe(true);
  expect(copy.includes("somebody")).toBe(false);
  expect((await sharp(copy).metadata()).exif).toBeUndefined();
});

const telephonePhoto = fixture("telephone.heic");

test("a HEIC photo is kept as JPEG under its own name", async () => {
  const inspected = await inspectFile("street.lamp.HEIC", telephonePhoto, scansNothing);
  expect(inspected).toMatchObject({
    ok: true,
    file: { fileName: "street.lamp.jpg", mediaType: "image/jpeg", hasTextLayer: false },
  });
  const { data, info } = await sharp(inspected.ok ? inspected.file.bytes : png)
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([64, 48]);
  // Blue on the left, red on the right.
  const [red = 0, , blue = 0] = data;
  expect(blue).toBeGreaterThan(red);
  expect(data.at(-3)).toBeGreaterThan(data.at(-1) ?? 0);
});

/** The photo with other measures written into its heads and its grid. */
function telephonePhotoOf(width: number, height: number): Buffer {
  const copy = Buffer.from(telephonePhoto);
  for (let at = copy.indexOf("ispe"); at >= 0; at = copy.indexOf("ispe", at + 4)) {
    copy.writeUInt32BE(width, at + 8);
    copy.writeUInt32BE(height, at + 12);
  }
  const grid = copy.indexOf("idat") + 8;
  copy.writeUInt16BE(Math.min(width, 65_535), grid);
  copy.writeUInt16BE(Math.min(height, 65_535), grid + 2);
  return copy;
}

test.each([
  ["claims more pixels than are opened", telephonePhotoOf(5000, 4000)],
  ["claims billions of pixels", telephonePhotoOf(65_535, 65_535)],
  ["is longer than a JPEG can be", telephonePhotoOf(15_000_000, 1)],
  ["is cut off", telephonePhoto.subarray(0, -40)],
  ["is cut off in its heads", telephonePhoto.subarray(0, 300)],
])("a HEIC photo that %s is refused with a way out", async (_, bytes) => {
  const refused = { ok: false, fault: "heic" };
  expect(await inspectFile("photo.heic", bytes, scansNothing)).toEqual(refused);
});

test("of many HEIC photos at once each is kept, one after the other", async () => {
  const told = await Promise.all(
    Array.from({ length: 10 }, () => inspectFile("photo.heic", telephonePhoto, scansNothing)),
  );
  expect(told.filter(({ ok }) => ok)).toHaveLength(10);
});
