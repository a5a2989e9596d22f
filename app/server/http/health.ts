import { Router } from "express";
import { databaseIsReady } from "../persistence/readiness.ts";
import type { Context } from "../usecases/context.ts";

/** Live: the process answers. Ready: the database is reachable and its migrations are applied. */
export function health(context: Context): Router {
  const router = Router();
  router.get("/live", (_request, response) => {
    response.set("Cache-Control", "no-store").json({ live: true });
  });
  router.get("/ready", async (_request, response) => {
    const ready = await databaseIsReady(context.database.read);
    response
      .set("Cache-Control", "no-store")
      .status(ready ? 200 : 503)
      .json({ ready });
  });
  return router;
}
