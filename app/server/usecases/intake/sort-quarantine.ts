import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { Context } from "../../context.ts";
import { releaseFromQuarantine } from "./release-from-quarantine.ts";
import { setAsideAsSpam } from "./set-aside-as-spam.ts";

export type Sorting =
  | { readonly act: "release" }
  | { readonly act: "set-aside"; readonly reason: string };

/**
 * Releases or sets aside many at once, each by itself: what somebody else has sorted meanwhile, or
 * what this person may not see, is left as it is and counted as not done.
 */
export async function sortQuarantine(
  context: Context,
  actor: OfficerActor,
  codes: readonly string[],
  sorting: Sorting,
): Promise<{ readonly done: number; readonly notDone: number }> {
  let done = 0;
  for (const code of codes) {
    const target = { code, version: null };
    const result =
      sorting.act === "release"
        ? await releaseFromQuarantine(context, actor, target)
        : await setAsideAsSpam(context, actor, target, sorting.reason);
    if (result.ok) done += 1;
  }
  return { done, notDone: codes.length - done };
}
