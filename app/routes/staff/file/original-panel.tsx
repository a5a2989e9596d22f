import { usePetitionHref } from "#app/components/frame/staff-place.tsx";
import { FileList } from "#app/components/petition/file-list.tsx";
import { dayInWords } from "#app/components/time/day-words.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { PetitionFile } from "#app/server/queries/staff/petition-file.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Card } from "#app/ui/panel.tsx";
import { PlainText } from "#app/ui/prose.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

/** What was sent, as it was sent; never edited. */
export function OriginalPanel({ file }: { file: PetitionFile }) {
  const { t, i18n } = useTranslation(["office", "domain", "shell"]);
  const href = usePetitionHref();
  const { channel } = file.petition;
  const rows = [
    { key: "place", term: t("petition.place"), value: file.place },
    { key: "agency", term: t("petition.agency-text"), value: file.agencyText },
    {
      key: "happened",
      term: t("petition.happened-on"),
      value: file.happenedOn && dayInWords(file.happenedOn, i18n.language),
    },
    { key: "dossier", term: t("petition.dossier"), value: file.dossierNumber },
    { key: "foreign-code", term: t("petition.foreign-code"), value: file.foreignCode },
    { key: "foreign-document", term: t("petition.foreign-document"), value: file.foreignDocument },
  ].filter(({ value }) => value);
  if (!file.wholeLetter) return <Alert>{t("petition.own-points-only")}</Alert>;
  return (
    <Card
      title={t("petition.original")}
      aside={<span className="text-sm text-ink-2">{t("petition.original-note")}</span>}
    >
      <PlainText>{file.content}</PlainText>
      {file.proposalText && (
        <div className="mt-5">
          <h3 className="mb-1 text-base">{t("petition.proposal-text")}</h3>
          <PlainText>{file.proposalText}</PlainText>
        </div>
      )}
      {file.supplied.map((text) => (
        <div key={text} className="mt-5 border-l-4 border-navy-100 pl-4">
          <h3 className="mb-1 text-base">{t("petition.supplied")}</h3>
          <PlainText>{text}</PlainText>
        </div>
      ))}
      <p className="mt-5 mb-2 text-sm text-ink-2">
        {t("petition.came", {
          channel: t(`domain:channel.${channel}`),
          day: dayInWords(file.petition.receivedOn, i18n.language),
        })}
        {file.readBack && ` ${t("petition.read-back")}`}
      </p>
      {rows.length > 0 && <SummaryList compact rows={rows} />}
      <div className="mt-5">
        <h3 className="mb-2 text-base">{t("shell:file.heading")}</h3>
        <FileList
          files={file.files.map(({ id, name, size }) => ({
            id,
            name,
            size,
            href: href(file.address, "file", { fileId: id }),
          }))}
        />
      </div>
    </Card>
  );
}
