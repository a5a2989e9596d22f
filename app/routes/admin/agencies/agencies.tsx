import { addresses } from "#app/addresses.ts";
import { agencyKinds } from "#app/forms/administration/agency.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { agencyTree } from "#app/server/queries/admin/agencies.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { AdminPage } from "../admin-page.tsx";
import type { Route } from "./+types/agencies";
import { AgencyContact, AgencyName } from "./agency-cells.tsx";
import { ValidTime } from "./valid-time.tsx";

export async function loader({ context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const agencies = await agencyTree(app, actor);
  if (agencies === null) throw notFound();
  return { agencies };
}

type Entry = Route.ComponentProps["loaderData"]["agencies"][number];

const presenceTones = { "works-here": "g", "nobody-here": "a", "no-account": "n" } as const;

export default function Agencies({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(["admin", "domain"]);
  return (
    <AdminPage
      title={t("agencies.title")}
      lead={t("agencies.lead")}
      actions={<LinkButton href={addresses.admin.newAgency}>{t("agencies.add")}</LinkButton>}
    >
      <DataTable<Entry>
        caption={t("agencies.title")}
        rowKey={({ id }) => id}
        groups={agencyKinds
          .map((kind) => ({
            key: kind,
            heading: t(`domain:agency-kind.${kind}`),
            rows: loaderData.agencies.filter(({ branch }) => branch === kind),
          }))
          .filter(({ rows }) => rows.length > 0)}
        columns={[
          {
            key: "name",
            heading: t("agencies.name"),
            onCard: "title",
            cell: (agency) => <AgencyName agency={agency} />,
          },
          {
            key: "contact",
            heading: t("agencies.contact"),
            cell: (agency) => <AgencyContact agency={agency} />,
          },
          {
            key: "time",
            heading: t("agencies.time"),
            cell: (agency) => <ValidTime {...agency} />,
          },
          {
            key: "account",
            heading: t("agencies.account"),
            nowrap: true,
            cell: ({ presence }) => (
              <Tag tone={presenceTones[presence]}>{t(`agencies.presence.${presence}`)}</Tag>
            ),
          },
        ]}
      />
    </AdminPage>
  );
}
