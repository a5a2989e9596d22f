import type { RequestHandler } from "express";

/** An address that cannot be decoded, or is on no readable host, is refused before anything reads it. */
export const readableAddressOnly = (): RequestHandler => (request, response, next) => {
  if (isReadable(request.headers.host ?? "", request.originalUrl)) next();
  else response.status(400).end();
};

function isReadable(host: string, address: string): boolean {
  try {
    const { pathname } = new URL(`http://${host}${address}`);
    return !decodeURIComponent(pathname).includes("\0");
  } catch {
    return false;
  }
}
