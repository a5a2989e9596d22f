import { accepted, refused } from "../../result.ts";
import type { Petition } from "../petition.ts";
import type { CommandOf } from "./commands.ts";
import { type Circumstances, type Deciders, type Decision, isBlank } from "./decision.ts";

/**
 * Publishing the result is owed by 20/2008/ND-CP art. 19; what is published is a separate text. Where
 * found personal data remain in it, someone other than its writer must publish.
 */
export const publicationDeciders = {
  "prepare-publication": prepare,
  publish,
  "decide-not-to-publish": ({ publication }, { reason }) => {
    if (publication.state === "published") return refused("already-published");
    if (isBlank(reason)) return refused("reason-required");
    return accepted([{ type: "PublicationDeclined", reason }]);
  },
  unpublish: ({ publication }, { reason }) => {
    if (publication.state !== "published") return refused("not-published");
    if (isBlank(reason)) return refused("reason-required");
    return accepted([{ type: "AnswerUnpublished", reason }]);
  },
} satisfies Partial<Deciders>;

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
  _command: CommandOf<"publish">,
  { officer }: Circumstances,
): Decision {
  const { publication } = petition;
  if (petition.restricted) return refused("restricted-stays-here");
  if (publication.state === "published") return refused("already-published");
  if (publication.state !== "prepared") return refused("not-prepared");
  if (publication.remainingFindings > 0 && officer?.officerId === publication.preparedBy)
    return refused("findings-need-second-person");
  return accepted([{ type: "AnswerPublished" }]);
}
