/** The HTTP server, its pipeline as a table of contents. Input of the server build. */
import type { Server } from "node:http";
import { createRequestHandler } from "@react-router/express";
import compression from "compression";
import express, { type Express } from "express";
import { openContext } from "./app-context.ts";
import { type Config, readConfig } from "./config.ts";
import { health } from "./http/health.ts";
import { intakeGuard } from "./http/intake-guard.ts";
import { loadContext } from "./http/load-context.ts";
import { loadMeter } from "./http/load-meter.ts";
import { metrics } from "./http/metrics.ts";
import { requestNumbers } from "./http/request-numbers.ts";
import { requestTimes } from "./http/request-times.ts";
import { sameOriginOnly } from "./http/same-origin.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { shedLoad } from "./http/shed-load.ts";
import { type StandingPages, standingPages } from "./http/standing-pages.ts";
import { builtAssets, fixedFiles } from "./http/static-files.ts";
import { startJobs } from "./jobs/runner.ts";
import { log } from "./log.ts";
import type { Context } from "./usecases/context.ts";

/** Less than the ninety seconds after which systemd kills. */
const finishMilliseconds = 60_000;
const sweepMilliseconds = 250;

const build = () => import("virtual:react-router/server-build");

export function createApp(
  config: Config,
  context: Context,
  pages: StandingPages = standingPages(context),
): Express {
  const app = express();
  const meter = loadMeter();
  const measured = metrics(context, meter);
  app.disable("x-powered-by");
  app.set("trust proxy", config.trustedProxies);
  app.use("/health", health(context, config.metricsToken));
  app.use(requestNumbers());
  app.use(securityHeaders(config));
  app.use(sameOriginOnly());
  app.use("/assets", builtAssets());
  app.use(fixedFiles());
  app.get("/metrics", measured.page(config.metricsToken));
  app.use(requestTimes(measured.observe, build));
  app.use(shedLoad(meter, pages, config.requestsAtOnce));
  app.use(intakeGuard(context.room, pages));
  app.use(compression());
  app.use(
    createRequestHandler({
      build,
      getLoadContext: loadContext(config, context),
    }),
  );
  return app;
}

/** The app with a context of its own, for the development server, whose modules are another graph. */
export const openApp = (config: Config): Express => createApp(config, openContext(config));

/**
 * Starts serving; answers when the port is open, with every page already in memory. Closing finishes
 * what was accepted.
 */
export async function serve(config: Config = readConfig()): Promise<{ close(): Promise<void> }> {
  await build();
  const context = openContext(config);
  const pages = standingPages(context);
  await pages.ready;
  const server = await listen(createApp(config, context, pages), config.port);
  const stopJobs = startJobs(config, context);
  const close = async () => {
    await Promise.all([stopJobs(), finished(server)]);
    await context.close();
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => void close().then(() => process.exit(0)));
  log.info({ port: config.port }, "serving");
  return { close };
}

/** Takes nothing new, and waits for what was begun; whoever takes longer than that is cut off. */
function finished(server: Server): Promise<void> {
  const cutOff = setTimeout(() => server.closeAllConnections(), finishMilliseconds);
  const sweep = setInterval(() => server.closeIdleConnections(), sweepMilliseconds);
  return new Promise((done) =>
    server.close(() => {
      clearTimeout(cutOff);
      clearInterval(sweep);
      done();
    }),
  );
}

function listen(app: Express, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(port, (error?: Error) => (error ? reject(error) : resolve(server)));
  });
}
