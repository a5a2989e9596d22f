import { addresses } from "#app/addresses.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { officeLimits } from "#app/server/queries/admin/limits.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { AdminPage } from "../admin-page.tsx";
import type { Route } from "./+types/limits";
import { LimitCard } from "./limit-card.tsx";
import { ProfileChoice } from "./profile-choice.tsx";
import { RecountTable } from "./recount-table.tsx";

export async function loader({ context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const limits = await officeLimits(app, actor);
  if (limits === null) throw notFound();
  return limits;
}

export default function Limits({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation("admin");
  const { profile, clocks, recounts } = loaderData;
  return (
    <AdminPage
      title={t("limits.title")}
      lead={t("limits.lead")}
      actions={<LinkButton href={addresses.admin.newLimit}>{t("limits.add")}</LinkButton>}
    >
      <ProfileChoice active={profile} />
      <Section title={t("limits.recounts")} lead={t("limits.recounts-lead")} id="recounts">
        <RecountTable recounts={recounts} />
      </Section>
      {clocks.map(({ clock, lines }) => (
        <Section
          key={clock}
          id={clock}
          title={t(`limits.clock.${clock}`)}
          lead={t(`limits.about.${clock}`)}
        >
          <ul className="grid gap-4">
            {lines.map((line) => (
              <li key={line.line}>
                <LimitCard line={line} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </AdminPage>
  );
}
