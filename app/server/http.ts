/** The HTTP server, its pipeline as a table of contents. Input of the server build. */
import type { Server } from "node:http";
import { createRequestHandler } from "@react-router/express";
import compression from "compression";
import express, { type Express } from "express";
import { openContext } from "./app-context.ts";
import { type Config, readConfig } from "./config.ts";
import { faultAnswer } from "./http/fault-answer.ts";
import { health } from "./http/health.ts";
import { knownMethodsOnly } from "./http/known-methods.ts";
import { loadContext } from "./http/load-context.ts";
import { readableAddressOnly } from "./http/readable-address.ts";
import { requestNumbers } from "./http/request-numbers.ts";
import { sameOriginOnly } from "./http/same-origin.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { builtAssets, fixedFiles } from "./http/static-files.ts";
import { startJobs } from "./jobs/runner.ts";
import { log } from "./log.ts";
import type { Context } from "./usecases/context.ts";

export function createApp(config: Config, context: Context): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", config.trustedProxies);
  app.use("/health", health(context));
  app.use(requestNumbers());
  app.use(securityHeaders(config));
  app.use(readableAddressOnly());
  app.use(knownMethodsOnly());
  app.use(sameOriginOnly());
  app.use(compression());
  app.use("/assets", builtAssets());
  app.use(fixedFiles());
  app.use(
    createRequestHandler({
      build: () => import("virtual:react-router/server-build"),
      getLoadContext: loadContext(config, context),
    }),
  );
  app.use(faultAnswer());
  return app;
}

/** The app with a context of its own, for the development server, whose modules are another graph. */
export const openApp = (config: Config): Express => createApp(config, openContext(config));

/** Starts serving; answers when the port is open. Closing finishes what was accepted. */
export async function serve(config: Config = readConfig()): Promise<{ close(): Promise<void> }> {
  const context = openContext(config);
  const server = await listen(createApp(config, context), config.port);
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

function listen(app: Express, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(port, (error?: Error) => (error ? reject(error) : resolve(server)));
  });
}
