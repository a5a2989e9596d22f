import { staffAddress } from "#app/addresses.ts";
import { DateText } from "#app/components/time/date-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type DataRequestLine, dataRequestList } from "#app/server/queries/rights/data-requests.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import type { Column } from "#app/ui/data-column.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Section } from "#app/ui/section.tsx";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { RecordsPage } from "../records-page.tsx";
import type { Route } from "./+types/list.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const { app, actor, base } = readStaffRequest(context);
  const list = await dataRequestList(app, actor);
  if (list === null) throw notFound();
  return { ...list, base };
}

export default function DataRequests({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation("rights");
  const { base, mayAnswer, open, answered, today } = loaderData;
  const columns = useColumns(base);
  const next = useNextColumns(today);
  const done = useDoneColumns();
  return (
    <RecordsPage
      title={t("list.title")}
      lead={t("list.lead")}
      actions={<LinkButton href={staffAddress(base, "newDataRequest")}>{t("list.new")}</LinkButton>}
    >
      {mayAnswer && (
        <Section title={t("list.open")}>
          {open.length === 0 ? (
            <EmptyState title={t("list.none")} icon="check">
              {t("list.none-why")}
            </EmptyState>
          ) : (
            <DataTable<DataRequestLine>
              caption={t("list.open")}
              rowKey={({ id }) => id}
              groups={[{ key: "all", rows: open }]}
              columns={[...columns, ...next]}
            />
          )}
        </Section>
      )}
      {answered.length > 0 && (
        <Section title={t("list.answered")}>
          <DataTable<DataRequestLine>
            caption={t("list.answered")}
            rowKey={({ id }) => id}
            groups={[{ key: "all", rows: answered }]}
            columns={[...columns, ...done]}
          />
        </Section>
      )}
    </RecordsPage>
  );
}

/** What is told of each request, answered or not. */
function useColumns(base: string): Column<DataRequestLine>[] {
  const { t } = useTranslation("rights");
  return [
    {
      key: "number",
      heading: t("list.number"),
      onCard: "title",
      cell: ({ id, number }) => (
        <Anchor href={staffAddress(base, "dataRequest", { id })}>
          <span className="tabular-nums">{number}</span>
        </Anchor>
      ),
    },
    { key: "what", heading: t("list.what"), cell: ({ kind }) => t(`kind.${kind}`) },
    {
      key: "petition",
      heading: t("list.petition"),
      cell: ({ code }) =>
        code === null ? (
          t("list.no-petition")
        ) : (
          <Anchor href={staffAddress(base, "petition", { code })}>{code}</Anchor>
        ),
    },
    {
      key: "received",
      heading: t("own.received"),
      cell: ({ receivedOn }) => <DateText on={receivedOn} short />,
    },
  ];
}

function useNextColumns(today: string): Column<DataRequestLine>[] {
  const { t } = useTranslation("rights");
  return [
    {
      key: "next",
      heading: t("list.next"),
      cell: ({ owed }) => owed && t(`owed.${owed.what}`),
    },
    {
      key: "due",
      heading: t("list.due"),
      cell: ({ owed }) =>
        owed && (
          <span className={owed.on < today ? "font-semibold text-red" : ""}>
            <DateText on={owed.on} short />
          </span>
        ),
    },
  ];
}

function useDoneColumns(): Column<DataRequestLine>[] {
  const { t } = useTranslation("rights");
  return [
    {
      key: "result",
      heading: t("list.result"),
      cell: ({ outcome }) => outcome && t(`outcome.${outcome}`),
    },
    {
      key: "on",
      heading: t("list.on"),
      cell: ({ answeredOn }) => answeredOn && <DateText on={answeredOn} short />,
    },
  ];
}
