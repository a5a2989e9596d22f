import { crc32, deflateRawSync } from "node:zlib";

/** A small zip archive with these files, as office programs write it. */
export function zipOf(files: Readonly<Record<string, string>>, { encrypted = false } = {}): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const name = Buffer.from(path);
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(encrypted ? 1 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, name, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    entries.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), common, place, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from("PK\x05\x06"), end]);
}

const typesPart = (mainType: string) =>
  `<Types><Override ContentType="application/vnd.openxmlformats-officedocument.${mainType}.main+xml"/></Types>`;

export const workbook = (
  more: Readonly<Record<string, string>> = {},
  options: { encrypted?: boolean } = {},
) =>
  zipOf(
    {
      "[Content_Types].xml": typesPart("spreadsheetml.sheet"),
      "xl/workbook.xml": "<workbook/>",
      ...more,
    },
    options,
  );

export const wordDocument = (more: Readonly<Record<string, string>> = {}) =>
  zipOf({
    "[Content_Types].xml": typesPart("wordprocessingml.document"),
    "word/document.xml": "<document/>",
    ...more,
  });
