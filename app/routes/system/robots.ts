import { requestFacts } from "#app/server/session/request-context.ts";
import type { Route } from "./+types/robots";

const closed = [
  "/tra-cuu/",
  "/bien-nhan",
  "/gui-phan-anh/",
  "/dang-nhap",
  "/van-phong",
  "/co-quan",
  "/quan-tri",
];

/** What search engines may read: the public pages; forms and staff pages hold nothing for them. */
export function loader({ context }: Route.LoaderArgs) {
  const { publicUrl } = context.get(requestFacts);
  const lines = ["User-agent: *", ...closed.map((path) => `Disallow: ${path}`)];
  const text = `${lines.join("\n")}\n\nSitemap: ${publicUrl}/sitemap.xml\n`;
  return new Response(text, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-cache" },
  });
}
