/** The pages of sending, and what their addresses may say. */
export const addresses = {
  start: "/gui-phan-anh",
  content: "/gui-phan-anh/noi-dung",
  place: "/gui-phan-anh/noi-xay-ra",
  person: "/gui-phan-anh/thong-tin",
  check: "/gui-phan-anh/kiem-tra",
  receipt: "/bien-nhan",
} as const;

export const stepsInAll = 4;
export type Step = "content" | "place" | "person";

/** In the query: where to go after a correction, and what to say on the next page. */
export const backToCheck = "tu=kiem-tra";
export const saysExpired = "nhap=het-han";
export const saysHint = "goi-y=to-cao";

/** The next page, with what it is to say. */
export function onward(address: string, ...says: readonly (string | false)[]): string {
  const query = says.filter(Boolean).join("&");
  return query === "" ? address : `${address}?${query}`;
}
