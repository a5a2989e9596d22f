import { crc32, gzipSync } from "node:zlib";
import { Document, Packer, Paragraph } from "docx";
import sharp from "sharp";
import { expect, test } from "vitest";
import { withoutMetadata } from "#app/server/attachments/image.ts";
import { fileBytesMax, inspectFile } from "#app/server/attachments/inspect.ts";
import { scansNothing } from "#app/server/attachments/virus-scan.ts";
import { lockedPdf, pdfOf, pdfWithoutPages, pdfWithText, scannedPdf } from "#tests/fakes/pdf.ts";
import { wordDocument, workbook, zipOf } from "#tests/fakes/zip.ts";

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

const after = (bytes: Buffer, more: Buffer | string) => Buffer.concat([bytes, Buffer.from(more)]);
const comment = Buffer.from("\xff\xfe\x00\x1c<script>alert(1)</script>", "latin1");

test.each([
  ["picture.svg", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ["picture.png", Buffer.from('<?xml version="1.0"?><svg onload="alert(1)"/>')],
  ["page.pdf", Buffer.from("<!doctype html><script>alert(1)</script>")],
  ["program.jpg", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200)])],
  ["text.pdf", Buffer.from("only text")],
  ["empty.png", Buffer.alloc(0)],
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
  ["picture.webp", await blank.clone().webp().toBuffer()],
  ["picture.tiff", await blank.clone().tiff().toBuffer()],
  ["picture.avif", await blank.clone().avif().toBuffer()],
  ["program.elf", Buffer.concat([Buffer.from("\x7fELF"), Buffer.alloc(200)])],
  ["script.png", Buffer.from("#!/bin/sh\nrm -rf /\n")],
  ["page.mhtml", Buffer.from("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n")],
  ["letter.rtf", Buffer.from("{\\rtf1 {\\object\\objemb}}")],
  ["old-letter.doc", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)])],
  ["packed.rar", Buffer.concat([Buffer.from("Rar!\x1a\x07\x01\x00", "latin1"), Buffer.alloc(60)])],
  ["picture-and-rar.jpg", after(jpeg, Buffer.from("Rar!\x1a\x07\x01\x00", "latin1"))],
  ["picture-and-7z.jpg", after(jpeg, Buffer.from("377abcaf271c0004", "hex"))],
  ["picture-and-php.jpg", after(jpeg, "<?php system($_GET[0]);")],
  ["letter-with-page.pdf", pdfOf("BT (Hello) Tj ET <script>alert(1)</script>")],
  ["page-in-front.pdf", after(Buffer.from("<html><script>1</script>"), pdfWithText)],
])("%s is of the wrong type", async (name, bytes) => {
  expect(await inspectFile(name, bytes, scansNothing)).toEqual({ ok: false, fault: "wrong-type" });
});

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
  ["locked.pdf", lockedPdf],
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
  ["macros.docx", wordDocument({ "word/vbaProject.bin": "macro" })],
  ["escaping.xlsx", workbook({ "../../etc/passwd": "x" })],
  ["secret.xlsx", workbook({}, { encrypted: true })],
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
  const copy = Buffer.from(await withoutMetadata(jpeg));
  expect(jpeg.includes("somebody")).toBe(true);
  expect(copy.includes("somebody")).toBe(false);
  expect((await sharp(copy).metadata()).exif).toBeUndefined();
});
