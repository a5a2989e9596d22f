import { addresses } from "#app/addresses.ts";
import { requiredUnitColumns, unitColumns } from "#app/domain/administration/unit-line.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { ColumnsPanel } from "../list-import/columns-panel.tsx";

/** What stands in each column, and a file to begin with. */
export function ColumnHelp() {
  const { t } = useTranslation("admin");
  return (
    <ColumnsPanel
      lead={
        <>
          {t("places.columns-lead")}{" "}
          <Anchor href={addresses.admin.placesCsv} reload>
            {t("places.download")}
          </Anchor>
        </>
      }
      columns={unitColumns}
      required={requiredUnitColumns}
      tellColumn={(column) => t(`places.column.${column}`)}
    />
  );
}
