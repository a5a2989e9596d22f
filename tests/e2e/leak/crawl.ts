import type { APIRequestContext } from "@playwright/test";

/** Follows every link of this site from these addresses; answers each address with its body. */
export async function crawl(request: APIRequestContext, begin: readonly string[]) {
  const seen = new Map<string, string>();
  const open = [...begin];
  while (open.length > 0) {
    const address = open.shift() ?? "";
    if (seen.has(address) || seen.size > 400) continue;
    const response = await request.get(address, { maxRedirects: 0 });
    const body = (await response.body()).toString("latin1");
    seen.set(address, `${JSON.stringify(response.headers())}\n${body}`);
    for (const [, link] of body.matchAll(/(?:href|src|action)="([^"]+)"/g)) open.push(local(link));
    for (const [, link] of body.matchAll(/<(?:loc|id)>([^<]+)</g)) open.push(local(link));
  }
  return seen;
}

function local(link = "") {
  const url = new URL(link.replaceAll("&amp;", "&"), "http://localhost:3999");
  const own = url.hostname === "localhost" && !url.pathname.startsWith("/assets");
  return own ? `${url.pathname}${url.search}` : "/";
}
