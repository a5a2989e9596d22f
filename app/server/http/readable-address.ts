import type { RequestHandler } from "express";
import type { Config } from "../config.ts";
import { answerFailure } from "./failure-page.ts";

const badRequest = 400;

/** An address that cannot be read is refused here: the router would write it, whole, to the output. */
export const readableAddress =
  (config: Config): RequestHandler =>
  (request, response, next) => {
    if (isReadable(request.headers.host ?? "", request.originalUrl)) next();
    else answerFailure(config, request, response, badRequest);
  };

/** A missing or nonsensical host would make every address of the page nonsense. */
function isReadable(host: string, address: string): boolean {
  if (host.trim() === "") return false;
  try {
    const { pathname } = new URL(`http://${host}${address}`);
    return !decodeURIComponent(pathname).includes("\0");
  } catch {
    return false;
  }
}
