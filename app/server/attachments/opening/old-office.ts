/** The container of Word and Excel before 2007, in which today's programs also lock their documents. */

const containerStart = Buffer.from("d0cf11e0a1b11ae1", "hex");
/** Names in the container's directory are written in UTF-16. */
const lockedPart = Buffer.from("EncryptedPackage", "utf16le");
const documentParts = ["WordDocument", "Workbook", "Book"].map((name) =>
  Buffer.from(name, "utf16le"),
);

/**
 * What a container holds: today's document behind a password, or a document of the old kind. Null for
 * what is no container, and for containers of other programs that are not called a document.
 */
export function tellContainer(name: string, bytes: Buffer): "locked" | "old-office" | null {
  if (!bytes.subarray(0, containerStart.length).equals(containerStart))
    return isOldName(name) ? "old-office" : null;
  if (bytes.includes(lockedPart)) return "locked";
  return isOldName(name) || documentParts.some((part) => bytes.includes(part))
    ? "old-office"
    : null;
}

const isOldName = (name: string) => /\.(?:doc|dot|xls|xlt)$/i.test(name);
