import { addresses } from "#app/addresses.ts";
import { requestFacts } from "#app/server/session/request-context.ts";
import type { Route } from "./+types/robots";

const closed = [
  `${addresses.tracking.enter}/`,
  addresses.send.receipt,
  `${addresses.send.start}/`,
  addresses.account.signIn,
  addresses.office.queue,
  addresses.agency.queue,
  addresses.admin.overview,
];

/** What search engines may read: the public pages; forms and staff pages hold nothing for them. */
export function loader({ context }: Route.LoaderArgs) {
  const { publicUrl } = context.get(requestFacts);
  const lines = ["User-agent: *", ...closed.map((path) => `Disallow: ${path}`)];
  const text = `${lines.join("\n")}\n\nSitemap: ${publicUrl}${addresses.machines.sitemap}\n`;
  return new Response(text, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-cache" },
  });
}
