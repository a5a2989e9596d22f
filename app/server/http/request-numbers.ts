import type { RequestHandler } from "express";
import { symbolAt, symbols } from "#app/domain/identifiers/symbols.ts";
import { systemIds, token } from "../ids.ts";

const incidentSymbols = 8;
const nonceBytes = 16;

/** A number that can be read out on the phone; it need not be a secret. */
export const incidentNumber = () =>
  [...systemIds.bytes(incidentSymbols)].map((byte) => symbolAt(byte % symbols.length)).join("");

/** Gives each request the number that its error page, header and log line share, and a script nonce. */
export const requestNumbers = (): RequestHandler => (_request, response, next) => {
  response.locals.incident = incidentNumber();
  response.locals.nonce = token(systemIds, nonceBytes);
  response.set("X-Request-Id", response.locals.incident);
  next();
};
