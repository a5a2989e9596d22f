import { TOTP } from "otpauth";
import type { Role } from "#app/domain/permission/actor.ts";
import { acceptInvitation } from "#app/server/session/accept-invitation.ts";
import { openSessionOf } from "#app/server/session/session.ts";
import { type Browser, signIn } from "#app/server/session/sign-in.ts";
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
  device: "",
  ...browser,
});

/** A person who was invited by an administrator and has not set a password. */
export async function invited(context: TestContext, roles: readonly Role[] = ["intake-officer"]) {
  const admin = await anOfficer(context, ["administrator"]);
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
  if (answer.next !== "open") throw new Error(answer.next);
  return answer;
}

/** The officer of a session that is open still, or null. */
export const officerOfSession = async (context: TestContext, secret: string) =>
  (await openSessionOf(context, secret))?.officer ?? null;

/** The code that an app with this secret shows at an instant. */
export const appCode = (secret: string, at: string) =>
  new TOTP({ secret }).generate({ timestamp: Date.parse(at) });
