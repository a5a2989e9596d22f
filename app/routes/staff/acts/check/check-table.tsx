import { usePetitionHref } from "#app/components/frame/staff-place.tsx";
import { FileList } from "#app/components/petition/file-list.tsx";
import { dayInWords } from "#app/components/time/day-words.ts";
import type { Point, Reply } from "#app/domain/petition/petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { StaffAttachment } from "#app/server/queries/staff/staff-attachment.ts";
import { Card } from "#app/ui/panel.tsx";
import { PlainText } from "#app/ui/prose.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { ActHead } from "../act.ts";
import { LetterCard } from "../letter-card.tsx";
import { ownNumberedPoints } from "../numbered-points.ts";

type Props = {
  head: ActHead;
  content: string;
  proposalText: string;
  points: readonly Point[];
  /** The places of the points that the share in view answers; empty for all of them. */
  ownPoints: readonly number[];
  reply: Reply | null;
  signedFile: StaffAttachment | null;
};

/** The letter; then each point beside its answer; then what the reply says in all. */
export function CheckTable({
  head,
  content,
  proposalText,
  points,
  ownPoints,
  reply,
  signedFile,
}: Props) {
  const { t } = useTranslation("office");
  return (
    <>
      <LetterCard content={content} proposalText={proposalText} />
      <ol className="grid gap-4">
        {ownNumberedPoints(points, ownPoints).map(({ point, place }) => (
          <li
            key={place}
            className="grid gap-4 rounded-panel border border-rule bg-white p-5 shadow-card lg:grid-cols-2"
          >
            <div>
              <h2 className="text-base">{t("reply.point", { number: place + 1 })}</h2>
              <PlainText>{point.text}</PlainText>
            </div>
            <Answer
              point={point}
              text={reply?.answers.find((a) => a.point === place)?.text ?? ""}
            />
          </li>
        ))}
      </ol>
      {reply && <WholeReply head={head} reply={reply} signedFile={signedFile} />}
    </>
  );
}

function Answer({ point, text }: { point: Point; text: string }) {
  const { t } = useTranslation(["office", "domain"]);
  return (
    <div className="border-t border-rule pt-4 lg:border-t-0 lg:border-l lg:pt-0 lg:pl-5">
      <h3 className="text-base">{t("check.answer")}</h3>
      {point.disposal === "handle" ? (
        <PlainText>{text || t("reply.unanswered")}</PlainText>
      ) : (
        <>
          <Tag>{t(`domain:point-disposal.${point.disposal}`)}</Tag>
          <PlainText>{point.note}</PlainText>
        </>
      )}
    </div>
  );
}

function WholeReply({
  head,
  reply,
  signedFile,
}: Pick<Props, "head" | "signedFile"> & { reply: Reply }) {
  const { t, i18n } = useTranslation(["office", "domain"]);
  const href = usePetitionHref();
  const { signature, outcome } = reply;
  return (
    <Card title={t("reply.conclusion")}>
      <SummaryList
        emptyText={t("check.missing")}
        rows={[
          {
            key: "outcome",
            term: t("reply.outcome"),
            value: outcome && t(`domain:outcome.${outcome}`),
          },
          { key: "basis", term: t("reply.legal-basis"), value: reply.legalBasis },
          { key: "measures", term: t("reply.measures"), value: reply.measures },
          { key: "contact", term: t("reply.contact"), value: reply.contact },
          {
            key: "signature",
            term: t("sign.title"),
            value:
              signature &&
              t("reply.signature", {
                number: signature.documentNumber,
                day: dayInWords(signature.documentOn, i18n.language),
                signer: signature.signerName,
                capacity: signature.signerCapacity,
              }),
          },
        ]}
      />
      {signedFile && (
        <div className="mt-4">
          <FileList
            files={[{ ...signedFile, href: href(head.address, "file", { fileId: signedFile.id }) }]}
          />
        </div>
      )}
    </Card>
  );
}
