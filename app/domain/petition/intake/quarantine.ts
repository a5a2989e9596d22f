import { accepted, type Result, refused } from "../../result.ts";
import type { Command, CommandType } from "../lifecycle/commands.ts";
import type { PetitionEvent } from "../lifecycle/events.ts";
import type { Petition } from "../petition.ts";

/** What may be asked of a petition before somebody has looked whether a person sent it. */
const possibleInQuarantine: readonly CommandType[] = [
  "release-from-quarantine",
  "set-aside-as-spam",
  "withdraw",
  "reissue-secret",
  "add-note",
  "open-contact",
];

export const quarantineForbids = (petition: Petition, type: CommandType): boolean =>
  petition.quarantine !== "none" && !possibleInQuarantine.includes(type);

/** Letting a held petition go on as an ordinary one, and setting it aside; both keep it. */
export function decideQuarantine(
  petition: Petition,
  command: Command,
): Result<readonly PetitionEvent[]> | null {
  switch (command.type) {
    case "release-from-quarantine":
      if (petition.quarantine === "none") return refused("not-in-quarantine");
      return accepted([{ type: "ReleasedFromQuarantine" }]);
    case "set-aside-as-spam":
      if (petition.quarantine === "none") return refused("not-in-quarantine");
      if (petition.quarantine === "spam") return refused("already-set-aside");
      if (command.reason.trim() === "") return refused("reason-required");
      return accepted([{ type: "SetAsideAsSpam", reason: command.reason }]);
    default:
      return null;
  }
}
