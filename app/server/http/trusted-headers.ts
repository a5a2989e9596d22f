/** Whose word counts about where a request came from and for which host it was meant. */
import type { RequestHandler } from "express";
import type { Config } from "../config.ts";
import { isWithinNetworks } from "./visitor-address.ts";

type Proxies = Pick<Config, "trustedProxies" | "trustedProxyAddresses">;

const forwardedHeaders = [
  "forwarded",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-forwarded-proto",
  "x-real-ip",
] as const;

/** For Express: whether the machine so many steps in front of the server is one of its own proxies. */
export const isOwnProxy =
  ({ trustedProxies, trustedProxyAddresses }: Proxies) =>
  (address: string, steps: number): boolean =>
    steps < trustedProxies && isWithinNetworks(address, trustedProxyAddresses);

/** What anybody else than an own proxy says there is worth nothing, and is taken away before it is read. */
export const trustedHeadersOnly =
  (config: Proxies): RequestHandler =>
  (request, _response, next) => {
    if (!isOwnProxy(config)(request.socket.remoteAddress ?? "", 0))
      for (const name of forwardedHeaders) delete request.headers[name];
    next();
  };
