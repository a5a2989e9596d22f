import { queryKeys } from "#app/query-keys.ts";

const numberIn = (text: string | null) => (text && /^\d{1,9}$/.test(text) ? Number(text) : null);

/** The year of the book, and beside which number a page begins or ends; null where it does not say. */
export function readRegisterAddress(request: Request) {
  const search = new URL(request.url).searchParams;
  return {
    year: numberIn(search.get(queryKeys.year)),
    after: numberIn(search.get(queryKeys.after)),
    before: numberIn(search.get(queryKeys.before)),
  };
}
