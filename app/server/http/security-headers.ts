import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from "node:http";
import { Socket } from "node:net";
import type { RequestHandler, Response } from "express";
import helmet from "helmet";
import type { Config } from "../config.ts";

const yearSeconds = 31_536_000;

/** What no page of ours ever asks a browser for. */
const unusedFeatures = [
  "accelerometer",
  "autoplay",
  "bluetooth",
  "browsing-topics",
  "camera",
  "display-capture",
  "fullscreen",
  "geolocation",
  "gyroscope",
  "hid",
  "idle-detection",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "screen-wake-lock",
  "serial",
  "usb",
  "xr-spatial-tracking",
];

/** For everything that leaves: pages, files, feeds, errors and the state of health. */
export function securityHeaders(config: Pick<Config, "publicUrl">): RequestHandler[] {
  const permissions = unusedFeatures.map((feature) => `${feature}=()`).join(", ");
  return [
    helmetHeaders(config.publicUrl.startsWith("https:")),
    (_request, response, next) => {
      response.setHeader("Permissions-Policy", permissions);
      next();
    },
  ];
}

/** `no-referrer` would make a native form post send `Origin: null`, which the origin check refuses. */
const helmetHeaders = (secure: boolean) =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: [
          "'self'",
          (_request, response) => `'nonce-${(response as Response).locals.nonce}'`,
        ],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'"],
        // A picture that was just chosen is shown before it is sent.
        imgSrc: ["'self'", "data:", "blob:"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        ...(secure && { upgradeInsecureRequests: [] }),
      },
    },
    referrerPolicy: { policy: "same-origin" },
    strictTransportSecurity: secure ? { maxAge: yearSeconds, includeSubDomains: false } : false,
    // Browsers take these two only over https and warn about them elsewhere.
    crossOriginOpenerPolicy: secure ? { policy: "same-origin" } : false,
    originAgentCluster: secure,
    crossOriginResourcePolicy: { policy: "same-origin" },
    xFrameOptions: { action: "deny" },
  });

/** The same for what is answered before anything else runs, or without the framework; no script may run there. */
export function fixedSecurityHeaders(config: Pick<Config, "publicUrl">): OutgoingHttpHeaders {
  const request = new IncomingMessage(new Socket());
  const response = Object.assign(new ServerResponse(request), { locals: { nonce: "" } });
  for (const handler of securityHeaders(config))
    Reflect.apply(handler, undefined, [request, response, () => undefined]);
  const headers = { ...response.getHeaders() };
  headers["content-security-policy"] = String(headers["content-security-policy"]).replace(
    " 'nonce-'",
    "",
  );
  return headers;
}
