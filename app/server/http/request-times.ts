import type { RequestHandler } from "express";
import { matchRoutes, type RouteObject, type ServerBuild } from "react-router";
import { addresses } from "#app/addresses.ts";
import { log } from "../log.ts";
import { isSlowUpload } from "./load/slow-upload.ts";
import type { Metrics } from "./metrics.ts";

const slowMilliseconds = 500;
const areas = new Set<string>([
  addresses.office.queue,
  addresses.agency.queue,
  addresses.admin.overview,
  addresses.tracking.enter,
  addresses.send.start,
  addresses.results.list,
]);

/**
 * Times every request until its answer is written; an upload from its last byte on. Slow ones go to the log with their
 * route; the address itself may hold a code.
 */
export function requestTimes(
  observe: Metrics["observe"],
  build: () => Promise<ServerBuild>,
): RequestHandler {
  let routes: Promise<RouteObject[]> | undefined;
  return (request, response, next) => {
    let from = performance.now();
    if (isSlowUpload(request))
      request.once("end", () => {
        from = performance.now();
      });
    const { method, path } = request;
    response.once("finish", () => {
      const milliseconds = performance.now() - from;
      const status = response.statusCode;
      observe({ area: areaOf(path), status, seconds: milliseconds / 1000 });
      if (milliseconds <= slowMilliseconds) return;
      routes ??= build().then(routeTree);
      void routes.then((tree) =>
        log.warn(
          { route: patternOf(tree, path), method, status, milliseconds: Math.round(milliseconds) },
          "slow request",
        ),
      );
    });
    next();
  };
}

const areaOf = (path: string) => {
  const first = path.split("/")[1] ?? "";
  return areas.has(`/${first}`) ? first : "other";
};

function routeTree({ routes }: ServerBuild): RouteObject[] {
  const below = (parentId: string | undefined): RouteObject[] =>
    Object.values(routes)
      .filter((route) => route !== undefined && route.parentId === parentId)
      .map((route) => {
        const { id, path, index } = route as NonNullable<typeof route>;
        return index ? { id, path, index: true } : { id, path, children: below(id) };
      });
  return below(undefined);
}

function patternOf(tree: RouteObject[], path: string): string {
  const matches = matchRoutes(tree, path.replace(/[.]data$/, "")) ?? [];
  const parts = matches.map(({ route }) => route.path).filter(Boolean);
  return `/${parts.join("/")}`;
}
