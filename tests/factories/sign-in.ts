import { TOTP } from "otpauth";
import type { OfficerActor, Role } from "#app/domain/permission/actor.ts";
import { acceptInvitation } from "#app/server/session/accept-invitation.ts";
import {
  secretOnOffer,
  setUpAndSignIn,
  whoIsHalfOpen,
} from "#app/server/session/finish-sign-in.ts";
import { openSessionOf } from "#app/server/session/session.ts";
import { type Browser, signIn } from "#app/server/session/sign-in.ts";
import { changeSettings } from "#app/server/usecases/administration/change-setting.ts";
import { inviteOfficer } from "#app/server/usecases/administration/invite-officer.ts";
import type { TestContext } from "../setup/test-context.ts";
import { must } from "./lives.ts";
import { anOfficer } from "./officers.ts";

export const email = "new@example.vn";
export const password = "a long sentence to remember";

/** A browser that nobody has signed in with, at an address of its own. */
export const aBrowser = (browser: Partial<Browser> = {}): Browser => ({
  visitor: "some address",
  known: null,
  session: null,
  stepDone: null,
  device: "",
  ...browser,
});

/** Counters of this installation sign in without a second step, so that their password alone opens. */
export async function exemptCounters(context: TestContext, admin: OfficerActor) {
  must(await changeSettings(context, admin, { secondStepExempt: ["counter"] }));
}

/** A person who was invited by an administrator and has not set a password; as a counter exempted. */
export async function invited(context: TestContext, roles: readonly Role[] = ["counter"]) {
  const admin = await anOfficer(context, ["administrator"]);
  await exemptCounters(context, admin);
  const { token } = must(
    await inviteOfficer(context, admin, {
      displayName: "New Person",
      position: "",
      email: email.toUpperCase(),
      agencyId: admin.unitId,
      divisionId: null,
      roles: [...roles],
      readsRestricted: false,
      language: "vi",
    }),
  );
  return { admin, token: token ?? "" };
}

/** The same with the password set. */
export async function withPassword(context: TestContext, roles?: readonly Role[]) {
  const { admin, token } = await invited(context, roles);
  const answer = await acceptInvitation(context, token, password);
  if (answer !== "set") throw new Error(answer);
  return admin;
}

export const tryPassword = (context: TestContext, typed = password, browser = aBrowser()) =>
  signIn(context, { email, password: typed }, browser);

export async function signedInOnce(context: TestContext, browser = aBrowser()) {
  const answer = await tryPassword(context, password, browser);
  if (!answer.ok) throw new Error(answer.reason);
  if (answer.next === "open") return answer;
  if (answer.next !== "set-up") throw new Error(answer.next);
  return setUpOwed(context, answer.half, browser);
}

/** Does what the page asks for that owes a second step: the first code of the offered secret. */
async function setUpOwed(context: TestContext, half: string, browser: Browser) {
  const who = await whoIsHalfOpen(context, half);
  if (who === null) throw new Error("nobody is half open");
  const offer = { officer: who.officer, sealed: half };
  const code = appCode(secretOnOffer(context, who.officer, half), context.clock.now());
  const opened = await setUpAndSignIn(context, offer, code, browser);
  if (!opened.ok) throw new Error(opened.reason);
  return opened;
}

/** The officer of a session that is open still, or null. */
export const officerOfSession = async (context: TestContext, secret: string) =>
  (await openSessionOf(context, secret))?.officer ?? null;

/** The code that an app with this secret shows at an instant. */
export const appCode = (secret: string, at: string) =>
  new TOTP({ secret }).generate({ timestamp: Date.parse(at) });
