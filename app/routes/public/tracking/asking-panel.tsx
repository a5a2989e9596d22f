import { addresses } from "#app/addresses.ts";
import { PhoneLink } from "#app/components/frame/contact-block.tsx";
import { dayInWords } from "#app/components/time/day-words.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { TrackedPetition } from "#app/server/queries/public/tracked-petition.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";
import { useSite } from "../site-data.ts";

/** That it is late, who is sorry for it, whom to call and when news comes. */
export function LateNotice({ late }: { late: NonNullable<TrackedPetition["late"]> }) {
  const { t, i18n } = useTranslation("public");
  const { name: unit, phone, newsOn } = late;
  return (
    <Alert tone="error" title={t("petition.late.title")}>
      <p>{late.apology || t("petition.late.apology", { unit })}</p>
      <p>
        {t("petition.late.unit", { unit })} <PhoneLink number={phone} />
      </p>
      {newsOn && <p>{t("petition.late.news", { day: dayInWords(newsOn, i18n.language) })}</p>}
    </Alert>
  );
}

/** The right of article 12: one press leaves a task for the office; until the next one it says when. */
export function AskingPanel({ asking }: { asking: NonNullable<TrackedPetition["asking"]> }) {
  const { t, i18n } = useTranslation("public");
  const { phone } = useSite();
  const { askedOn, againOn } = asking;
  const day = (on: string) => dayInWords(on, i18n.language);
  return (
    <Section title={t("petition.asking.title")} lead={t("petition.asking.lead")}>
      {askedOn && <p>{t("petition.asking.asked", { day: day(askedOn) })}</p>}
      {againOn ? (
        <p>{t("petition.asking.again", { day: day(againOn), phone })}</p>
      ) : (
        <form method="post" action={addresses.tracking.petition} className="mt-3">
          <Button variant="secondary" name="intent" value="ask-progress">
            {t("petition.asking.button")}
          </Button>
        </form>
      )}
    </Section>
  );
}
