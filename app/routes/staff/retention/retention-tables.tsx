import { staffAddress } from "#app/addresses.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { KeepingPage } from "#app/server/queries/rights/keeping.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";

type Rule = KeepingPage["rules"][number];
type Page = { page: KeepingPage; base: string };

/** The term of each kind of file, and on which document it rests. */
export function RuleTable({ rules }: { rules: readonly Rule[] }) {
  const { t } = useTranslation("rights");
  const years = ({ rule }: Rule) => {
    if (rule === null) return <span className="text-ink-2">{t("keep.not-set")}</span>;
    return rule.years === null ? t("keep.forever") : String(rule.years);
  };
  return (
    <DataTable<Rule>
      caption={t("keep.rules")}
      rowKey={({ kind }) => kind}
      groups={[{ key: "all", rows: rules }]}
      columns={[
        {
          key: "kind",
          heading: t("keep.kind"),
          onCard: "title",
          cell: ({ kind }) => t(`record-kind.${kind}`),
        },
        { key: "years", heading: t("keep.years"), cell: years },
        { key: "basis", heading: t("keep.basis"), cell: ({ rule }) => rule?.basis ?? "" },
      ]}
    />
  );
}

/** This year's list as it would be destroyed. */
export function OverTable({ page, base }: Page) {
  const { t } = useTranslation("rights");
  if (page.over.length === 0) return <EmptyState title={t("keep.over-none")} icon="check" />;
  return (
    <DataTable<KeepingPage["over"][number]>
      caption={t("keep.over")}
      rowKey={({ code }) => code}
      groups={[{ key: "all", rows: page.over }]}
      columns={[
        {
          key: "code",
          heading: t("keep.code"),
          onCard: "title",
          cell: ({ code }) => (
            <Anchor href={staffAddress(base, "petition", { code })}>{code}</Anchor>
          ),
        },
        {
          key: "register",
          heading: t("keep.register"),
          cell: ({ registerNumber }) => registerNumber,
        },
        { key: "ended", heading: t("keep.ended"), cell: ({ endedIn }) => String(endedIn) },
        { key: "until", heading: t("keep.until"), cell: ({ until }) => String(until ?? "") },
      ]}
    />
  );
}
