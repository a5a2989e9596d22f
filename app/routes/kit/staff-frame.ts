/** What the frames around the pages of signed-in people are made from. */
import type { RouterContextProvider } from "react-router";
import { staffBase } from "#app/addresses.ts";
import { loadStaffFrame } from "#app/server/queries/staff/frame.ts";
import { homeOf } from "#app/server/session/home-of.ts";
import { signedIn } from "#app/server/session/officer-session.ts";
import { appContext, isShownTyped, requestFacts } from "#app/server/session/request-context.ts";

type RequestContext = Readonly<RouterContextProvider>;

function signedInPerson(context: RequestContext) {
  const { actor, displayName, unitName, left } = signedIn(context);
  const { plainHttp } = context.get(requestFacts);
  const givenBack = context.get(isShownTyped);
  const account = String(actor.officerId);
  return { unitName, name: displayName, roles: actor.roles, account, left, plainHttp, givenBack };
}

/** Of office and agencies: the person, and what the links to his work say. */
export async function loadWorkFrame(context: RequestContext) {
  const { actor } = signedIn(context);
  const frame = await loadStaffFrame(context.get(appContext), actor);
  return { ...frame, ...signedInPerson(context), base: staffBase(actor.side) };
}

/** Of administration and the own account: the person, and where his work begins. */
export async function loadPersonFrame(context: RequestContext) {
  const { actor } = signedIn(context);
  const { province } = await loadStaffFrame(context.get(appContext), actor);
  return { ...signedInPerson(context), home: homeOf(actor), province };
}
