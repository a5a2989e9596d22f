import { usePetitionHref } from "#app/components/frame/staff-place.tsx";
import { dayInWords } from "#app/components/time/day-words.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { PetitionFile } from "#app/server/queries/staff/petition-file.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Anchor } from "#app/ui/anchor.tsx";

/** A late answer: how late, what the agency said of it, and whether it is asked for news. */
export function LatenessNotice({ file }: { file: PetitionFile }) {
  const { t, i18n } = useTranslation("office");
  const href = usePetitionHref();
  const { late, possible } = file;
  if (late === null || late.toldOn === null) return null;
  const day = (on: string) => dayInWords(on, i18n.language);
  const asked = late.newsAsked && possible.includes("give-news");
  return (
    <Alert tone="warning" title={t("progress.late", { count: late.days })}>
      {late.news && (
        <p>
          {t("progress.news", {
            sentence: late.news.sentence,
            day: day(late.news.hopedOn),
            given: day(late.news.givenOn),
          })}
        </p>
      )}
      <p>
        {t(asked ? "progress.asked" : "progress.told-on", { day: day(late.toldOn) })}{" "}
        {possible.includes("give-news") && (
          <Anchor href={href(file.address, "progress")}>{t("act.page.progress")}</Anchor>
        )}
      </p>
    </Alert>
  );
}
