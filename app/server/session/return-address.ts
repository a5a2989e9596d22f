/** Where somebody was going who had to sign in first: always a page that can be shown. */
import { matchPath } from "react-router";
import { addresses, addressOf } from "#app/addresses.ts";

/** Addresses that answer with a file, or only a post, and the page from which one comes to them. */
const pagesAround: readonly (readonly [pattern: string, page: string])[] = [
  [addresses.office.paperDocx, addresses.office.petition],
  [addresses.agency.paperDocx, addresses.agency.petition],
  [addresses.office.file, addresses.office.petition],
  [addresses.agency.file, addresses.agency.petition],
  [addresses.office.chaseLetterDocx, addresses.office.chaseLetter],
  [addresses.office.overdueDocx, addresses.office.overdue],
  [addresses.admin.placesCsv, addresses.admin.places],
  [addresses.admin.formInForce, addresses.admin.documentTemplate],
  [addresses.admin.shippedForm, addresses.admin.documentTemplate],
];

/** By these the framework's script asks for the data of a page, of the first page and of a folder. */
const ofFramework = /(?:\/_root|\/_)?\.data$/;
const keysOfFramework = ["_routes", "index"];

/** The page of an address, without what the framework adds when its script asks for data. */
export function pageOf({ pathname, search }: Pick<URL, "pathname" | "search">): string {
  const asked = pathname.replace(ofFramework, "") || addresses.home;
  const around = pagesAround.find(([pattern]) => matchPath(pattern, asked) !== null);
  if (around) {
    const [pattern, page] = around;
    return addressOf<string>(page, matchPath(pattern, asked)?.params as Record<string, string>);
  }
  const query = new URLSearchParams(search);
  for (const key of keysOfFramework) query.delete(key);
  return query.size === 0 ? asked : `${asked}?${query}`;
}

/** A path of this site and the words behind its question mark; never another address. */
const ownAddress = /^\/(?![/\\])[\w\-./%]*(?:\?[\w\-./%~=&+*:]*)?$/;

/** Where the person was going, if it is a page of this site. */
export function safeReturn(asked: string | null, otherwise: string): string {
  if (asked === null || !ownAddress.test(asked)) return otherwise;
  const [pathname = "", ...search] = asked.split("?");
  return pageOf({ pathname, search: search.join("?") });
}
