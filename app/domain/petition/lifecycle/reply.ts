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
