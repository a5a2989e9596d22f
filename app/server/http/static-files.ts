import path from "node:path";
import type { RequestHandler } from "express";
import sirv from "sirv";

const clientFolder = path.resolve("build/client");
const hourSeconds = 3600;
const yearSeconds = 31_536_000;
/** The build puts a compressed copy beside each file that gains from it. */
const compressed = { brotli: true, gzip: true, etag: true };

/** Files whose names carry their hash never change under that name. */
export const builtAssets = (): RequestHandler =>
  sirv(path.join(clientFolder, "assets"), {
    ...compressed,
    immutable: true,
    maxAge: yearSeconds,
  });

export const fixedFiles = (): RequestHandler =>
  sirv(clientFolder, { ...compressed, maxAge: hourSeconds, extensions: [] });
