import type { Request, RequestHandler } from "express";
import type { Config } from "../config.ts";
import { answerFailure } from "./failure-page.ts";

const changing = new Set(["POST", "PUT", "PATCH", "DELETE"]);
const forbidden = 403;

/**
 * The framework checks the origin of posts to pages by the request's own host, which a stranger chooses;
 * this one holds for all, by the address that people type, and answers with a page. Old browsers that do
 * not say where a post comes from are left to the cookies' SameSite.
 */
export const sameOriginOnly =
  (config: Config): RequestHandler =>
  (request, response, next) => {
    if (changing.has(request.method) && isForeign(request, config))
      answerFailure(config, request, response, forbidden, "other-address");
    else next();
  };

const thisMachine = ["localhost", "127.0.0.1", "[::1]"];

function isForeign(
  { headers, socket: { localPort } }: Request,
  { publicUrl, demo }: Config,
): boolean {
  const from = headers["sec-fetch-site"];
  if (from === "cross-site" || from === "same-site") return true;
  const { origin } = headers;
  if (origin === undefined || origin === new URL(publicUrl).origin) return false;
  // Who tries it out types the one or the other.
  return !(demo && thisMachine.some((name) => origin === `http://${name}:${localPort}`));
}
