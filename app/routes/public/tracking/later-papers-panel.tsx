import { addresses, addressOf } from "#app/addresses.ts";
import { FileList } from "#app/components/petition/file-list.tsx";
import { dayInWords } from "#app/components/time/day-words.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { TrackedPetition } from "#app/server/queries/public/tracked-petition.ts";
import { Card } from "#app/ui/panel.tsx";
import { PlainText } from "#app/ui/prose.tsx";

type Later = TrackedPetition["laterPapers"][number];

/** What corrects, replaces or recalls a reply that was sent: both papers stay to be read. */
export function LaterPapersPanel({ laterPapers }: { laterPapers: readonly Later[] }) {
  const { t } = useTranslation("public");
  if (laterPapers.length === 0) return null;
  return (
    <Card title={t("later.title")}>
      <ol className="grid gap-6">
        {laterPapers.map((later) => (
          <LaterLine key={`${later.share}-${later.kind}-${later.documentNumber}`} later={later} />
        ))}
      </ol>
    </Card>
  );
}

function LaterLine({ later }: { later: Later }) {
  const { t, i18n } = useTranslation(["public", "domain"]);
  const day = (on: string) => dayInWords(on, i18n.language);
  const files = [later.file, later.oldFile]
    .filter((file) => file !== null)
    .map((file) => ({ ...file, href: addressOf(addresses.tracking.file, { fileId: file.id }) }));
  return (
    <li>
      <h3 className="text-lg">
        {t(`domain:later-paper.${later.kind}`)}{" "}
        {t("later.number", { number: later.documentNumber, day: day(later.documentOn) })}
      </h3>
      <p className="text-sm text-ink-2">
        {t(`later.about.${later.kind}`, { number: later.aboutNumber, day: day(later.aboutOn) })}{" "}
        {t("later.signer", { signer: later.signerName, capacity: later.signerCapacity })}
      </p>
      <PlainText>{later.note}</PlainText>
      {files.length > 0 && (
        <div className="mt-3">
          <FileList files={files} />
        </div>
      )}
    </li>
  );
}
