import path from "node:path";
import type { RequestHandler } from "express";
import expressStaticGzip from "express-static-gzip";

const clientFolder = path.resolve("build/client");
const hourSeconds = 3600;
const yearSeconds = 31_536_000;
const millisecondsPerSecond = 1000;

type Kept = { readonly seconds: number; readonly immutable: boolean };

/** The build puts a compressed copy beside each file that gains from it; smallest first. */
export const staticFiles = (folder: string, { seconds, immutable }: Kept): RequestHandler =>
  expressStaticGzip(folder, {
    enableBrotli: true,
    orderPreference: ["br", "gzip"],
    index: false,
    serveStatic: { maxAge: seconds * millisecondsPerSecond, immutable, redirect: false },
  });

/** Files whose names carry their hash never change under that name. */
export const builtAssets = (): RequestHandler =>
  staticFiles(path.join(clientFolder, "assets"), { seconds: yearSeconds, immutable: true });

export const fixedFiles = (): RequestHandler =>
  staticFiles(clientFolder, { seconds: hourSeconds, immutable: false });
