import type { RequestHandler } from "express";
import type { ServerBuild } from "react-router";
import { log } from "../log.ts";

/**
 * One line for each request that was refused or failed, under the number that its page shows.
 * Of the address only the first part is written, and only if it is one of ours: the rest may hold a
 * code, a token, or whatever a stranger typed.
 */
export function requestLog(build: () => Promise<ServerBuild>): RequestHandler {
  return (request, response, next) => {
    const began = performance.now();
    response.on("finish", () => {
      const { statusCode: status } = response;
      const milliseconds = Math.round(performance.now() - began);
      if (status < 400) return;
      void placeOf(build, request.path).then((place) => {
        const { incident } = response.locals;
        log.info({ incident, status, method: request.method, place, milliseconds }, "request");
      });
    });
    next();
  };
}

async function placeOf(build: () => Promise<ServerBuild>, path: string): Promise<string> {
  const { routes } = await build();
  const [, first = ""] = path.split("/");
  const known = Object.values(routes).some((route) => route?.path?.split("/")[0] === first);
  return known && !first.includes(":") ? first : "";
}
