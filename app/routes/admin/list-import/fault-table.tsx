import { useTranslation } from "#app/i18n/use-translation.ts";
import { Alert } from "#app/ui/alert.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Section } from "#app/ui/section.tsx";

type Fault = { readonly line: number; readonly reason: string };
type Props<F extends Fault> = {
  faults: readonly F[];
  /** What becomes of lines that cannot be used. */
  why: string;
  /** By what a line of this list is known beside its number. */
  known: { heading: string; tell: (fault: F) => string };
  tellReason: (fault: F) => string;
};

/** Every line that cannot be used, with its number in the list and the reason. */
export function FaultTable<F extends Fault>({ faults, why, known, tellReason }: Props<F>) {
  const { t } = useTranslation("admin");
  if (faults.length === 0) return null;
  const lines = new Set(faults.map(({ line }) => line)).size;
  return (
    <Section title={t("places.faults")}>
      <div className="grid gap-4">
        <Alert tone="error" role="alert" title={t("places.faulty-lines", { count: lines })}>
          <p>{why}</p>
        </Alert>
        <DataTable<F>
          caption={t("places.faults")}
          rowKey={(fault) => `${fault.line} ${known.tell(fault)} ${fault.reason}`}
          groups={[{ key: "all", rows: faults }]}
          columns={[
            { key: "line", heading: t("places.line"), align: "end", cell: ({ line }) => line },
            {
              key: "known",
              heading: known.heading,
              cell: (fault) => <code>{known.tell(fault) || "–"}</code>,
            },
            { key: "reason", heading: t("places.fault"), onCard: "title", cell: tellReason },
          ]}
        />
      </div>
    </Section>
  );
}
