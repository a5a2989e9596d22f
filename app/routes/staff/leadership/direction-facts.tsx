import { usePetitionHref } from "#app/components/frame/staff-place.tsx";
import { dayInWords } from "#app/components/time/day-words.ts";
import type { Direction } from "#app/domain/petition/leadership.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Anchor } from "#app/ui/anchor.tsx";

type Props = { direction: Direction; directedAgency: string; address: string; opensScan?: boolean };

/** What the leadership decided: who, when, in which form, whom it names, and its scan. */
export function DirectionFacts({ direction, directedAgency, address, opensScan = true }: Props) {
  const { t, i18n } = useTranslation(["office", "domain"]);
  const href = usePetitionHref();
  const { by, form, documentNumber, givenOn, text, fileId } = direction;
  return (
    <div className="grid gap-2">
      <p className="text-sm text-ink-2">
        <span className="first-letter:uppercase">{t(`domain:director.${by}`)}</span> ·{" "}
        {dayInWords(givenOn, i18n.language)} · {t(`domain:direction-form.${form}`)}
        {documentNumber && ` ${documentNumber}`}
      </p>
      <p className="whitespace-pre-line text-lg">{text}</p>
      {directedAgency && <p>{t("leadership.names-agency", { agency: directedAgency })}</p>}
      {fileId !== null && opensScan && (
        <p className="text-sm">
          <Anchor href={href(address, "file", { fileId })} reload>
            {t("leadership.open-direction")}
          </Anchor>
        </p>
      )}
    </div>
  );
}
