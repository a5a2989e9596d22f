import type { RequestHandler } from "express";

const known = ["GET", "HEAD", "POST"];

/** Nothing here is asked with another method; some of them the framework cannot even read. */
export const knownMethodsOnly = (): RequestHandler => (request, response, next) => {
  if (known.includes(request.method)) next();
  else response.status(405).set("Allow", known.join(", ")).end();
};
