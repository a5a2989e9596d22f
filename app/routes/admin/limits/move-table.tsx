import { DateText } from "#app/components/time/date-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { PreviewedMove } from "#app/server/queries/admin/count-foreseen-moves.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { Tag } from "#app/ui/tag.tsx";

/** Due days that would move: the first of them by code. */
export function MoveTable({ moves }: { moves: readonly PreviewedMove[] }) {
  const { t } = useTranslation("admin");
  return (
    <DataTable<PreviewedMove>
      caption={t("limits.preview.title")}
      rowKey={({ code, clock }) => `${code} ${clock}`}
      groups={[{ key: "all", rows: moves }]}
      columns={[
        {
          key: "code",
          heading: t("limits.preview.code"),
          onCard: "title",
          nowrap: true,
          cell: ({ code }) => <span className="font-semibold">{code}</span>,
        },
        {
          key: "before",
          heading: t("limits.preview.before"),
          nowrap: true,
          cell: ({ before }) => <DateText on={before} />,
        },
        {
          key: "after",
          heading: t("limits.preview.after"),
          cell: ({ after, late }) => (
            <>
              <DateText on={after} />{" "}
              {late && <Tag tone="r">{t("limits.preview.would-be-late")}</Tag>}
            </>
          ),
        },
      ]}
    />
  );
}
