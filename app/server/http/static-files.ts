import path from "node:path";
import express, { type RequestHandler } from "express";

const clientFolder = path.resolve("build/client");

/** Files whose names carry their hash never change under that name. */
export const builtAssets = (): RequestHandler =>
  express.static(path.join(clientFolder, "assets"), { immutable: true, maxAge: "1y" });

export const fixedFiles = (): RequestHandler =>
  express.static(clientFolder, { maxAge: "1h", index: false });
