import { type OfficerActor, roles } from "#app/domain/permission/actor.ts";
import type { Context } from "../../context.ts";
import { loadSettings } from "../../persistence/work/setting-reading.ts";
import { officers } from "./officers.ts";

/** Who is exempted from the second step, and for each role how many people have one. */
export async function signInRules(context: Context, actor: OfficerActor) {
  const all = await officers(context, actor);
  if (all === null) return null;
  const { secondStepExempt, secondStepOff } = await loadSettings(context.database.read);
  const active = all.filter(({ state }) => state !== "deactivated");
  const counts = roles.map((role) => {
    const people = active.filter((officer) => officer.roles.includes(role));
    return {
      role,
      people: people.length,
      secured: people.filter(({ secondStep }) => secondStep).length,
    };
  });
  return { counts, exempt: secondStepExempt, off: secondStepOff };
}
