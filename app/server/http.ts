/** The HTTP server, its pipeline as a table of contents. Input of the server build. */

import { createServer, type Server } from "node:http";
import { createRequestHandler } from "@react-router/express";
import compression from "compression";
import express, { type Express } from "express";
import { serverAddresses } from "#app/addresses.ts";
import { openContext } from "./app-context.ts";
import { type Config, readConfig } from "./config.ts";
import type { Context } from "./context.ts";
import { answerBrokenRequests } from "./http/broken-request.ts";
import { failurePage } from "./http/failure-page.ts";
import { type FallbackPages, fallbackPages } from "./http/fallback-pages.ts";
import { health } from "./http/health.ts";
import { intakeGuard } from "./http/intake-guard.ts";
import { knownMethodsOnly } from "./http/known-methods.ts";
import { createLoadMeter, type LoadMeter } from "./http/load/load-meter.ts";
import { type Shedding, shedLoad } from "./http/load/shed-load.ts";
import { loadContext } from "./http/load-context.ts";
import { type MemoryPages, memoryPages } from "./http/memory-pages.ts";
import { metrics } from "./http/metrics.ts";
import { readBodyBeforeClosing } from "./http/read-body-before-closing.ts";
import { readableAddress } from "./http/readable-address.ts";
import { requestLog } from "./http/request-log.ts";
import { requestNumbers } from "./http/request-numbers.ts";
import { requestTimes } from "./http/request-times.ts";
import { sameOriginOnly } from "./http/same-origin.ts";
import { fixedSecurityHeaders, securityHeaders } from "./http/security-headers.ts";
import { builtAssets, fixedFiles } from "./http/static-files.ts";
import { isOwnProxy, trustedHeadersOnly } from "./http/trusted-headers.ts";
import { compressPages, nameCharsetOfData, quickly, sendPlacedPages } from "./http/whole-pages.ts";
import { startJobs } from "./jobs/runner.ts";
import { log } from "./log.ts";

/** Less than the ninety seconds after which systemd kills. */
const finishMilliseconds = 60_000;
const sweepMilliseconds = 250;
/**
 * Longer than any proxy in front keeps a connection that nobody uses (nginx one minute, Caddy two): the side
 * that closes first must be theirs, or a letter is posted into a connection that is just being closed.
 */
const keepAliveMilliseconds = 125_000;

type RouterBuild = Parameters<typeof createRequestHandler>[0]["build"];

/**
 * Handed over as a function, the framework works out all routes anew at every request: right while
 * they change under development, half the cost of a page when serving.
 */
const importBuild = () => import("virtual:react-router/server-build");

type Parts = {
  readonly memory: MemoryPages;
  readonly pages: FallbackPages;
  readonly meter: LoadMeter;
  readonly shedding: Shedding;
  readonly build: RouterBuild;
};

function partsOf(config: Config, context: Context, build: RouterBuild): Parts {
  const meter = createLoadMeter();
  const pages = fallbackPages(context, fixedSecurityHeaders(config));
  const shedding = shedLoad(meter, pages, config.requestsAtOnce);
  return { memory: memoryPages(config, context), pages, meter, shedding, build };
}

function createApp(config: Config, context: Context, parts: Parts): Express {
  const { memory, pages, meter, build } = parts;
  const app = express();
  const measured = metrics(context, meter, memory.answered);
  app.disable("x-powered-by");
  app.set("trust proxy", isOwnProxy(config));
  app.use(trustedHeadersOnly(config));
  app.use(readBodyBeforeClosing());
  app.use(requestNumbers());
  app.use(requestLog(importBuild));
  app.use(securityHeaders(config));
  app.use(readableAddress(config));
  app.use(knownMethodsOnly());
  app.use(health(context, config.metricsToken));
  app.use(sameOriginOnly(config));
  app.use("/assets", builtAssets());
  app.use(fixedFiles());
  app.get(serverAddresses.metrics, measured.page(config.metricsToken));
  app.use(requestTimes(measured.observe, importBuild));
  app.use(intakeGuard(context.room, pages));
  app.use(nameCharsetOfData());
  app.use(compression(quickly));
  app.use(compressPages());
  app.use(memory.keep());
  if (config.routerPrivateParts) app.use(sendPlacedPages());
  app.use(createRequestHandler({ build, getLoadContext: loadContext(config, context, build) }));
  app.use(failurePage(config));
  return app;
}

/** The app with a context of its own, for the development server, whose modules are another graph. */
export function openApp(config: Config): Express {
  const context = openContext(config);
  return createApp(config, context, partsOf(config, context, importBuild));
}

/**
 * Starts serving; returns when the port is open, with every page already in memory. Closing finishes
 * what was accepted.
 */
export async function serve(config: Config = readConfig()): Promise<{ close(): Promise<void> }> {
  const build = await importBuild();
  const context = openContext(config);
  const parts = partsOf(config, context, build);
  await parts.pages.ready;
  const server = await listen(createApp(config, context, parts), parts, config);
  answerBrokenRequests(server, fixedSecurityHeaders(config));
  const stopJobs =
    config.timedWork === "server" ? startJobs(config, context) : () => Promise.resolve();
  const close = async () => {
    await Promise.all([stopJobs(), finishServing(server)]);
    await context.close();
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => void close().then(() => process.exit(0)));
  const { port, host, trustedProxies: proxies, trustedProxyAddresses: from } = config;
  log.info(
    { port, host, forwardedHeaders: proxies === 0 ? "ignored" : { proxies, from } },
    "serving",
  );
  return { close };
}

/** Takes nothing new, and waits for what was begun; whoever takes longer than that is cut off. */
function finishServing(server: Server): Promise<void> {
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

const noAnswer = Promise.resolve(false);

/** What stands in memory is answered before the app's pipeline; everything else goes through it. */
function listen(
  app: Express,
  { memory, shedding }: Pick<Parts, "memory" | "shedding">,
  { port, host }: Config,
): Promise<Server> {
  const server = createServer((request, response) => {
    // A request for no host is refused by the app, also where the page stands in memory.
    const inMemory = request.headers.host?.trim() ? memory.answer(request, response) : noAnswer;
    inMemory
      .catch(() => false)
      .then((answered) => {
        if (!answered) shedding(request, response, () => app(request, response));
      });
  });
  server.keepAliveTimeout = keepAliveMilliseconds;
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, ...(host && { host }) }, () => resolve(server));
  });
}
