/** Pages of the staff as somebody who is signed in opens them, without script. */
import type { Role } from "#app/domain/permission/actor.ts";
import { requireSignedIn, sessionCookie } from "#app/server/session/officer-session.ts";
import type { TestContext } from "../setup/test-context.ts";
import { aVisitor } from "../setup/visitor.ts";
import { signedInOnce, withPassword } from "./sign-in.ts";

type Args = Parameters<typeof requireSignedIn>[0];
/** A loader or an action, whose own arguments are narrower than what every page is asked with. */
type Ask = (args: never) => Promise<unknown>;

/** A part of a page behind its door, as the layouts above it have it. */
export const signedInTo = (ask: Ask) => async (args: Args) => {
  const answers: unknown[] = [];
  await requireSignedIn(args, async () => {
    answers.push(await ask(args as never));
    return new Response();
  });
  return answers[0];
};

/** The browser of a new person of the office with these roles, who has signed in. */
export async function aSignedInVisitor(context: TestContext, roles: readonly Role[]) {
  await withPassword(context, roles);
  const { token } = await signedInOnce(context);
  const visitor = aVisitor(context);
  visitor.cookies.set(sessionCookie, token);
  return visitor;
}
