import { addresses, addressOf } from "#app/addresses.ts";
import { standingAlarms } from "#app/domain/administration/standing-alarms.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { rewordableDocuments } from "#app/server/documents/document-wording.ts";
import { ownTemplates } from "#app/server/queries/admin/templates.ts";
import { wordedMessages } from "#app/server/usecases/administration/preview-template.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Section } from "#app/ui/section.tsx";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { AdminPage } from "../admin-page.tsx";
import { useTemplateName } from "../template-names.ts";
import type { Route } from "./+types/templates";
import { DocumentTable } from "./document-table.tsx";
import { useWordingColumns } from "./wording-state.tsx";

const audiences = ["sender", "agency", "office", "officer", "administrator"] as const;

export async function loader({ context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const own = await ownTemplates(app, actor);
  if (own === null) throw notFound();
  return {
    templates: wordedMessages.map((name) => ({
      name,
      audience: findAudience(name),
      own: own.filter(({ key }) => key === `message.${name}`),
    })),
    papers: rewordableDocuments.map((name) => ({
      name,
      own: own.filter(({ key }) => key === `document.${name}`),
      forms: own.filter(({ paperOfForm }) => paperOfForm === name),
    })),
  };
}

const toAdministrator: readonly string[] = [
  "history-head",
  "calendar-reminder",
  ...standingAlarms,
  "account-changed",
  "break-glass",
  "test-mail",
];
const toOfficer: readonly string[] = [
  "digest",
  "reminder",
  "password-link",
  "password-changed",
  "address-changed",
  "roles-changed",
  "unit-account-changed",
  "account-invited",
  "change-waiting",
  "change-decided",
  "second-step-reset",
];

function findAudience(name: string): (typeof audiences)[number] {
  if (toAdministrator.includes(name)) return "administrator";
  if (toOfficer.includes(name) || name.startsWith("inside-")) return "officer";
  return audiences.find((audience) => name.startsWith(`${audience}-`)) ?? "sender";
}

type Entry = Route.ComponentProps["loaderData"]["templates"][number];

export default function Templates({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation("admin");
  return (
    <AdminPage title={t("templates.title")} lead={t("templates.lead")}>
      <Section title={t("templates.messages")}>
        <MessageTable templates={loaderData.templates} />
      </Section>
      <Section title={t("templates.documents")} lead={t("templates.documents-lead")}>
        <DocumentTable papers={loaderData.papers} />
      </Section>
    </AdminPage>
  );
}

function MessageTable({ templates }: { templates: readonly Entry[] }) {
  const { t } = useTranslation("admin");
  const nameOf = useTemplateName();
  const wordingColumns = useWordingColumns();
  return (
    <DataTable<Entry>
      caption={t("templates.messages")}
      rowKey={({ name }) => name}
      groups={audiences.map((audience) => ({
        key: audience,
        heading: t(`templates.to.${audience}`),
        rows: templates.filter((one) => one.audience === audience),
      }))}
      columns={[
        {
          key: "name",
          heading: t("templates.message"),
          onCard: "title",
          cell: ({ name }) => (
            <Anchor href={addressOf(addresses.admin.template, { key: name })}>
              {nameOf(name)}
            </Anchor>
          ),
        },
        ...wordingColumns,
      ]}
    />
  );
}
