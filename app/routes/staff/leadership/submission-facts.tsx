import { usePetitionHref } from "#app/components/frame/staff-place.tsx";
import { dayInWords } from "#app/components/time/day-words.ts";
import type { Submission } from "#app/domain/petition/leadership.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Anchor } from "#app/ui/anchor.tsx";

type Props = { submission: Submission; address: string };

/** The office's question to the leadership, by which paper it was put, and the paper's scan. */
export function SubmissionFacts({ submission, address }: Props) {
  const { t, i18n } = useTranslation(["office", "domain"]);
  const href = usePetitionHref();
  const { reason, question, submittedOn, documentNumber, documentOn, signerName, fileId } =
    submission;
  const day = (on: string) => dayInWords(on, i18n.language);
  return (
    <div className="grid gap-2">
      <p className="text-sm text-ink-2">
        {t(`domain:submission-reason.${reason}`)} ·{" "}
        {t("leadership.submitted-on", { day: day(submittedOn) })}
      </p>
      <p className="whitespace-pre-line text-lg">{question}</p>
      <p className="text-sm text-ink-2">
        {t("leadership.by-paper", {
          number: documentNumber,
          day: day(documentOn),
          signer: signerName,
        })}{" "}
        {fileId !== null && (
          <Anchor href={href(address, "file", { fileId })} reload>
            {t("leadership.open-submission")}
          </Anchor>
        )}
      </p>
    </div>
  );
}
