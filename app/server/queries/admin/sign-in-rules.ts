import { type OfficerActor, roles } from "#app/domain/permission/actor.ts";
import type { Context } from "../../context.ts";
import { loadSecondStepRoles } from "../../persistence/work/setting-reading.ts";
import { officers } from "./officers.ts";

/** Each role: whether a second step is demanded of it, and how many people have one. */
export async function signInRules(context: Context, actor: OfficerActor) {
  const all = await officers(context, actor);
  if (all === null) return null;
  const required = await loadSecondStepRoles(context.database.read);
  const active = all.filter(({ state }) => state !== "deactivated");
  return roles.map((role) => {
    const people = active.filter((officer) => officer.roles.includes(role));
    return {
      role,
      required: required.includes(role),
      people: people.length,
      secured: people.filter(({ secondStep }) => secondStep).length,
    };
  });
}
