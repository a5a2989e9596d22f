import { addresses, addressOf } from "#app/addresses.ts";
import { OutcomeTag, PetitionCard } from "#app/components/petition/petition-card.tsx";
import { DateText } from "#app/components/time/date-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { PublishedCard } from "#app/server/queries/public/published.ts";
import { MarkedText } from "#app/ui/marked-text.tsx";

/** One published answer in a list. Its words are Vietnamese in every language of the page. */
export function ResultCard({ record, level }: { record: PublishedCard; level?: 2 | 3 }) {
  const { t } = useTranslation("public");
  return (
    <PetitionCard
      href={addressOf(addresses.results.answer, { address: record.address })}
      {...(level && { level })}
      title={
        <span lang="vi">
          <MarkedText text={record.title} spans={record.titleSpans} />
        </span>
      }
      badge={record.outcome && <OutcomeTag outcome={record.outcome} />}
      excerpt={
        <span lang="vi">
          <MarkedText text={record.excerpt} spans={record.excerptSpans} />
        </span>
      }
      facts={{
        agency: record.agencyName && <span lang="vi">{record.agencyName}</span>,
        field: record.fieldName && <span lang="vi">{record.fieldName}</span>,
        day: (
          <>
            {t("results.answered-on")} <DateText on={record.answeredOn} />
          </>
        ),
      }}
    />
  );
}
