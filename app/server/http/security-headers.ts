import type { RequestHandler, Response } from "express";
import helmet from "helmet";
import type { Config } from "../config.ts";

/** `no-referrer` would make a native form post send `Origin: null`, which the origin check refuses. */
export function securityHeaders(config: Config): RequestHandler {
  const secure = config.publicUrl.startsWith("https:");
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: [
          "'self'",
          (_request, response) => `'nonce-${(response as Response).locals.nonce}'`,
        ],
        styleSrc: ["'self'"],
        // A picture that was just chosen is shown before it is sent.
        imgSrc: ["'self'", "data:", "blob:"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
    referrerPolicy: { policy: "same-origin" },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
    crossOriginOpenerPolicy: secure ? { policy: "same-origin" } : false,
    originAgentCluster: secure,
    xFrameOptions: { action: "deny" },
  });
}
