import { noticeOn } from "#app/domain/administration/site-notice.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { hasDivisions } from "../../persistence/people/division-reading.ts";
import { loadSettings } from "../../persistence/work/setting-reading.ts";
import { countQuarantined } from "./quarantine.ts";
import { taskCounts } from "./tasks.ts";

/** What the frame around every staff page says besides the person's own name. */
export async function loadStaffFrame(context: Context, actor: OfficerActor) {
  const { provinceName, siteNotice } = await loadSettings(context.database.read);
  return {
    province: provinceName,
    notice: noticeOn(siteNotice, todayOf(context.clock)),
    hasWorkQueue: roleForAction(actor, "work-queue") !== null,
    oversees: roleForAction(actor, "oversee") !== null,
    hasDivisions: await hasDivisions(context.database.read, actor.unitId),
    finishesTasks: roleForAction(actor, "finish-task") !== null,
    takesIn: roleForAction(actor, "take-in") !== null,
    readsForLeadership:
      actor.side === "office" && roleForAction(actor, "read-for-leadership") !== null,
    takesDataRequests: roleForAction(actor, "take-in-data-request") !== null,
    keepsRecords: roleForAction(actor, "read-retention") !== null,
    mayChase: roleForAction(actor, "chase") !== null,
    quarantined: await countQuarantined(context, actor),
    tasks: await taskCounts(context, actor),
  };
}
