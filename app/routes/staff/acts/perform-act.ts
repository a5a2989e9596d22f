/** The ways in which a form on a petition's pages is carried out: bare, with a form, with a reason. */

import type { RouterContextProvider } from "react-router";
import type { z } from "zod";
import type { Done } from "#app/components/petition/done-words.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { giveReasonForm } from "#app/forms/petition/decide.ts";
import type { Context } from "#app/server/context.ts";
import type { Changed, Target } from "#app/server/usecases/custody/change-petition.ts";
import { chooseAct } from "../../kit/choose-act.ts";
import { readForm } from "../../kit/read-form.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { readStaffRequest, type StaffRequest } from "../../kit/staff-request.ts";
import { readTarget, redirectAfterAct, respondWithProblems } from "./act.ts";

/** A form that was sent: by whom, and on which version of which petition. */
export type SentAct = {
  readonly who: StaffRequest;
  readonly target: Target;
  readonly form: FormData;
};

type Args = {
  readonly context: Readonly<RouterContextProvider>;
  readonly params: { readonly code?: string | undefined };
};

export const identifyAct = ({ context, params }: Args, form: FormData): SentAct => ({
  who: readStaffRequest(context),
  target: readTarget({ params }, form),
  form,
});

/** Does what a form without files asks for, out of the page's table; the main act where it names none. */
export async function performAskedAct<Intent extends string, Outcome>(
  args: Args & { readonly request: Request },
  acts: Readonly<Record<Intent, (sent: SentAct) => Promise<Outcome>>>,
  main: NoInfer<Intent> | null,
): Promise<Outcome> {
  const form = await readTextForm(args.request);
  const act = chooseAct(form, acts, main);
  return act(identifyAct(args, form));
}

/** What carries out an act with what its form gave. */
export type Perform<Given extends readonly unknown[]> = (
  app: Context,
  actor: OfficerActor,
  target: Target,
  ...given: Given
) => Promise<Result<Changed>>;

/** An act that owes nothing but the press of a button. */
export async function performAct({ who, target, form }: SentAct, perform: Perform<[]>, done: Done) {
  return redirectAfterAct(who, target, form, await perform(who.app, who.actor, target), done);
}

/** An act that owes a form; what was typed comes back where it cannot be used. */
export async function performActWithForm<Schema extends z.ZodType>(
  sent: SentAct,
  schema: Schema,
  perform: Perform<[value: z.output<Schema>]>,
  done: Done,
) {
  const read = readForm(sent.form, schema);
  if (!read.ok) return respondWithProblems(sent.form, read.problems);
  return performAct(sent, (...asked) => perform(...asked, read.value), done);
}

/** An act that owes a reason and nothing else. */
export const performActWithReason = (
  sent: SentAct,
  perform: Perform<[reason: string]>,
  done: Done,
) =>
  performActWithForm(
    sent,
    giveReasonForm,
    (app, actor, target, { reason }) => perform(app, actor, target, reason),
    done,
  );
