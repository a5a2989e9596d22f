/** What a browser that was never here before fetches for a page: bytes as they come over the wire. */
import { expectStatus, openBrowser, textOf } from "#tests/setup/browser.ts";

export type FirstVisit = {
  readonly path: string;
  readonly bytes: number;
  readonly requests: number;
  readonly parts: readonly { readonly path: string; readonly bytes: number }[];
};

/** Style sheets, scripts, preloads and pictures; the icon in the browser's bar is no part of the page. */
const linked =
  /<(?:link[^>]+rel="(?:stylesheet|modulepreload|preload)"[^>]+href|(?:script|img)[^>]+src)="(\/[^"]+)"/g;

export async function firstVisit(port: number, path: string): Promise<FirstVisit> {
  const browser = openBrowser(() => `http://127.0.0.1:${port}`, "10.250.0.1");
  const page = expectStatus(await browser.get(path), 200, path);
  const html = textOf(page);
  const addresses = new Set([...html.matchAll(linked)].map(([, address]) => address ?? ""));
  const parts = [{ path, bytes: page.body.length }];
  for (const address of addresses) {
    const { body } = expectStatus(await browser.get(address), 200, address);
    parts.push({ path: address, bytes: body.length });
  }
  browser.leave();
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
  return { path, bytes, requests: parts.length, parts };
}
