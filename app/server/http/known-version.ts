import fresh from "fresh";

/** Whether a request's `If-None-Match` says that the browser already has the version of this tag. */
export const isKnownVersion = (ifNoneMatch: string | null | undefined, tag: string) =>
  fresh({ "if-none-match": ifNoneMatch ?? undefined }, { etag: tag });
