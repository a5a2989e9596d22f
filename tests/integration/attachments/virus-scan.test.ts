import { createServer } from "node:net";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as content from "#app/routes/public/send/content.tsx";
import * as place from "#app/routes/public/send/place.tsx";
import { inspectFile } from "#app/server/attachments/inspect.ts";
import { clamavScan } from "#app/server/attachments/virus-scan.ts";
import { pdfOf, pdfWithText } from "#tests/fakes/pdf.ts";
import { eicar, startClamav } from "#tests/setup/clamav.ts";
import { freePort } from "#tests/setup/free-port.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { aVisitor } from "#tests/setup/visitor.ts";

let clamav: Awaited<ReturnType<typeof startClamav>>;
beforeAll(async () => {
  clamav = await startClamav();
});
afterAll(() => clamav.stop());

const sick = pdfOf(`BT (${eicar}) Tj ET`);
const noise = await sharp(
  Buffer.from(Array.from({ length: 3_000_000 }, (_, at) => (at * 7919) % 251)),
  {
    raw: { width: 1000, height: 1000, channels: 3 },
  },
)
  .png()
  .toBuffer();

test.each([
  ["the path of a socket", () => clamav.socket],
  ["a host and port", () => `127.0.0.1:${clamav.port}`],
  ["an address with its scheme", () => `tcp://127.0.0.1:${clamav.port}`],
])("a real daemon is asked by %s", async (_what, socket) => {
  const scan = clamavScan(socket());
  expect(await inspectFile("letter.pdf", pdfWithText, scan)).toMatchObject({ ok: true });
  expect(await inspectFile("large.png", noise, scan)).toMatchObject({ ok: true });
  expect(await inspectFile("sick.pdf", sick, scan)).toEqual({ ok: false, fault: "infected" });
});

test("no daemon, and one that answers something else, take no file", async () => {
  const nobody = clamavScan(`127.0.0.1:${await freePort()}`);
  expect(await inspectFile("letter.pdf", pdfWithText, nobody)).toEqual({
    ok: false,
    fault: "not-scanned",
  });
  expect(await clamavScan("/no/such/socket")(pdfWithText)).toBe("unavailable");
  for (const answer of ["stream: OK", "INSTREAM size limit exceeded. ERROR\0", "nonsense\0", ""]) {
    const port = await freePort();
    const server = createServer((socket) => {
      socket.on("error", () => undefined).resume();
      socket.end(answer);
    });
    await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
    expect(await clamavScan(`127.0.0.1:${port}`)(pdfWithText)).toBe("unavailable");
    await new Promise((resolve) => server.close(resolve));
  }
});

onBothDatabases("a file that is not taken loses nothing typed", async (context) => {
  const upload = async (socket: string) => {
    const visitor = aVisitor({ ...context, scan: clamavScan(socket) });
    await visitor.get(content, "/gui-phan-anh/noi-dung");
    await visitor.post(content, "/gui-phan-anh/noi-dung", {
      aim: "conduct",
      content: "A street lamp has been dark for thirty days.",
    });
    const form = new FormData();
    form.append("agencyText", "Somewhere");
    form.append("files", new File([new Uint8Array(sick)], "sick.pdf"));
    form.append("files", new File([new Uint8Array(noise)], "large.png"));
    const answer = await visitor.post(place, "/gui-phan-anh/noi-xay-ra", form);
    const page = await visitor.get(place, "/gui-phan-anh/noi-xay-ra");
    const { files } = page.data as { files: { name: string }[] };
    return { answer, files: files.map(({ name }) => name) };
  };
  const found = await upload(clamav.socket);
  expect(found.answer).toMatchObject({
    status: 422,
    data: {
      values: { agencyText: "Somewhere" },
      errors: { files: "forms:file.infected|sick.pdf" },
    },
  });
  expect(found.files).toEqual(["large.png"]);
  const away = await upload("/no/such/socket");
  expect(away.answer).toMatchObject({
    status: 422,
    data: {
      values: { agencyText: "Somewhere" },
      errors: { files: "forms:file.not-scanned|sick.pdf\nforms:file.not-scanned|large.png" },
    },
  });
  expect(away.files).toEqual([]);
});
