/**
 * The parts of a Word file that `patchDocument` has written, as a tree. It writes XML of one plain form, where
 * no attribute holds an angle bracket; so this reads that form and no other.
 */
export type XmlElement = {
  readonly name: string;
  /** The attributes as they are written, with the space before them. */
  attributes: string;
  children: XmlNode[];
};
/** An element, or what stands between elements as it is written. */
export type XmlNode = XmlElement | string;

export const isElement = (node: XmlNode | undefined): node is XmlElement =>
  typeof node === "object";

type Named<Name extends string> = XmlElement & { readonly name: Name };
export const isNamed = <Name extends string>(
  node: XmlNode | undefined,
  name: Name,
): node is Named<Name> => isElement(node) && node.name === name;

export const elementOf = (name: string, children: XmlNode[] = []): XmlElement => ({
  name,
  attributes: "",
  children,
});

/** What is passed over as it is; each begins with what comes first and ends with what comes second. */
const passedOver = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;

/** Reads a part; throws where it has a document type, whose entities nobody here resolves. */
export function readXml(xml: string): XmlElement {
  const root = elementOf("");
  const open: XmlElement[] = [root];
  for (let at = 0; at < xml.length; ) {
    const parent = open.at(-1) ?? root;
    const start = xml.indexOf("<", at);
    const textEnd = start < 0 ? xml.length : start;
    if (textEnd > at) parent.children.push(xml.slice(at, textEnd));
    if (start < 0) break;
    if (xml.startsWith("<!DOCTYPE", start)) throw new Error("a part of the file has a DOCTYPE");
    const [, ending = ">"] = passedOver.find(([begin]) => xml.startsWith(begin, start)) ?? [];
    const end = xml.indexOf(ending, start);
    if (end < 0) throw new Error("a part of the file ends inside a tag");
    at = end + ending.length;
    const tag = xml.slice(start, at);
    if (ending !== ">") parent.children.push(tag);
    else takeTag(tag, open);
  }
  return root;
}

function takeTag(tag: string, open: XmlElement[]) {
  if (tag.startsWith("</")) {
    open.pop();
    return;
  }
  const isEmpty = tag.endsWith("/>");
  const inside = tag.slice(1, isEmpty ? -2 : -1);
  const nameEnd = inside.search(/\s/);
  const name = nameEnd < 0 ? inside : inside.slice(0, nameEnd);
  const element = { name, attributes: inside.slice(name.length), children: [] };
  open.at(-1)?.children.push(element);
  if (!isEmpty) open.push(element);
}

export function writeXml(node: XmlNode): string {
  if (typeof node === "string") return node;
  const inside = node.children.map(writeXml).join("");
  if (node.name === "") return inside;
  const head = `<${node.name}${node.attributes}`;
  return inside === "" ? `${head}/>` : `${head}>${inside}</${node.name}>`;
}
