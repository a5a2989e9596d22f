import { rolesAtSide } from "#app/domain/permission/role-sides.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Choice } from "#app/ui/choice.tsx";
import { Fieldset } from "#app/ui/fieldset.tsx";

type Props = { chosen: readonly string[]; error: string | undefined };

const groups = [
  { key: "both", roles: rolesAtSide(null) },
  { key: "office", roles: rolesAtSide("office") },
  { key: "agency", roles: rolesAtSide("agency") },
] as const;

/** Every role, grouped by where it can be held. */
export function RoleChoices({ chosen, error }: Props) {
  const { t } = useTranslation(["admin", "domain"]);
  const [first] = groups[0].roles;
  return (
    <Fieldset id="roles" label={t("officer.roles")} hint={t("officer.roles-hint")} error={error}>
      <div className="mt-3 grid gap-5">
        {groups.map(({ key, roles }) => (
          <fieldset key={key} className="min-w-0 border-l-4 border-rule pl-4">
            <legend className="text-sm font-semibold text-ink-2">
              {t(`officer.roles-at.${key}`)}
            </legend>
            {roles.map((role) => (
              <Choice
                key={role}
                // The summary of errors leads to the first of them.
                id={role === first ? "roles" : `roles-${role}`}
                type="checkbox"
                name="roles"
                value={role}
                look="plain"
                label={t(`domain:role.${role}`)}
                hint={t(`officer.role-hint.${role}`)}
                defaultChecked={chosen.includes(role)}
              />
            ))}
          </fieldset>
        ))}
      </div>
    </Fieldset>
  );
}
