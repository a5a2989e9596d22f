import type { Request, RequestHandler } from "express";
import type { Config } from "../config.ts";
import { answerFailure } from "./failure-page.ts";

const changing = new Set(["POST", "PUT", "PATCH", "DELETE"]);
const forbidden = 403;

/**
 * The framework checks the origin of posts to pages, not to addresses that answer files; this one
 * holds for all, and answers with a page. Old browsers that do not say where a post comes from are
 * left to the cookies' SameSite.
 */
export const sameOriginOnly =
  (config: Config): RequestHandler =>
  (request, response, next) => {
    if (changing.has(request.method) && isForeign(request))
      answerFailure(config, request, response, forbidden);
    else next();
  };

function isForeign(request: Request): boolean {
  const from = request.headers["sec-fetch-site"];
  if (from === "cross-site" || from === "same-site") return true;
  const { origin } = request.headers;
  if (origin === undefined) return false;
  const hosts = [request.headers.host, request.headers["x-forwarded-host"]];
  return !URL.canParse(origin) || !hosts.includes(new URL(origin).host);
}
