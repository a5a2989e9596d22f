/** What every act on a petition shares: who may open its page, and what becomes of what was sent. */

import { data, type RouterContextProvider, redirect } from "react-router";
import { staffAddress, withQuery } from "#app/addresses.ts";
import type { Done } from "#app/components/petition/done-words.ts";
import { readShareCode, shareCode } from "#app/domain/identifiers/share-code.ts";
import { maySee, maySeeForLeadership, roleFor } from "#app/domain/permission/policy.ts";
import type { CommandType } from "#app/domain/petition/lifecycle/commands.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import { isSigned } from "#app/domain/petition/shares.ts";
import { isQueueKey } from "#app/domain/petition/work-queues.ts";
import type { RefusalReason, Result } from "#app/domain/result.ts";
import { actHead } from "#app/server/queries/staff/act-head.ts";
import { type Changes, changesSince, noChanges } from "#app/server/queries/staff/changes-since.ts";
import { petitionFile } from "#app/server/queries/staff/petition-file.ts";
import type { Changed, Target } from "#app/server/usecases/custody/change-petition.ts";
import { type FormProblems, typedValues } from "../../kit/read-form.ts";
import { notFound, statusOf } from "../../kit/refusals.ts";
import { readStaffRequest, type StaffRequest } from "../../kit/staff-request.ts";
import { listField } from "./list-field.ts";

const unprocessable = 422;

/** What is shown again when an act did not happen: all that was typed, and why. */
export type RefusedForm = {
  readonly problems: FormProblems;
  readonly refusal: RefusalReason | null;
  /** What was done since the page was opened. */
  readonly changes: Changes;
  /** Which of the page's forms was sent. */
  readonly intent: string;
};

type Args = {
  readonly context: Readonly<RouterContextProvider>;
  readonly params: { readonly code?: string | undefined };
};

type Found = NonNullable<Awaited<ReturnType<typeof actHead>>>;
type Shown = Pick<
  Found,
  "petition" | "title" | "agencyName" | "registerNumber" | "possible" | "onlyByPaper"
>;

/** What every page of acts says of its petition; unknown to whoever could never ask any of the commands. */
export function headOf(who: StaffRequest, found: Shown, commands: readonly CommandType[]) {
  const { petition } = found;
  const mayEver = (command: CommandType) =>
    roleFor(who.actor, command, petition, { byPaper: true }) !== null;
  if (!commands.some(mayEver)) throw notFound();
  return {
    code: petition.code,
    /** By which the pages of the share in view are addressed. */
    address: shareCode(petition),
    version: petition.version,
    title: found.title,
    stage: petition.stage,
    role: petition.role,
    signed: isSigned(petition),
    agency: found.agencyName,
    registerNumber: found.registerNumber,
    possible: commands.filter((command) => found.possible.includes(command)),
    onlyByPaper: commands.filter((command) => found.onlyByPaper.includes(command)),
  };
}
export type ActHead = ReturnType<typeof headOf>;

/** The petition behind a page of acts, without its sender, files and history. */
export async function openActPage({ context, params }: Args, commands: readonly CommandType[]) {
  const who = readStaffRequest(context);
  const { code, place } = readShareCode(params.code ?? "");
  const found = await actHead(who.app, who.actor, code, place);
  if (found === null) throw notFound();
  return { who, found, head: headOf(who, found, commands) };
}

/** The same with the whole file, for an act that shows of it what the head does not have. */
export async function openActPageWithFile(
  { context, params }: Args,
  commands: readonly CommandType[],
) {
  const who = readStaffRequest(context);
  const { code, place } = readShareCode(params.code ?? "");
  const file = await petitionFile(who.app, who.actor, code, who.language, place);
  if (file === null) throw notFound();
  return { who, file, head: headOf(who, file, commands) };
}

/**
 * Which petition, and the version that the page showed when its form was sent; a form without a
 * version is refused as a conflict.
 */
export function readTarget({ params }: Pick<Args, "params">, form: FormData): Target {
  const { code, place } = readShareCode(params.code ?? "");
  return { code, forwarding: place, version: Number(form.get("version")) || 0 };
}

const intentOf = (form: FormData) => String(form.get("intent") ?? "");

/** The form was not filled in as it must be. */
export function respondWithProblems(form: FormData, problems: FormProblems) {
  const refusedForm: RefusedForm = {
    problems,
    refusal: null,
    changes: noChanges,
    intent: intentOf(form),
  };
  return data(refusedForm, { status: unprocessable });
}

/** The act was refused: shown again with the words of the reason and, after a conflict, what changed. */
export async function respondWithRefusal(
  who: StaffRequest,
  target: Target,
  form: FormData,
  refusal: RefusalReason,
) {
  if (refusal === "not-found" || refusal === "not-permitted") throw notFound();
  const changes =
    refusal === "version-conflict"
      ? await changesSince(who.app, who.actor, target.code, target.version ?? 0)
      : noChanges;
  const refusedForm: RefusedForm = {
    problems: { values: typedValues(form), errors: {} },
    refusal,
    changes,
    intent: intentOf(form),
  };
  return data(refusedForm, { status: statusOf(refusal) });
}

/** Who never opens the file goes back to what he reads of it. */
const placeForLeadership = (who: StaffRequest, petition: Petition) =>
  maySeeForLeadership(who.actor, petition)
    ? staffAddress(who.base, "leadershipFile", { code: shareCode(petition) })
    : who.base;

/**
 * On with a word about what was done: back to the list from which it was done, else to the petition, or to
 * the queues where it is out of sight now.
 */
export async function redirectAfterAct(
  who: StaffRequest,
  target: Target,
  form: FormData,
  result: Result<Changed>,
  done: Done,
) {
  if (!result.ok) return respondWithRefusal(who, target, form, result.reason);
  const queue = String(form.get(listField) ?? "");
  if (isQueueKey(queue)) return redirect(withQuery(who.base, { queue, done }));
  const place = maySee(who.actor, result.value.petition)
    ? staffAddress(who.base, "petition", { code: shareCode(result.value.petition) })
    : placeForLeadership(who, result.value.petition);
  return redirect(withQuery(place, { done }));
}
