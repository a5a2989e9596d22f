import { PetitionTimeline } from "#app/components/petition/petition-timeline.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { HistoryItem } from "#app/server/queries/staff/petition-history.ts";
import { PaperLine } from "./paper-line.tsx";

type Props = { items: readonly HistoryItem[]; office: string; code: string };

/** The history of the petition with this code in staff words, with role, person and signed paper. */
export function HistoryList({ items, office, code }: Props) {
  const { t } = useTranslation("domain");
  return (
    <PetitionTimeline
      audience="staff"
      office={office}
      entries={items.map(({ role, officer, unit, body, paper, ...item }) => ({
        ...item,
        by: [officer, t(`acting-role.${role}`), unit].filter(Boolean).join(", "),
        ...((body || paper) && {
          body: (
            <>
              {body && <p>{body}</p>}
              {paper && <PaperLine paper={paper} code={code} />}
            </>
          ),
        }),
      }))}
    />
  );
}
