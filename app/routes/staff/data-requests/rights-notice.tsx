import { staffAddress } from "#app/addresses.ts";
import { useStaffPlace } from "#app/components/frame/staff-place.tsx";
import { DateText } from "#app/components/time/date-text.tsx";
import { dayInWords } from "#app/components/time/day-words.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { RightsOnPage } from "#app/server/queries/rights/rights-notice.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Anchor } from "#app/ui/anchor.tsx";

/** That nothing but the line of the register is left, and what its sender asks about his data. */
export function RightsNotice({ rights }: { rights: RightsOnPage }) {
  const { t, i18n } = useTranslation("rights");
  const { base } = useStaffPlace();
  const { destroyed, requests } = rights;
  if (destroyed === null && requests.length === 0) return null;
  return (
    <div className="mb-6 grid gap-3">
      {destroyed && (
        <Alert tone="warning">
          {t("keep.of", { number: destroyed.number, day: dayInWords(destroyed.on, i18n.language) })}
        </Alert>
      )}
      {requests.length > 0 && (
        <Alert title={t("list.title")}>
          <ul>
            {requests.map(({ id, number, kind, dueOn }) => (
              <li key={id}>
                <Anchor href={staffAddress(base, "dataRequest", { id })}>{number}</Anchor>{" "}
                {t(`kind.${kind}`)} – {t("list.due")} <DateText on={dueOn} />
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  );
}
