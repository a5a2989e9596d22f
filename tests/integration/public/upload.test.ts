import { Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@react-router/node";
import { expect, test } from "vitest";
import { readUpload } from "#app/routes/kit/read-upload.ts";
import { scansNothing } from "#app/server/attachments/virus-scan.ts";
import { pdfWithText } from "#tests/fakes/pdf.ts";

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
  return {
    source,
    request: new Request("http://localhost:3000/gui-phan-anh/noi-xay-ra", {
      method: "POST",
      headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
      body: createReadableStreamFromReadable(source),
      duplex: "half",
    } as RequestInit),
  };
}

test("a film of 60 MB is read away, and what came before it is kept", async () => {
  const { request, source } = postedForm(60 * 1024 * 1024);
  const upload = await readUpload(request, 5, scansNothing);
  expect([...upload.form]).toEqual([["agencyText", "Somewhere"]]);
  expect(upload.files.map(({ fileName }) => fileName)).toEqual(["letter.pdf"]);
  expect(upload.faults).toEqual([{ name: "film.mp4", fault: "too-big" }]);
  expect(source.readableEnded).toBe(true);
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
  const upload = await readUpload(request, 5, scansNothing);
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
  expect(await readUpload(request, 5, scansNothing)).toMatchObject({ files: [], faults: [] });
});

test("more files than are allowed are refused, the first ones kept", async () => {
  const form = new FormData();
  form.append("agencyText", "Somewhere");
  for (let number = 0; number < 4; number += 1)
    form.append("files", new File([new Uint8Array(pdfWithText)], `letter-${number}.pdf`));
  const request = new Request("http://localhost:3000/", { method: "POST", body: form });
  const upload = await readUpload(request, 3, scansNothing);
  expect(upload.form.get("agencyText")).toBe("Somewhere");
  expect(upload.files).toHaveLength(3);
  expect(upload.faults).toEqual([{ name: "", fault: "too-many" }]);
});
