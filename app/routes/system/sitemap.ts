import { addresses, addressOf } from "#app/addresses.ts";
import { sitemapEntries, versionOfPublic } from "#app/server/queries/public/feed.ts";
import { appContext, requestFacts } from "#app/server/session/request-context.ts";
import type { Route } from "./+types/sitemap";
import { respondWithVersion } from "./xml.ts";

const fixedPages = [
  "/",
  addresses.send.start,
  addresses.tracking.enter,
  addresses.results.list,
  addresses.guide,
  addresses.calculator,
  addresses.privacy,
  addresses.accessibility,
];

/** Every public page and every published answer, under their Vietnamese addresses. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const server = context.get(appContext);
  const { publicUrl } = context.get(requestFacts);
  const version = await versionOfPublic(server);
  return respondWithVersion(request, version, "application/xml; charset=utf-8", async () => {
    const answers = await sitemapEntries(server);
    const lines = [
      ...fixedPages.map((path) => `  <url><loc>${publicUrl}${path}</loc></url>`),
      ...answers.map(
        ({ address, updatedAt }) =>
          `  <url><loc>${publicUrl}${addressOf(addresses.results.answer, { address })}</loc><lastmod>${updatedAt}</lastmod></url>`,
      ),
    ];
    return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${lines.join("\n")}
</urlset>
`;
  });
}
