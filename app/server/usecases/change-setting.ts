import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { putSetting, type Settings } from "../persistence/setting-store.ts";
import { administer } from "./administer.ts";
import type { Context } from "./context.ts";

type PlainSettings = Pick<
  Settings,
  | "provinceName"
  | "closingHour"
  | "digestHour"
  | "nationalPortalUrl"
  | "secondStepRoles"
  | "counterNetworks"
  | "attackSends"
>;

/** Changes the settings of this installation that are given; the others stay. */
export const changeSettings = (
  context: Context,
  actor: OfficerActor,
  change: Partial<PlainSettings>,
) =>
  administer(context, actor, "SettingChanged", async (transaction) => {
    for (const [key, value] of Object.entries(change))
      await putSetting(transaction, key as keyof PlainSettings, value);
    return { value: null, facts: { ...change } };
  });
