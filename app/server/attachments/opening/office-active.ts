/** What of a Word or Excel document would load, start or run something where it is opened. */
import { entryContent, type ZipEntry } from "./zip-directory.ts";

/** Of all parts that are read together: a letter of several hundred pages has less. */
const readBytesMax = 8 * 1024 * 1024;

/** Objects of other programs, controls and old macro sheets. */
const activePart =
  /^(?:word|xl)\/(?:activeX|macrosheets|intlsheets)\/|\/embeddings\/[^/]{0,200}\.(?:bin|exe|docm|xlsm|pptm|js|vbs|hta)$/i;
/** Tables of numbers hold neither fields nor links, and are the largest part of a workbook. */
const tables = /^xl\/(?:worksheets\/[^/]{0,200}|sharedStrings|styles|calcChain)\.xml$/i;
const relations = /\.rels$/i;

/**
 * Whether it holds an object of another program, a control, a field that asks another program (DDE), or
 * loads a template, picture or frame from elsewhere. A link that somebody has to press is none of these.
 * Null where a part that would have to be read is not as long as the archive says, or too long.
 */
export function isActiveOffice(zip: Buffer, entries: readonly ZipEntry[]): boolean | null {
  if (entries.some(({ name }) => activePart.test(name))) return true;
  let left = readBytesMax;
  for (const entry of entries.filter(({ name }) => isRead(name))) {
    const content = entryContent(zip, entry, left);
    if (content === null || content.length !== entry.bytes) return null;
    left -= content.length;
    const isActive = relations.test(entry.name) ? loadsFromElsewhere : asksPrograms;
    if (isActive(content)) return true;
  }
  return false;
}

/** A package says itself what each part is, so their usual names tell nothing. */
const isRead = (name: string) =>
  relations.test(name) || (/\.xml$/i.test(name) && !tables.test(name));

const relationTags = /<(?:[^\s<>/:]+:)?Relationship(?=[\s/>])[^<]*/g;
/** What a part is to another, whatever it is called. */
const activeRelation =
  /\sType\s*=\s*["'][^"']*\/(?:oleObject|control|activeXControlBinary|xlMacrosheet|xlIntlMacrosheet|vbaProject)["']/i;
const pressed = /\sType\s*=\s*["'][^"']*\/hyperlink["']/;
const external = /\sTargetMode\s*=\s*["']External["']/;
/** On another machine: by an address, or by the name of a share. A template on the writer's own disk is not. */
const elsewhere = /\sTarget\s*=\s*["'](?:https?:|ftp:|mhtml:|ms-[a-z]+:|file:\/\/[^/]|\\\\|\/\/)/i;

function loadsFromElsewhere(part: Buffer): boolean {
  for (const [tag] of part.toString("utf8").matchAll(relationTags))
    if (
      activeRelation.test(tag) ||
      (external.test(tag) && !pressed.test(tag) && elsewhere.test(tag))
    )
      return true;
  return false;
}

const fieldTexts = /<(?:[^\s<>/:]+:)?instrText(?=[\s>])[^<>]*>([^<]*)/g;
const simpleFields = /<(?:[^\s<>/:]+:)?fldSimple(?=\s)[^<>]*/g;
const asksProgram = /(?:^|[^A-Za-z])DDE(?:AUTO)?(?![A-Za-z])/i;
/** No letter has as many; whoever writes more has something to hide. */
const fieldsMax = 20_000;
const linksProgram = /<(?:[^\s<>/:]+:)?(?:ddeLink|oleLink)(?=[\s/>])/;

/** Most letters have none of these, which is seen at once. */
const marks = ["instrText", "fldSimple", "ddeLink", "oleLink"];

/** An order may be spread over several runs of a field, so their texts are read as one. */
function asksPrograms(part: Buffer): boolean {
  if (!marks.some((mark) => part.includes(mark))) return false;
  const xml = part.toString("utf8");
  if (linksProgram.test(xml)) return true;
  const orders: string[] = [];
  for (const [, text = ""] of xml.matchAll(fieldTexts)) {
    orders.push(text);
    if (orders.length > fieldsMax) return true;
  }
  orders.push(" ");
  for (const [tag] of xml.matchAll(simpleFields)) {
    orders.push(tag);
    if (orders.length > fieldsMax) return true;
  }
  return asksProgram.test(orders.join(""));
}
