import { posix } from "node:path";
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

const officeTypes = "application/vnd.openxmlformats-officedocument";

/** The two parts by which a package says where its document begins and of which type it is. */
export const packageOf = (part: string, mainType: string) => ({
  "[Content_Types].xml": `<Types><Override PartName="${posix.resolve("/", part)}" ContentType="${officeTypes}.${mainType}.main+xml"/></Types>`,
  "_rels/.rels": `<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="core.xml"/><Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${part}"/></Relationships>`,
});

export const workbook = (
  more: Readonly<Record<string, string>> = {},
  options: { encrypted?: boolean } = {},
) =>
  zipOf(
    {
      ...packageOf("xl/workbook.xml", "spreadsheetml.sheet"),
      "xl/workbook.xml": "<workbook/>",
      ...more,
    },
    options,
  );

export const wordDocument = (more: Readonly<Record<string, string>> = {}) =>
  zipOf({
    ...packageOf("word/document.xml", "wordprocessingml.document"),
    "word/document.xml": "<document/>",
    ...more,
  });
