import type { Context } from "../../context.ts";
import {
  listPublicRecords,
  publicAddresses,
} from "../../persistence/public/public-record-reading.ts";
import { publicVersion } from "../../persistence/work/reference-memory.ts";
import { loadSettings } from "../../persistence/work/setting-reading.ts";

const entriesInFeed = 50;
// The sitemap format allows 50,000 addresses in one file.
const addressesInSitemap = 49_000;

/** Rises with every change of what is public. */
export const versionOfPublic = (context: Context) => publicVersion(context.database.read);

/** The newest published answers for readers of feeds. */
export async function feedEntries(context: Context) {
  const question = { plan: null, fields: [], agencies: [], years: [], from: null };
  const [records, settings] = await Promise.all([
    listPublicRecords(context.database.read, { ...question, take: entriesInFeed }),
    loadSettings(context.database.read),
  ]);
  return { records, provinceName: settings.provinceName };
}

/**
 * The addresses of published answers with the instant of their last change, newest first, as many as one
 * sitemap may hold beside the fixed pages.
 */
export const sitemapEntries = (context: Context) =>
  publicAddresses(context.database.read, addressesInSitemap);
