import type { RequestHandler } from "express";
import type { Config } from "../config.ts";
import { answerFailure } from "./failure-page.ts";

const badRequest = 400;

/** An address that cannot be read is refused here: the router would write it, whole, to the output. */
export const readableAddress =
  (config: Config): RequestHandler =>
  (request, response, next) => {
    if (isReadable(request.originalUrl) && isHost(request.headers.host)) next();
    else answerFailure(config, request, response, badRequest);
  };

function isReadable(address: string): boolean {
  try {
    return decodeURIComponent(address.split("?")[0] ?? "") !== "";
  } catch {
    return false;
  }
}

/** Missing or nonsense, it would make every address of the page nonsense. */
const isHost = (host: string | undefined) => URL.canParse(`http://${host ?? ""}`);
