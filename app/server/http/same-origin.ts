import type { RequestHandler } from "express";

const changing = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/**
 * The framework checks the origin of posts to pages, not to addresses that answer files; this one
 * holds for all. Old browsers that do not say where a post comes from are left to that check and to
 * the cookies' SameSite.
 */
export const sameOriginOnly = (): RequestHandler => (request, response, next) => {
  const from = request.headers["sec-fetch-site"];
  const foreign = from === "cross-site" || from === "same-site";
  if (changing.has(request.method) && foreign) response.status(403).end();
  else next();
};
