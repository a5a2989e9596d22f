import { addresses } from "#app/addresses.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { appContext, requestFacts } from "#app/server/session/request-context.ts";
import { demoCodes } from "#app/server/session/second-step/demo-codes.ts";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageBody } from "#app/ui/page-column.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { notFound } from "../kit/refusals.ts";
import type { Route } from "./+types/codes.ts";

export async function loader({ context }: Route.LoaderArgs) {
  if (!context.get(requestFacts).demo) throw notFound();
  return { people: await demoCodes(context.get(appContext)) };
}

type Entry = Route.ComponentProps["loaderData"]["people"][number];

export default function Codes({ loaderData: { people } }: Route.ComponentProps) {
  const { t } = useTranslation("account");
  return (
    <PageBody>
      <title>{t("demo-codes.title")}</title>
      <BackLink href={addresses.demonstration.mailbox} text={t("mailbox.title")} />
      <PageHeading lead={t("demo-codes.lead")}>{t("demo-codes.title")}</PageHeading>
      {people.length === 0 ? (
        <EmptyState title={t("demo-codes.empty")}>{t("demo-codes.empty-why")}</EmptyState>
      ) : (
        <DataTable<Entry>
          caption={t("demo-codes.title")}
          rowKey={({ id }) => id}
          groups={[{ key: "all", heading: null, rows: people }]}
          columns={[
            {
              key: "name",
              heading: t("profile.name"),
              onCard: "title",
              cell: ({ name }) => name,
            },
            { key: "email", heading: t("sign-in.email"), cell: ({ email }) => email },
            {
              key: "code",
              heading: t("step-code.time-code"),
              cell: ({ code }) => <span className="font-semibold tabular-nums">{code}</span>,
            },
          ]}
        />
      )}
    </PageBody>
  );
}
