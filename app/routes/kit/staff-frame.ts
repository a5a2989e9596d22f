/** What the frames around the pages of signed-in people are made from. */
import type { RouterContextProvider } from "react-router";
import { staffBase } from "#app/addresses.ts";
import type { SiteNotice } from "#app/domain/administration/site-notice.ts";
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

const inWords = (context: RequestContext, notice: SiteNotice | null) =>
  notice?.[context.get(requestFacts).language] ?? "";

/** Of office and agencies: the person, and what the links to his work say. */
export async function loadWorkFrame(context: RequestContext) {
  const { actor } = signedIn(context);
  const { notice, ...frame } = await loadStaffFrame(context.get(appContext), actor);
  const person = { ...signedInPerson(context), notice: inWords(context, notice) };
  return { ...frame, ...person, base: staffBase(actor.side) };
}

/** Of administration and the own account: the person, and where his work begins. */
export async function loadPersonFrame(context: RequestContext) {
  const { actor } = signedIn(context);
  const { province, notice } = await loadStaffFrame(context.get(appContext), actor);
  const person = { ...signedInPerson(context), notice: inWords(context, notice) };
  return { ...person, home: homeOf(actor), province };
}
