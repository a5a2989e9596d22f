import { accepted, type Refused, type Result, refused } from "../../result.ts";
import { conductOutcomes, type Petition, type Reply, regulationOutcomes } from "../petition.ts";
import type { Command } from "./commands.ts";
import type { PetitionEvent } from "./events.ts";
import type { Circumstances } from "./lifecycle.ts";

/** Writing, signing, checking and sending the answer. */
export function decideReply(
  petition: Petition,
  command: Command,
  { today, officer }: Circumstances,
): Result<readonly PetitionEvent[]> | null {
  const { reply } = petition;
  switch (command.type) {
    case "draft-reply":
      return accepted([{ type: "ReplyDrafted", text: command.text }]);
    case "present-reply":
      if (officer === null) return refused("not-permitted");
      return (
        unfinished(petition, reply) ?? accepted([{ type: "ReplyPresented", by: officer.officerId }])
      );
    case "send-back-draft":
      if (command.reason.trim() === "") return refused("reason-required");
      return accepted([{ type: "DraftSentBack", reason: command.reason }]);
    case "sign-reply":
      return sign(command.signature, today);
    case "submit-reply":
      if (reply?.signature == null) return refused("reply-unsigned");
      return accepted([
        { type: "ReplySubmitted", on: today, agencyId: petition.forwarding?.agencyId ?? null },
      ]);
    case "ask-to-complete":
      if (command.reason.trim() === "") return refused("reason-required");
      return accepted([{ type: "CompletionAsked", reason: command.reason, on: today }]);
    case "send-reply":
      return accepted([{ type: "ReplySent", on: today }]);
    default:
      return null;
  }
}

/** A reply answers each point that is to be handled and ends in an outcome fit for the class. */
function unfinished(petition: Petition, reply: Reply | null): Refused | null {
  if (reply === null) return refused("nothing-drafted");
  const owed = petition.points.flatMap((point, place) =>
    point.disposal === "handle" ? [place] : [],
  );
  const answeredPlaces = reply.answers.filter((a) => a.text.trim() !== "").map((a) => a.point);
  if (!owed.every((place) => answeredPlaces.includes(place))) return refused("points-unanswered");
  if (reply.outcome === null) return refused("outcome-required");
  const fit: readonly string[] =
    petition.classification?.class === "admin-conduct" ? conductOutcomes : regulationOutcomes;
  return fit.includes(reply.outcome) ? null : refused("outcome-unfit");
}

function sign(
  signature: Extract<Command, { type: "sign-reply" }>["signature"],
  today: string,
): Result<readonly PetitionEvent[]> {
  const given = [signature.documentNumber, signature.signerName, signature.signerCapacity];
  if (given.some((text) => text.trim() === "")) return refused("signature-incomplete");
  if (signature.documentOn > today) return refused("signed-on-in-future");
  return accepted([{ type: "ReplySigned", signature }]);
}
