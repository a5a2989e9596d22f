import { addresses } from "#app/addresses.ts";
import { requiredUnitColumns, unitColumns } from "#app/domain/administration/unit-line.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

const required: readonly string[] = requiredUnitColumns;

/** What stands in each column, and a file to begin with. */
export function ColumnHelp() {
  const { t } = useTranslation("admin");
  return (
    <Panel title={t("places.columns")}>
      <p className="mb-4">
        {t("places.columns-lead")}{" "}
        <Anchor href={addresses.admin.placesCsv} reload>
          {t("places.download")}
        </Anchor>
      </p>
      <SummaryList
        compact
        rows={unitColumns.map((column) => ({
          key: column,
          term: (
            <>
              <code>{column}</code>
              {required.includes(column) && (
                <span className="block text-xs font-normal text-ink-2">{t("places.required")}</span>
              )}
            </>
          ),
          value: t(`places.column.${column}`),
        }))}
      />
    </Panel>
  );
}
