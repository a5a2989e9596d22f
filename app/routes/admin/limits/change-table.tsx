import { BasisText } from "#app/components/time/basis-text.tsx";
import type { LimitChange } from "#app/domain/deadline/rules/limit-profiles.ts";
import type { LimitRule } from "#app/domain/deadline/rules/limit-rule.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { useLimitWords } from "./limit-words.ts";

const ruleOf = ({ before, after }: LimitChange) => after ?? before;

/** Limit by limit what counts today and what would count from today on. */
export function ChangeTable({ changes }: { changes: readonly LimitChange[] }) {
  const { t } = useTranslation("admin");
  const words = useLimitWords();
  return (
    <DataTable<LimitChange>
      caption={t("limits.profile.changes")}
      rowKey={(change) => ruleOf(change)?.line ?? ""}
      groups={[{ key: "all", rows: changes }]}
      columns={[
        {
          key: "limit",
          heading: t("limits.profile.limit"),
          onCard: "title",
          cell: (change) => {
            const rule = ruleOf(change);
            return (
              rule && (
                <>
                  <span className="font-semibold">{t(`limits.clock.${rule.clock}`)}</span>
                  <span className="block text-xs text-ink-2">{words.kind(rule)}</span>
                </>
              )
            );
          },
        },
        {
          key: "before",
          heading: t("limits.profile.before"),
          cell: ({ before }) => <Told rule={before} none={t("limits.profile.none-before")} />,
        },
        {
          key: "after",
          heading: t("limits.profile.after"),
          cell: ({ after }) => <Told rule={after} none={t("limits.profile.none-after")} />,
        },
      ]}
    />
  );
}

function Told({ rule, none }: { rule: LimitRule | null; none: string }) {
  const words = useLimitWords();
  if (rule === null) return <>{none}</>;
  return (
    <>
      <span className="font-semibold">{words.length(rule)}</span> <span>{words.start(rule)}</span>
      <span className="block text-xs text-ink-2">
        <BasisText basis={rule.basis} />
      </span>
    </>
  );
}
