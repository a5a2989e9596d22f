import type { RequestHandler } from "express";
import { systemIds, token } from "../ids.ts";

const incidentBytes = 6;
const nonceBytes = 16;

/** Gives each request the number that its error page and log line share, and a script nonce. */
export const requestNumbers = (): RequestHandler => (_request, response, next) => {
  response.locals.incident = token(systemIds, incidentBytes);
  response.locals.nonce = token(systemIds, nonceBytes);
  next();
};
