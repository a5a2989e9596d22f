import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForDeed } from "#app/domain/permission/policy.ts";
import type { Context } from "../../context.ts";
import { loadSettings } from "../../persistence/work/setting-reading.ts";
import { heldCount } from "./quarantine.ts";
import { taskCounts } from "./tasks.ts";

/** What the frame around every staff page says beside the person's own name. */
export async function staffFrame(context: Context, actor: OfficerActor) {
  const { provinceName } = await loadSettings(context.database.read);
  return {
    province: provinceName,
    works: roleForDeed(actor, "work-queue") !== null,
    chases: roleForDeed(actor, "chase") !== null,
    held: await heldCount(context, actor),
    tasks: await taskCounts(context, actor),
  };
}
