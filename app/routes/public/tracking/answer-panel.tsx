import { addresses, addressOf } from "#app/addresses.ts";
import { FileList } from "#app/components/petition/file-list.tsx";
import { OutcomeTag } from "#app/components/petition/petition-card.tsx";
import { dayInWords } from "#app/components/time/day-words.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { TrackedPetition } from "#app/server/queries/public/tracked-petition.ts";
import { Card } from "#app/ui/panel.tsx";
import { PlainText } from "#app/ui/prose.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

type Answer = TrackedPetition["answers"][number];
/** Whether it answers a part of the letter only. */
type Props = { answer: Answer; part: boolean };

/** The answer, point by point, with the document that carries it. */
export function AnswerPanel({ answer, part }: Props) {
  const { t, i18n } = useTranslation(["public", "shell"]);
  const day = (on: string) => on && dayInWords(on, i18n.language);
  const rows = [
    { key: "basis", term: t("answer.legal-basis"), value: answer.legalBasis },
    { key: "measures", term: t("answer.measures"), value: answer.measures },
    { key: "contact", term: t("answer.contact"), value: answer.contact },
    { key: "agency", term: t("answer.agency"), value: answer.agency },
    { key: "number", term: t("answer.document"), value: answer.documentNumber },
    { key: "day", term: t("answer.document-day"), value: day(answer.documentOn) },
    { key: "signer", term: t("answer.signer"), value: answer.signerName },
    { key: "capacity", term: t("answer.capacity"), value: answer.signerCapacity },
  ];
  return (
    <Card
      title={
        part
          ? t("answer.title-of-part", {
              points: answer.points.map(({ place }) => place + 1).join(", "),
              agency: answer.agency,
            })
          : t("answer.title")
      }
      aside={answer.outcome && <OutcomeTag outcome={answer.outcome} />}
    >
      <div className="grid gap-6">
        <ol className="grid gap-6">
          {answer.points.map((point) => (
            <PointAnswer
              key={point.place}
              point={point}
              single={!part && answer.points.length === 1}
            />
          ))}
        </ol>
        <SummaryList rows={rows.filter(({ value }) => value)} compact />
        {answer.file && (
          <div>
            <h3 className="mb-2 text-lg">{t("answer.file")}</h3>
            <FileList
              files={[
                {
                  ...answer.file,
                  href: addressOf(addresses.tracking.file, { fileId: answer.file.id }),
                },
              ]}
            />
          </div>
        )}
        {answer.publicAddress && (
          <p>
            <a href={addressOf(addresses.results.answer, { address: answer.publicAddress })}>
              {t("answer.public-link")}
            </a>
          </p>
        )}
      </div>
    </Card>
  );
}

function PointAnswer({ point, single }: { point: Answer["points"][number]; single: boolean }) {
  const { t } = useTranslation("public");
  const elsewhere =
    point.disposal === "guide" ? t("answer.point-guided") : t("answer.point-not-accepted");
  return (
    <li>
      <h3 className="text-lg">
        {!single && <>{t("answer.point", { number: point.place + 1 })} </>}
        {point.text}
      </h3>
      <PlainText>
        {point.disposal === "handle" ? (
          point.answer
        ) : (
          <>
            {elsewhere} {point.note}
          </>
        )}
      </PlainText>
    </li>
  );
}
