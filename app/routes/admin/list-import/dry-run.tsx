import type { ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import type { Column } from "#app/ui/data-column.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { Section } from "#app/ui/section.tsx";
import { Tag } from "#app/ui/tag.tsx";

const tones = { new: "g", changed: "a", removed: "r", unchanged: "n" } as const;

type Change = { readonly state: keyof typeof tones };
type Counts = { added: number; changed: number; removed: number; unchanged: number };
type Props<C extends Change> = {
  plan: { readonly changes: readonly C[]; readonly mark: string };
  tellCounts: (counts: Counts) => string;
  /** What was checked, to be sent again as it is: the list in its box, and the fields beside it. */
  checked: {
    box: string;
    text: string;
    fields?: Readonly<Record<string, string | number>>;
  };
  /** What is to be known before it is sent. */
  children?: ReactNode;
  columns: readonly Column<C>[];
  rowKey: (change: C) => string;
};

/** What would be written, and the button that writes exactly this. */
export function DryRun<C extends Change>({ plan, checked, children, ...told }: Props<C>) {
  const { t } = useTranslation("admin");
  const { changes, mark } = plan;
  const counts = countStates(changes);
  const writes = changes.length - counts.unchanged;
  return (
    <Section title={t("places.plan")} lead={told.tellCounts(counts)}>
      <div className="grid gap-5">
        {writes === 0 ? (
          <Alert tone="info" role="status" title={t("places.nothing-to-do")} />
        ) : (
          <form method="post" className="grid gap-4">
            {children}
            <textarea name={checked.box} defaultValue={checked.text} hidden readOnly />
            {Object.entries(checked.fields ?? {}).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <input type="hidden" name="mark" value={mark} />
            <p>
              <Button name="intent" value="apply">
                {t("places.apply", { count: writes })}
              </Button>
            </p>
          </form>
        )}
        {changes.length > 0 && (
          <DataTable<C>
            caption={t("places.plan")}
            rowKey={told.rowKey}
            groups={[{ key: "all", rows: changes }]}
            columns={told.columns}
          />
        )}
      </div>
    </Section>
  );
}

function countStates(changes: readonly Change[]): Counts {
  const count = (state: Change["state"]) =>
    changes.filter((change) => change.state === state).length;
  return {
    added: count("new"),
    changed: count("changed"),
    removed: count("removed"),
    unchanged: count("unchanged"),
  };
}

/** The column of what happens with each row; the words are the list's own. */
export function useStateColumn<C extends Change>(tellState: (change: C) => string): Column<C> {
  const { t } = useTranslation("admin");
  return {
    key: "state",
    heading: t("places.state"),
    nowrap: true,
    cell: (change) => <Tag tone={tones[change.state]}>{tellState(change)}</Tag>,
  };
}
