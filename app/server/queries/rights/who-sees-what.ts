import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { type Role, roles } from "#app/domain/permission/actor.ts";
import { type Part, whoMay } from "#app/domain/permission/matrix.ts";
import { actionsOfRole, roleForAction, type StaffAction } from "#app/domain/permission/policy.ts";
import type { CommandType } from "#app/domain/petition/lifecycle/commands.ts";
import type { Context } from "../../context.ts";
import { listOfficers, rolesOf } from "../../persistence/people/officer-reading.ts";

export type RoleLine = {
  readonly role: Role;
  /** How many active accounts hold it. */
  readonly people: number;
  readonly actions: readonly StaffAction[];
};
export type CommandLine = { readonly command: CommandType; readonly parts: readonly Part[] };

/** Who holds which role and may do what by it, from the table by which it is decided; null for others. */
export async function whoSeesWhat({ database }: Context, actor: OfficerActor) {
  if (roleForAction(actor, "administer") === null) return null;
  const officers = await listOfficers(database.read);
  const active = officers.filter(({ deactivatedAt }) => deactivatedAt === null);
  return {
    readers: active.filter(({ readsRestricted }) => readsRestricted).length,
    roles: roles.map(
      (role): RoleLine => ({
        role,
        people: active.filter((officer) => rolesOf(officer).includes(role)).length,
        actions: actionsOfRole(role),
      }),
    ),
    commands: (Object.keys(whoMay) as CommandType[]).map(
      (command): CommandLine => ({ command, parts: whoMay[command] }),
    ),
  };
}
