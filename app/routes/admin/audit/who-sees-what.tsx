import { addresses } from "#app/addresses.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import {
  type CommandLine,
  type RoleLine,
  whoSeesWhat,
} from "#app/server/queries/rights/who-sees-what.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { Section } from "#app/ui/section.tsx";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { AdminPage } from "../admin-page.tsx";
import type { Route } from "./+types/who-sees-what.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const found = await whoSeesWhat(app, actor);
  if (found === null) throw notFound();
  return found;
}

export default function WhoSeesWhat({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(["rights", "admin"]);
  const { roles, commands, readers } = loaderData;
  return (
    <AdminPage
      title={t("sight.title")}
      lead={t("sight.lead")}
      back={{ href: addresses.admin.auditTrail, text: t("admin:audit.nav") }}
    >
      <Section
        title={t("sight.see-title")}
        lead={`${t("sight.of.restricted")}. ${t("sight.readers", { count: readers })}`}
      >
        <RoleTable roles={roles} />
      </Section>
      <Section title={t("sight.acts-title")}>
        <CommandTable commands={commands} />
      </Section>
    </AdminPage>
  );
}

function RoleTable({ roles }: { roles: readonly RoleLine[] }) {
  const { t } = useTranslation(["rights", "domain"]);
  return (
    <DataTable<RoleLine>
      caption={t("sight.see-title")}
      rowKey={({ role }) => role}
      groups={[{ key: "all", rows: roles }]}
      columns={[
        {
          key: "role",
          heading: t("sight.role"),
          onCard: "title",
          cell: ({ role }) => <strong>{t(`domain:role.${role}`)}</strong>,
        },
        {
          key: "people",
          heading: t("sight.people"),
          align: "end",
          cell: ({ people }) => String(people),
        },
        { key: "sees", heading: t("sight.sees"), cell: ({ role }) => t(`sight.of.${role}`) },
        {
          key: "acts",
          heading: t("sight.other-title"),
          cell: ({ actions }) => (
            <ul>
              {actions.map((action) => (
                <li key={action}>{t(`action.${action}`)}</li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}

/** A part's name as a key: words without spaces. */
const keyOf = (part: string) => part.replaceAll(" ", "-") as "sender";

function CommandTable({ commands }: { commands: readonly CommandLine[] }) {
  const { t } = useTranslation("rights");
  return (
    <DataTable<CommandLine>
      caption={t("sight.acts-title")}
      rowKey={({ command }) => command}
      groups={[{ key: "all", rows: commands }]}
      columns={[
        {
          key: "act",
          heading: t("sight.act"),
          onCard: "title",
          cell: ({ command }) => t(`command.${command}`),
        },
        {
          key: "who",
          heading: t("sight.who"),
          cell: ({ parts }) => parts.map((part) => t(`part.${keyOf(part)}`)).join("; "),
        },
      ]}
    />
  );
}
