import { accepted, type Result, refused } from "../../result.ts";
import type { Petition } from "../petition.ts";
import type { Command } from "./commands.ts";
import type { PetitionEvent } from "./events.ts";
import type { Circumstances } from "./lifecycle.ts";

/**
 * Publishing the result is owed by 20/2008/ND-CP art. 19; what is published is a separate text. Where
 * found personal data remain in it, someone other than its writer must publish.
 */
export function decidePublication(
  petition: Petition,
  command: Command,
  circumstances: Circumstances,
): Result<readonly PetitionEvent[]> | null {
  const { state } = petition.publication;
  switch (command.type) {
    case "prepare-publication":
      return prepare(petition, command, circumstances);
    case "publish":
      return publish(petition, circumstances);
    case "decide-not-to-publish":
      if (state === "published") return refused("already-published");
      if (command.reason.trim() === "") return refused("reason-required");
      return accepted([{ type: "PublicationDeclined", reason: command.reason }]);
    case "unpublish":
      if (state !== "published") return refused("not-published");
      if (command.reason.trim() === "") return refused("reason-required");
      return accepted([{ type: "AnswerUnpublished", reason: command.reason }]);
    default:
      return null;
  }
}

function prepare(
  petition: Petition,
  command: Extract<Command, { type: "prepare-publication" }>,
  { officer }: Circumstances,
): Result<readonly PetitionEvent[]> {
  if (officer === null) return refused("not-permitted");
  if (petition.restricted) return refused("restricted-stays-here");
  if (petition.publication.state === "published") return refused("already-published");
  if (!command.textReady) return refused("public-text-missing");
  return accepted([
    { type: "PublicationPrepared", findings: command.findings, by: officer.officerId },
  ]);
}

function publish(petition: Petition, { officer }: Circumstances): Result<readonly PetitionEvent[]> {
  const { publication } = petition;
  if (petition.restricted) return refused("restricted-stays-here");
  if (publication.state === "published") return refused("already-published");
  if (publication.state !== "prepared") return refused("not-prepared");
  if (publication.remainingFindings > 0 && officer?.officerId === publication.preparedBy)
    return refused("findings-need-second-person");
  return accepted([{ type: "AnswerPublished" }]);
}
