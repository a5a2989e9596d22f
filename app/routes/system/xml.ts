import { withoutForbiddenInXml } from "#app/domain/text/xml-text.ts";
import { isKnownVersion } from "#app/server/http/known-version.ts";

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Text inside XML: escaped, and without the characters that XML does not allow at all. */
export const xmlText = (text: string) =>
  withoutForbiddenInXml(text).replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** An answer that is asked for again each time, and made again only when something public changed. */
export async function respondWithVersion(
  request: Request,
  version: number,
  type: string,
  make: () => Promise<string>,
): Promise<Response> {
  const tag = `"public-${version}"`;
  const headers = { "Cache-Control": "no-cache", ETag: tag, "Content-Type": type };
  if (isKnownVersion(request.headers.get("if-none-match"), tag))
    return new Response(null, { status: 304, headers });
  return new Response(await make(), { headers });
}
