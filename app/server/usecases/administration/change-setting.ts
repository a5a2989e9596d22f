import { officeHoursText } from "#app/domain/deadline/calendar/office-hours.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { isFresh } from "#app/domain/sign-in/fresh-sign-in.ts";
import type { Context } from "../../context.ts";
import { enqueueRecount } from "../../persistence/time/recount-store.ts";
import { loadSettings, type Settings } from "../../persistence/work/setting-reading.ts";
import { putSetting } from "../../persistence/work/setting-store.ts";
import { RefusalError } from "../custody/refusal-error.ts";
import { administer, type RecordedAct } from "./administer.ts";

const sameHours = (a: Settings["officeHours"], b: Settings["officeHours"]) =>
  officeHoursText(a) === officeHoursText(b);

type PlainSettings = Pick<
  Settings,
  | "provinceName"
  | "closingHour"
  | "officeHours"
  | "digestHour"
  | "nationalPortalUrl"
  | "secondStepExempt"
  | "secondStepOff"
  | "counterNetworks"
  | "attackSends"
  | "floodSends"
  | "forwardingWaitMinutes"
  | "lateApology"
  | "lateApologyEn"
  | "dataOfficerName"
  | "dataOfficerPhone"
  | "dataOfficerEmail"
  | "siteNotice"
  | "synonyms"
>;

/**
 * Changes the settings of this installation that are given; the others stay. Other office hours are
 * another calendar for limits in working hours, so a recount of the open petitions is enqueued.
 */
export const changeSettings = (
  context: Context,
  actor: OfficerActor,
  change: Partial<PlainSettings>,
) =>
  administer(context, actor, "SettingChanged", async (transaction) => {
    const whoSignsIn = change.secondStepExempt ?? change.secondStepOff;
    if (whoSignsIn !== undefined && !isFresh(actor.provenAt, context.clock.now()))
      throw new RefusalError("sign-in-not-fresh");
    const { officeHours } = await loadSettings(transaction);
    for (const [key, value] of Object.entries(change))
      await putSetting(transaction, key as keyof PlainSettings, value);
    if (change.officeHours && !sameHours(change.officeHours, officeHours))
      await enqueueRecount(transaction, {
        cause: "calendar",
        detail: { officeHours: officeHoursText(change.officeHours) },
        at: context.clock.now(),
        byId: actor.officerId,
      });
    return { value: null, facts: { ...change } as RecordedAct<null>["facts"] };
  });
