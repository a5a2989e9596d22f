import type { Command } from "../petition/lifecycle/commands.ts";
import { paperOf } from "../petition/lifecycle/signed-paper.ts";
import type { Petition } from "../petition/petition.ts";
import { accepted, type Result, refused } from "../result.ts";
import type { ActingRole, Actor } from "./actor.ts";
import { roleFor } from "./policy.ts";

/**
 * The role in which this person may ask this very command: by an own decision, or as the one who
 * records what the leader signed. Whoever only records owes the file of the paper.
 */
export function authorise(actor: Actor, command: Command, petition: Petition): Result<ActingRole> {
  const role = roleFor(actor, command.type, petition);
  if (role !== null) return accepted(role);
  const paper = paperOf(command);
  const recorder = roleFor(actor, command.type, petition, { byPaper: true });
  if (paper === null || recorder === null) return refused("not-permitted");
  return paper.fileId === null ? refused("signed-file-missing") : accepted(recorder);
}
