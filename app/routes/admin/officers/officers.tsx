import { addresses, addressOf } from "#app/addresses.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { officers } from "#app/server/queries/admin/officers.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { AdminPage } from "../admin-page.tsx";
import type { Route } from "./+types/officers";

export async function loader({ context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const all = await officers(app, actor);
  if (all === null) throw notFound();
  return { officers: all };
}

const tones = { active: "g", invited: "a", deactivated: "n" } as const;
type Entry = Route.ComponentProps["loaderData"]["officers"][number];

export default function Officers({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(["admin", "domain"]);
  const units = [...new Set(loaderData.officers.map(({ agencyName }) => agencyName))];
  return (
    <AdminPage
      title={t("officers.title")}
      lead={t("officers.lead")}
      actions={
        <>
          <LinkButton href={addresses.account.accountChanges} variant="secondary">
            {t("account-changes.nav")}
          </LinkButton>
          <LinkButton href={addresses.admin.newOfficer}>{t("officers.invite")}</LinkButton>
        </>
      }
    >
      <DataTable<Entry>
        caption={t("officers.title")}
        rowKey={({ id }) => id}
        groups={units.map((unit) => ({
          key: unit,
          heading: unit,
          rows: loaderData.officers.filter(({ agencyName }) => agencyName === unit),
        }))}
        columns={[
          {
            key: "name",
            heading: t("officers.name"),
            onCard: "title",
            cell: (officer) => <Name officer={officer} />,
          },
          { key: "email", heading: t("officers.email"), cell: ({ email }) => email },
          {
            key: "roles",
            heading: t("officers.roles"),
            cell: ({ roles }) => roles.map((role) => t(`domain:role.${role}`)).join("; "),
          },
          {
            key: "restricted",
            heading: t("officers.restricted"),
            cell: ({ readsRestricted }) => (readsRestricted ? t("officers.reads") : "–"),
          },
          {
            key: "second-step",
            heading: t("officers.second-step"),
            cell: ({ secondStep }) => (secondStep ? t("officers.second-step-on") : "–"),
          },
          {
            key: "state",
            heading: t("officers.state"),
            nowrap: true,
            cell: ({ state }) => <Tag tone={tones[state]}>{t(`officers.is.${state}`)}</Tag>,
          },
        ]}
      />
    </AdminPage>
  );
}

function Name({ officer: { id, name, position } }: { officer: Entry }) {
  return (
    <>
      <Anchor href={addressOf(addresses.admin.officer, { id })} className="font-semibold">
        {name}
      </Anchor>
      {position && <span className="block text-ink-2">{position}</span>}
    </>
  );
}
