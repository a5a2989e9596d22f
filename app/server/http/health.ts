import { Router } from "express";
import { serverAddresses } from "#app/addresses.ts";
import type { Context } from "../context.ts";
import { databaseIsReady } from "../persistence/engine/readiness.ts";
import { systemHealth } from "../queries/system-health.ts";
import { carriesToken } from "./bearer.ts";

/**
 * Live: the process answers. Ready: the database is reachable and its migrations are applied; to
 * whoever carries the token also how disk, mail, backups and calendar stand.
 */
export function health(context: Context, token: string | null): Router {
  const router = Router();
  router.get(serverAddresses.live, (_request, response) => {
    response.set("Cache-Control", "no-store").json({ live: true });
  });
  router.get(serverAddresses.ready, async (request, response) => {
    const ready = await databaseIsReady(context.database.watch);
    const details = ready && carriesToken(request, token) ? await systemHealth(context) : {};
    response
      .set("Cache-Control", "no-store")
      .status(ready ? 200 : 503)
      .json({ ready, ...details });
  });
  return router;
}
