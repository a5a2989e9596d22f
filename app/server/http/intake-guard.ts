import type { RequestHandler } from "express";
import { addresses } from "#app/addresses.ts";
import type { DiskWatch } from "../attachments/disk-watch.ts";
import { faultOf, log } from "../log.ts";
import type { FallbackPages } from "./fallback-pages.ts";

/** Where something new comes in that takes room: the public form, at the counter, what is supplied. */
const intake: readonly string[] = [addresses.office.takeIn, addresses.agency.takeIn];
const isIntake = (path: string) =>
  intake.includes(path) || `${path}/`.startsWith(`${addresses.send.start}/`);
const isIntakeByPost = (path: string) => path === addresses.tracking.petition;

/** As the router sees it: decoded, in any case, page or its data, with a last stroke or without. */
function routedPath(path: string): string {
  try {
    return decodeURI(path)
      .toLowerCase()
      .replace(/[.]data$/, "")
      .replace(/(?<=.)\/$/, "");
  } catch {
    return path;
  }
}

/**
 * Takes nothing new in while the disk is nearly full, before the database could be hurt. The form says
 * so when it is opened, not after it was filled in. What is already here goes on.
 */
export function intakeGuard(watch: DiskWatch, pages: FallbackPages): RequestHandler {
  let wasFull = false;
  return async (request, response, next) => {
    const path = routedPath(request.path);
    const asks = isIntake(path) || (request.method === "POST" && isIntakeByPost(path));
    if (!asks || !(await isFull())) next();
    else pages.answerFull(response);
  };

  async function isFull(): Promise<boolean> {
    try {
      const { state, freeMegabytes } = await watch();
      const full = state === "full";
      if (full !== wasFull)
        log.warn({ freeMegabytes }, full ? "intake stopped, disk nearly full" : "intake goes on");
      wasFull = full;
      return full;
    } catch (error) {
      // Not knowing is no reason to turn people away; writing itself still fails safely.
      log.error(faultOf(error), "the disk's room could not be read");
      return false;
    }
  }
}
