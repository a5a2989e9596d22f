import { accepted, refused } from "../../result.ts";
import type { CommandType } from "../lifecycle/commands.ts";
import { type Deciders, isBlank } from "../lifecycle/decision.ts";
import type { Petition } from "../petition.ts";

/** What may be asked of a petition before somebody has looked whether a person sent it. */
const possibleInQuarantine: readonly CommandType[] = [
  "release-from-quarantine",
  "set-aside-as-spam",
  "withdraw",
  "ask-progress",
  "ask-contact-change",
  "confirm-contact",
  "decline-contact",
  "reissue-secret",
  "tell-state",
  "add-note",
  "open-contact",
];

/** Whether a command has to wait until the petition is let out; false for every petition outside the quarantine. */
export const quarantineForbids = (petition: Petition, type: CommandType): boolean =>
  petition.quarantine !== "none" && !possibleInQuarantine.includes(type);

/**
 * Letting a petition in quarantine go on as an ordinary one, which undoes setting aside too, and
 * setting one aside as spam; both keep it.
 */
export const quarantineDeciders = {
  "release-from-quarantine": ({ quarantine }) =>
    quarantine === "none"
      ? refused("not-in-quarantine")
      : accepted([{ type: "ReleasedFromQuarantine" }]),
  "set-aside-as-spam": ({ quarantine }, { reason }) => {
    if (quarantine === "none") return refused("not-in-quarantine");
    if (quarantine === "spam") return refused("already-set-aside");
    if (isBlank(reason)) return refused("reason-required");
    return accepted([{ type: "SetAsideAsSpam", reason }]);
  },
} satisfies Partial<Deciders>;
