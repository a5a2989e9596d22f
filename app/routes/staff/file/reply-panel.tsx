import { usePetitionHref } from "#app/components/frame/staff-place.tsx";
import { FileList } from "#app/components/petition/file-list.tsx";
import { dayInWords } from "#app/components/time/day-words.ts";
import type { Petition, Reply } from "#app/domain/petition/petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { PetitionFile } from "#app/server/queries/staff/petition-file.ts";
import { Card } from "#app/ui/panel.tsx";
import { PlainText } from "#app/ui/prose.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Tag } from "#app/ui/tag.tsx";

/** The answer as far as this person may read it. */
export function ReplyPanel({ file }: { file: PetitionFile }) {
  const { t } = useTranslation(["office", "domain"]);
  const { reply, petition } = file;
  if (reply === null) {
    if (!["forwarded", "in-progress", "reply-drafted"].includes(petition.stage)) return null;
    return (
      <Card title={t("reply.title")}>
        <p className="text-ink-2">{t(file.handles ? "reply.none" : "reply.not-yet")}</p>
        <LaterPapers file={file} />
      </Card>
    );
  }
  return (
    <Card
      title={t(reply.signature ? "reply.title" : "reply.draft")}
      aside={reply.outcome && <Tag tone="g">{t(`domain:outcome.${reply.outcome}`)}</Tag>}
    >
      <ReplyText reply={reply} points={petition.points} />
      <ReplySignature file={file} />
      <LaterPapers file={file} />
    </Card>
  );
}

/** Each point with its answer below it, then basis, measures and contact. */
export function ReplyText({ reply, points }: { reply: Reply; points: Petition["points"] }) {
  const { t } = useTranslation("office");
  const rest = [
    { key: "basis", term: t("reply.legal-basis"), value: reply.legalBasis },
    { key: "measures", term: t("reply.measures"), value: reply.measures },
    { key: "contact", term: t("reply.contact"), value: reply.contact },
  ].filter(({ value }) => value);
  return (
    <>
      <ol className="mb-4 grid gap-4">
        {reply.answers.map(({ point, text }) => (
          <li key={point}>
            <p className="text-sm text-ink-2">
              {t("reply.point", { number: point + 1 })}: {points[point]?.text}
            </p>
            <PlainText>{text || t("reply.unanswered")}</PlainText>
          </li>
        ))}
      </ol>
      {rest.length > 0 && <SummaryList compact rows={rest} />}
    </>
  );
}

function ReplySignature({ file }: { file: PetitionFile }) {
  const { t, i18n } = useTranslation("office");
  const href = usePetitionHref();
  const signature = file.reply?.signature;
  if (!signature) return null;
  return (
    <div className="mt-4">
      <p>
        {t("reply.signature", {
          number: signature.documentNumber,
          day: dayInWords(signature.documentOn, i18n.language),
          signer: signature.signerName,
          capacity: signature.signerCapacity,
        })}
      </p>
      {file.signedFile && (
        <div className="mt-2">
          <FileList
            files={[
              {
                ...file.signedFile,
                href: href(file.address, "file", { fileId: file.signedFile.id }),
              },
            ]}
          />
        </div>
      )}
    </div>
  );
}

/** What was signed after the reply and changes it, with both files. */
function LaterPapers({ file }: { file: PetitionFile }) {
  const { t, i18n } = useTranslation(["office", "domain"]);
  const href = usePetitionHref();
  return (
    <>
      {file.laterPapers.map(({ kind, note, paper, about, ...files }) => (
        <div key={`${kind}-${paper.documentNumber}`} className="mt-4 border-l-4 border-rule pl-4">
          <p className="font-semibold">{t(`domain:later-paper.${kind}`)}</p>
          <p>
            {t("reply.signature", {
              number: paper.documentNumber,
              day: dayInWords(paper.documentOn, i18n.language),
              signer: paper.signerName,
              capacity: paper.signerCapacity,
            })}
          </p>
          <p className="text-sm text-ink-2">{t("amend.about", { number: about.documentNumber })}</p>
          <PlainText>{note}</PlainText>
          <FileList
            files={[files.file, files.oldFile]
              .filter((one) => one !== null)
              .map((one) => ({ ...one, href: href(file.address, "file", { fileId: one.id }) }))}
          />
        </div>
      ))}
    </>
  );
}
