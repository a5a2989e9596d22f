/** What changes people waits until the person has proven who he is; what was typed waits in the page. */
import { data, type RouterContextProvider } from "react-router";
import { isFresh } from "#app/domain/sign-in/fresh-sign-in.ts";
import { againFields, proveAgain as againForm } from "#app/forms/administration/prove-again.ts";
import { cookieOf } from "#app/server/session/browser.ts";
import { noteProven, sessionCookie } from "#app/server/session/officer-session.ts";
import { asksCode, proveAgain } from "#app/server/session/prove-again.ts";
import { readForm } from "./read-form.ts";
import { readStaffRequest, type StaffRequest } from "./staff-request.ts";

/** The page that asks, in the place of the one whose form was sent. */
export type AskedAgain = {
  /** What was typed, in its order; it is sent again with the answer. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly asksCode: boolean;
  readonly errors: { readonly [name: string]: string };
  /** Minutes to wait after too many wrong tries, or 0. */
  readonly minutes: number;
};

const forbidden = 403;
const unprocessable = 422;
const tooMany = 429;

type Args = { request: Request; context: Readonly<RouterContextProvider> };

/**
 * Does the act for somebody who has proven within minutes who he is. Else the page asks for it, with every
 * field of the form kept in it, and the answer goes on with the act.
 */
export async function withFreshSignIn<T>(
  { request, context }: Args,
  form: FormData,
  act: (who: StaffRequest) => Promise<T>,
) {
  const who = readStaffRequest(context);
  const typed = takeAnswer(form);
  if (isFresh(who.actor.provenAt, who.app.clock.now())) return act(who);
  const ask = async (status: number, refused: Partial<AskedAgain> = {}) => {
    const codeToo = await asksCode(who.app, who.actor);
    const asked = { fields: fieldsOf(form), asksCode: codeToo, errors: {}, minutes: 0, ...refused };
    return data<{ askedAgain: AskedAgain }>({ askedAgain: asked }, { status });
  };
  if (!typed.has(againFields.password)) return ask(forbidden);
  const read = readForm(typed, againForm);
  if (!read.ok) return ask(unprocessable, { errors: read.problems.errors });
  const token = cookieOf(request, context, sessionCookie) ?? "";
  const { againPassword: password, againCode: code } = read.value;
  const answer = await proveAgain(who.app, who.actor, token, { password, code });
  if (!answer.ok)
    return answer.reason === "too-many"
      ? ask(tooMany, { minutes: answer.minutes })
      : ask(unprocessable, { errors: { againPassword: "forms:again.wrong" } });
  noteProven(context, answer);
  return act(readStaffRequest(context));
}

/** Takes the answer out of the form, so that no page gives it back. */
function takeAnswer(form: FormData): FormData {
  const answer = new FormData();
  for (const name of Object.values(againFields)) {
    const value = form.get(name);
    if (typeof value === "string") answer.set(name, value);
    form.delete(name);
  }
  return answer;
}

const fieldsOf = (form: FormData) =>
  [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : []));
