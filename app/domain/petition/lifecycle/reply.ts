import type { CivilDate } from "../../deadline/calendar/civil-date.ts";
import { accepted, type Refused, refused } from "../../result.ts";
import { outcomesFor, type Petition, type Reply } from "../petition.ts";
import { classesInView, pointsOwed } from "../shares.ts";
import type { CommandOf } from "./commands.ts";
import { type Circumstances, type Deciders, type Decision, isBlank } from "./decision.ts";
import { refuseSignature } from "./signed-paper.ts";

/** Writing, signing, checking and sending the answer. */
export const replyDeciders = {
  "draft-reply": (petition, { text }) => {
    const owed = pointsOwed(petition);
    const isOthers = text.answers.some(({ point }) => !owed.includes(point));
    return isOthers ? refused("not-own-point") : accepted([{ type: "ReplyDrafted", text }]);
  },
  "present-reply": (petition, _command, { officer }) => {
    if (officer === null) return refused("not-permitted");
    return (
      refuseUnfinished(petition, petition.reply) ??
      accepted([{ type: "ReplyPresented", by: officer.officerId }])
    );
  },
  "send-back-draft": (_petition, { reason }) =>
    isBlank(reason) ? refused("reason-required") : accepted([{ type: "DraftSentBack", reason }]),
  "sign-reply": sign,
  "submit-reply": ({ reply, forwarding }, _command, { today: on }) => {
    if (reply?.signature == null) return refused("reply-unsigned");
    return accepted([{ type: "ReplySubmitted", on, agencyId: forwarding?.agencyId ?? null }]);
  },
  "ask-to-complete": (_petition, { reason }, { today: on }) =>
    isBlank(reason)
      ? refused("reason-required")
      : accepted([{ type: "CompletionAsked", reason, on }]),
  "send-reply": (_petition, _command, { today: on }) => accepted([{ type: "ReplySent", on }]),
  "amend-reply": amend,
  "recall-reply": recallReply,
} satisfies Partial<Deciders>;

/**
 * A reply answers each point of its share that is to be handled and ends in an outcome fit for the
 * class. An opinion for the leading agency is free in its form.
 */
function refuseUnfinished(petition: Petition, reply: Reply | null): Refused | null {
  if (reply === null) return refused("nothing-drafted");
  const answeredPlaces = reply.answers.filter((a) => !isBlank(a.text)).map((a) => a.point);
  if (petition.role === "support")
    return answeredPlaces.length > 0 ? null : refused("points-unanswered");
  if (!pointsOwed(petition).every((place) => answeredPlaces.includes(place)))
    return refused("points-unanswered");
  if (reply.outcome === null) return refused("outcome-required");
  const fit = classesInView(petition).flatMap((one): readonly string[] => outcomesFor[one]);
  return fit.includes(reply.outcome) ? null : refused("outcome-unfit");
}

function sign(
  _petition: Petition,
  { signature }: CommandOf<"sign-reply">,
  { today }: Circumstances,
): Decision {
  return refuseSignature(signature, today) ?? accepted([{ type: "ReplySigned", signature }]);
}

/**
 * A fault of form is corrected, of content amended or replaced, by a paper of the body that signed the
 * reply. It stands beside the reply, which was in time or late by its own day: no clock moves.
 */
function amend(
  petition: Petition,
  { kind, note, signature }: CommandOf<"amend-reply">,
  { today: on }: Circumstances,
): Decision {
  const refusal = refuseLaterPaper(petition, { note, signature }, on);
  if (refusal) return refusal;
  const agencyId = petition.forwarding?.agencyId ?? null;
  return accepted([{ type: "ReplyAmended", kind, note, signature, on, agencyId }]);
}

/**
 * What was recalled is no answer: the duty to answer goes on from where it stood, with the last day that
 * it had, as if nothing had been submitted. Nobody was in time by what was recalled, and no time begins
 * anew by it.
 */
function recallReply(
  petition: Petition,
  { note, signature }: CommandOf<"recall-reply">,
  { today: on }: Circumstances,
): Decision {
  const refusal = refuseLaterPaper(petition, { note, signature }, on);
  if (refusal) return refusal;
  const agencyId = petition.forwarding?.agencyId ?? null;
  return accepted([{ type: "ReplyRecalled", note, signature, on, agencyId }]);
}

/** A later paper says what it changes, and cannot be older than what it changes. */
function refuseLaterPaper(
  { reply, answeredOn }: Petition,
  { note, signature }: Pick<CommandOf<"recall-reply">, "note" | "signature">,
  today: CivilDate,
): Refused | null {
  if (reply?.signature == null || answeredOn === null) return refused("reply-unsigned");
  if (isBlank(note)) return refused("reason-required");
  const unfit = refuseSignature(signature, today);
  if (unfit) return unfit;
  return signature.documentOn < reply.signature.documentOn ? refused("older-than-reply") : null;
}
