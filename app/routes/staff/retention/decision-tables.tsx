import { staffAddress } from "#app/addresses.ts";
import { DateText } from "#app/components/time/date-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { KeepingPage } from "#app/server/queries/rights/keeping.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";

type Page = { page: KeepingPage; base: string };

/** What is held back; its end is the lead's. */
export function HoldTable({ page, base }: Page) {
  const { t } = useTranslation("rights");
  if (page.holds.length === 0) return <p className="text-ink-2">{t("keep.holds-none")}</p>;
  return (
    <DataTable<KeepingPage["holds"][number]>
      caption={t("keep.holds")}
      rowKey={({ code }) => code}
      groups={[{ key: "all", rows: page.holds }]}
      columns={[
        {
          key: "code",
          heading: t("keep.code"),
          onCard: "title",
          cell: ({ code }) => (
            <Anchor href={staffAddress(base, "petition", { code })}>{code}</Anchor>
          ),
        },
        { key: "reason", heading: t("keep.hold-reason"), cell: ({ reason }) => reason },
        {
          key: "act",
          heading: "",
          onCard: "bare",
          cell: ({ code }) =>
            page.mayDecide && (
              <form method="post">
                <input type="hidden" name="code" value={code} />
                <Button variant="secondary" compact name="intent" value="end-hold">
                  {t("keep.hold-end")}
                  <span className="sr-only"> – {code}</span>
                </Button>
              </form>
            ),
        },
      ]}
    />
  );
}

type Decision = KeepingPage["decisions"][number];

/** The decisions of the unit, done or not. */
export function DecisionTable({
  decisions,
  base,
}: {
  decisions: readonly Decision[];
  base: string;
}) {
  const { t } = useTranslation("rights");
  if (decisions.length === 0) return <p className="text-ink-2">{t("keep.decisions-none")}</p>;
  return (
    <DataTable<Decision>
      caption={t("keep.decisions")}
      rowKey={({ id }) => id}
      groups={[{ key: "all", rows: decisions }]}
      columns={[
        {
          key: "number",
          heading: t("keep.number"),
          onCard: "title",
          cell: ({ id, documentNumber }) => (
            <Anchor href={staffAddress(base, "destruction", { id })}>{documentNumber}</Anchor>
          ),
        },
        {
          key: "on",
          heading: t("keep.on"),
          cell: ({ documentOn }) => <DateText on={documentOn} short />,
        },
        {
          key: "records",
          heading: t("keep.records"),
          align: "end",
          cell: ({ lines }) => String(lines),
        },
        {
          key: "state",
          heading: t("keep.state"),
          cell: ({ doneAt }) =>
            doneAt === null ? (
              t("keep.waiting")
            ) : (
              <>
                {t("keep.done")} <DateText at={doneAt} />
              </>
            ),
        },
      ]}
    />
  );
}
