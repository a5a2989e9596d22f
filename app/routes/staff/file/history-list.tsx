import { PetitionTimeline } from "#app/components/petition/petition-timeline.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { HistoryItem } from "#app/server/queries/staff/petition-history.ts";

/** The history in staff words, with role and person. */
export function HistoryList({ items, office }: { items: readonly HistoryItem[]; office: string }) {
  const { t } = useTranslation("domain");
  return (
    <PetitionTimeline
      audience="staff"
      office={office}
      entries={items.map(({ role, officer, unit, body, ...item }) => ({
        ...item,
        by: [officer, t(`acting-role.${role}`), unit].filter(Boolean).join(", "),
        ...(body && { body }),
      }))}
    />
  );
}
