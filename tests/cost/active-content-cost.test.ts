/** Looking for what runs by itself costs time in proportion to the file. */
import { test } from "vitest";
import { tellOffice } from "#app/server/attachments/opening/office-document.ts";
import { isActivePdf } from "#app/server/attachments/opening/pdf-active.ts";
import { wordDocument } from "#tests/fakes/zip.ts";
import { costOfDoubling, expectCheap } from "#tests/setup/processor-time.ts";

const body = "word/_rels/document.xml.rels";
const mib = 1024 * 1024;
test.each(["/JS#", "/#4a", "/ObjStm stream endstream ", "stream\n", "/EmbeddedFile#"])(
  "looking through a PDF that repeats %j stays cheap",
  async (piece) => {
    const of = (bytes: number) =>
      Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(bytes, piece)]);
    const [half, whole] = [of(5 * mib), of(10 * mib - 9)];
    expectCheap(
      await costOfDoubling(
        () => objectsOf(half),
        () => objectsOf(whole),
      ),
    );
  },
);
/** What attaches something is opened by the reader of PDF files, which is measured apart. */
const objectsOf = (bytes: Buffer) => isActivePdf(bytes).catch(() => false);

test.each(["<w:instrText>D", "instrText ", "<Relationship ", '<w:fldSimple w:instr="D'])(
  "looking through a document that repeats %j stays cheap",
  async (piece) => {
    const of = (bytes: number) =>
      wordDocument({
        "word/document.xml": piece.repeat(Math.floor(bytes / piece.length)),
        [body]: piece.repeat(Math.floor(bytes / 4 / piece.length)),
      });
    const [half, whole] = [of(2.5 * mib), of(5 * mib)];
    expectCheap(
      await costOfDoubling(
        () => tellOffice(half),
        () => tellOffice(whole),
      ),
    );
  },
);
