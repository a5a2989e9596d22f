import type { ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Panel } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

type Props<Name extends string> = {
  lead: ReactNode;
  columns: readonly Name[];
  required: readonly string[];
  tellColumn: (column: Name) => string;
  children?: ReactNode;
};

/** What stands in each column of a list, by the names that its first line has. */
export function ColumnsPanel<Name extends string>(props: Props<Name>) {
  const { t } = useTranslation("admin");
  return (
    <Panel title={t("places.columns")}>
      <p className="mb-4">{props.lead}</p>
      <SummaryList
        compact
        rows={props.columns.map((column) => ({
          key: column,
          term: (
            <>
              <code>{column}</code>
              {props.required.includes(column) && (
                <span className="block text-xs font-normal text-ink-2">{t("places.required")}</span>
              )}
            </>
          ),
          value: props.tellColumn(column),
        }))}
      />
      {props.children}
    </Panel>
  );
}
