import express from "express";
import { createServer } from "vite";
import { openContext } from "#app/server/app-context.ts";
import { readConfig } from "#app/server/config.ts";

const config = readConfig();
const vite = await createServer({ server: { middlewareMode: true } });
const app = express();
app.use(vite.middlewares);
const context = openContext(config);
app.use(async (request, response, next) => {
  const { createApp } = await vite.ssrLoadModule("./app/server/http.ts");
  createApp(config, context)(request, response, next);
});
app.listen(config.port, () => process.stderr.write(`http://localhost:${config.port}\n`));
