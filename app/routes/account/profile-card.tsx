import type { Role } from "#app/domain/permission/actor.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Card } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

type Props = {
  officer: {
    readonly name: string;
    readonly position: string;
    readonly unitName: string;
    readonly roles: readonly Role[];
    readonly readsRestricted: boolean;
  };
};

/** Who is signed in. */
export function ProfileCard({ officer }: Props) {
  const { t } = useTranslation(["account", "domain"]);
  const { name, position, unitName, roles, readsRestricted } = officer;
  return (
    <Card title={name}>
      <SummaryList
        compact
        emptyText="–"
        rows={[
          { key: "position", term: t("profile.position"), value: position },
          { key: "unit", term: t("profile.unit"), value: unitName },
          {
            key: "roles",
            term: t("profile.roles"),
            value: roles.map((role) => t(`domain:role.${role}`)).join("\n"),
          },
          ...(readsRestricted
            ? [
                {
                  key: "restricted",
                  term: t("profile.restricted"),
                  value: t("profile.may-read"),
                },
              ]
            : []),
        ]}
      />
      <p className="mt-4 text-sm text-ink-2">{t("profile.ask")}</p>
    </Card>
  );
}
