import { addresses, addressOf } from "#app/addresses.ts";
import { excerptOf } from "#app/domain/text/word-spans.ts";
import { i18nFor } from "#app/i18n/setup.server.ts";
import { feedEntries, versionOfPublic } from "#app/server/queries/public/feed.ts";
import { appContext, requestFacts } from "#app/server/session/request-context.ts";
import type { Route } from "./+types/feed";
import { respondWithVersion, xmlText } from "./xml.ts";

const summaryLength = 400;
/** The feed's own day while nothing has been published. */
const beginning = "2026-01-01T00:00:00Z";

/** The newest published answers as an Atom feed, in Vietnamese, with Vietnamese addresses. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const server = context.get(appContext);
  const { publicUrl } = context.get(requestFacts);
  const version = await versionOfPublic(server);
  return respondWithVersion(request, version, "application/atom+xml; charset=utf-8", async () => {
    const { records, provinceName } = await feedEntries(server);
    const title = i18nFor("vi").t("public:feed.title", { province: provinceName });
    return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
  <id>${publicUrl}${addresses.results.feed}</id>
  <title>${xmlText(title)}</title>
  <updated>${records[0]?.publishedAt ?? beginning}</updated>
  <link rel="self" type="application/atom+xml" href="${publicUrl}${addresses.results.feed}"/>
  <link rel="alternate" type="text/html" href="${publicUrl}${addresses.results.list}"/>
${records.map((record) => entryOf(record, publicUrl)).join("\n")}
</feed>
`;
  });
}

type Entry = Awaited<ReturnType<typeof feedEntries>>["records"][number];

const entryOf = (record: Entry, publicUrl: string) => `  <entry>
    <id>${answerUrl(publicUrl, record.address)}</id>
    <title>${xmlText(record.title)}</title>
    <updated>${record.publishedAt}</updated>
    <link rel="alternate" type="text/html" href="${answerUrl(publicUrl, record.address)}"/>
    <author><name>${xmlText(record.agencyName)}</name></author>
    <summary>${xmlText(excerptOf(record.question, [], summaryLength))}</summary>
    <content type="text">${xmlText(record.answer)}</content>
  </entry>`;

const answerUrl = (publicUrl: string, address: string) =>
  `${publicUrl}${addressOf(addresses.results.answer, { address })}`;
