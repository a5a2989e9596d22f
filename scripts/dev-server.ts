import express from "express";
import { createServer } from "vite";
import { readConfig } from "#app/server/config.ts";

const config = readConfig();
const vite = await createServer({ server: { middlewareMode: true } });
const app = express();
app.use(vite.middlewares);
const apps = new WeakMap<object, express.Express>();
app.use(async (request, response, next) => {
  const loaded = await vite.ssrLoadModule("./app/server/http.ts");
  const current: express.Express = apps.get(loaded) ?? loaded.openApp(config);
  apps.set(loaded, current);
  current(request, response, next);
});
app.listen(config.port, () => process.stderr.write(`http://localhost:${config.port}\n`));
