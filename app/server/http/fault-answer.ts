import type { ErrorRequestHandler } from "express";
import { faultOf, log } from "../log.ts";

/**
 * The last word on what went wrong before or beside the pages, such as an address that is not well
 * encoded: a status and nothing of the program's inside.
 */
export const faultAnswer = (): ErrorRequestHandler => (error, _request, response, next) => {
  // Begun answers can only be cut off, which Express does.
  if (response.headersSent) return next(error);
  const told: unknown = (error as { status?: unknown } | null)?.status;
  const status = typeof told === "number" && told >= 400 && told < 500 ? told : 500;
  if (status === 500)
    log.error({ incident: response.locals.incident, ...faultOf(error) }, "request failed");
  response.status(status).type("text/plain").send(String(status));
};
