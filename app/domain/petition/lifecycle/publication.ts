import { accepted, refused } from "../../result.ts";
import type { Petition } from "../petition.ts";
import type { CommandOf, CommandType } from "./commands.ts";
import { type Circumstances, type Deciders, type Decision, isBlank } from "./decision.ts";
import type { EventOf } from "./events.ts";

/**
 * Publishing the result is owed by 20/2008/ND-CP art. 19; what is published is a separate text. Where
 * found personal data remain in it, someone other than its writer must publish; in a unit of one
 * person the writer may, with a reason. What is known of the sender is covered there all the same:
 * no reason of one person unmasks another.
 */
export const publicationDeciders = {
  "prepare-publication": prepare,
  publish,
  "decide-not-to-publish": ({ publication }, { reason }) => {
    if (publication.state === "published") return refused("already-published");
    if (isBlank(reason)) return refused("reason-required");
    return accepted([{ type: "PublicationDeclined", reason }]);
  },
  unpublish: (petition, { reason }) => takeDown(petition, { reason }),
  "take-down": (petition, { reason, cause }) => takeDown(petition, { reason, cause }),
} satisfies Partial<Deciders>;

const leavesTheAgency: readonly CommandType[] = [
  "recall-forwarding",
  "recall-accepted",
  "return",
  "consent-to-return",
  "stop-handling",
];

/** Whether what is public of a recalled answer has to be taken down before its agency gives the petition away. */
export const publicationForbids = ({ publication }: Petition, type: CommandType) =>
  publication.state === "published" && leavesTheAgency.includes(type);

/** What is public leaves at once; only the lead, who publishes, puts it back. */
function takeDown(
  { publication }: Petition,
  why: Pick<EventOf<"AnswerUnpublished">, "reason" | "cause">,
): Decision {
  if (publication.state !== "published") return refused("not-published");
  if (isBlank(why.reason)) return refused("reason-required");
  return accepted([{ type: "AnswerUnpublished", ...why }]);
}

function prepare(
  petition: Petition,
  command: CommandOf<"prepare-publication">,
  { officer }: Circumstances,
): Decision {
  if (officer === null) return refused("not-permitted");
  if (petition.restricted) return refused("restricted-stays-here");
  if (petition.publication.state === "published") return refused("already-published");
  if (!command.textReady) return refused("public-text-missing");
  return accepted([
    { type: "PublicationPrepared", findings: command.findings, by: officer.officerId },
  ]);
}

function publish(
  petition: Petition,
  { known, soloReason }: CommandOf<"publish">,
  { officer, onePersonUnit }: Circumstances,
): Decision {
  const { publication } = petition;
  if (petition.restricted) return refused("restricted-stays-here");
  if (publication.state === "published") return refused("already-published");
  if (publication.state !== "prepared") return refused("not-prepared");
  const isOwn = officer?.officerId === publication.preparedBy;
  if (isOwn && known > 0) return refused("sender-still-known");
  if (!isOwn || publication.remainingFindings === 0) return accepted([{ type: "AnswerPublished" }]);
  if (!onePersonUnit) return refused("findings-need-second-person");
  if (isBlank(soloReason)) return refused("reason-required");
  return accepted([{ type: "AnswerPublished", soloReason }]);
}
