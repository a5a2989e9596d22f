import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import type { RequestHandler } from "express";
import expressStaticGzip from "express-static-gzip";

const clientFolder = path.resolve("build/client");
const hourSeconds = 3600;
const yearSeconds = 31_536_000;
const millisecondsPerSecond = 1000;

type Kept = { readonly seconds: number; readonly immutable: boolean };

/** The addresses of the files in a folder; a build never changes while the server runs. */
const addressesIn = (folder: string): ReadonlySet<string> =>
  new Set(
    (existsSync(folder) ? readdirSync(folder, { recursive: true }) : []).map(
      (name) => `/${String(name).split(path.sep).join("/")}`,
    ),
  );

/**
 * The build puts a compressed copy beside each file that gains from it; smallest first. What is no
 * file passes by without a look at the disk: every page asks here first.
 */
export function staticFiles(folder: string, { seconds, immutable }: Kept): RequestHandler {
  const known = addressesIn(folder);
  const serveFile = expressStaticGzip(folder, {
    enableBrotli: true,
    orderPreference: ["br", "gzip"],
    index: false,
    serveStatic: { maxAge: seconds * millisecondsPerSecond, immutable, redirect: false },
  });
  return (request, response, next) =>
    known.has(request.path) ? serveFile(request, response, next) : next();
}

/** Files whose names carry their hash never change under that name. */
export const builtAssets = (): RequestHandler =>
  staticFiles(path.join(clientFolder, "assets"), { seconds: yearSeconds, immutable: true });

export const fixedFiles = (): RequestHandler =>
  staticFiles(clientFolder, { seconds: hourSeconds, immutable: false });
