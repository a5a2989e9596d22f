/** The HTTP server, its pipeline as a table of contents. Input of the server build. */
import { createServer, type Server } from "node:http";
import { constants } from "node:zlib";
import { createRequestHandler } from "@react-router/express";
import compression from "compression";
import express, { type Express } from "express";
import { openContext } from "./app-context.ts";
import { type Config, readConfig } from "./config.ts";
import { health } from "./http/health.ts";
import { loadContext } from "./http/load-context.ts";
import { type MemoryPages, memoryPages } from "./http/memory-pages.ts";
import { requestNumbers } from "./http/request-numbers.ts";
import { sameOriginOnly } from "./http/same-origin.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { builtAssets, fixedFiles } from "./http/static-files.ts";
import { startJobs } from "./jobs/runner.ts";
import { log } from "./log.ts";
import type { Context } from "./usecases/context.ts";

/** What is packed for one reader alone is packed quickly; what many read is packed once, and well. */
const quickly = {
  level: constants.Z_BEST_SPEED,
  brotli: {
    params: { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_LGWIN]: 17 },
  },
};

type RouterBuild = Parameters<typeof createRequestHandler>[0]["build"];

/**
 * Handed over as a function, the framework works out all routes anew at every request: right while
 * they change under development, half the cost of a page when serving.
 */
const importBuild = () => import("virtual:react-router/server-build");

export function createApp(
  config: Config,
  context: Context,
  pages: MemoryPages,
  build: RouterBuild,
): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", config.trustedProxies);
  app.use("/health", health(context));
  app.use(requestNumbers());
  app.use(securityHeaders(config));
  app.use(sameOriginOnly());
  app.use("/assets", builtAssets());
  app.use(fixedFiles());
  app.use(compression(quickly));
  app.use(pages.keep());
  app.use(
    createRequestHandler({
      build,
      getLoadContext: loadContext(config, context),
    }),
  );
  return app;
}

/** The app with a context of its own, for the development server, whose modules are another graph. */
export function openApp(config: Config): Express {
  const context = openContext(config);
  return createApp(config, context, memoryPages(config, context), importBuild);
}

/** Starts serving; answers when the port is open. Closing finishes what was accepted. */
export async function serve(config: Config = readConfig()): Promise<{ close(): Promise<void> }> {
  const context = openContext(config);
  const pages = memoryPages(config, context);
  const app = createApp(config, context, pages, await importBuild());
  const server = await listen(app, pages, config.port);
  const stopJobs = startJobs(config, context);
  const close = async () => {
    stopJobs();
    await new Promise((done) => server.close(done));
    await context.close();
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => void close().then(() => process.exit(0)));
  log.info({ port: config.port }, "serving");
  return { close };
}

/** What stands in memory is answered before the app's pipeline; everything else goes through it. */
function listen(app: Express, pages: MemoryPages, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    pages
      .answer(request, response)
      .catch(() => false)
      .then((answered) => {
        if (!answered) app(request, response);
      });
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, () => resolve(server));
  });
}
