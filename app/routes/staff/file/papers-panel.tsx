import { usePetitionHref } from "#app/components/frame/staff-place.tsx";
import { dayInWords } from "#app/components/time/day-words.ts";
import { papersOf } from "#app/domain/documents/official-document.ts";
import { paperNames } from "#app/domain/documents/paper-names.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { PetitionFile } from "#app/server/queries/staff/petition-file.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Card } from "#app/ui/panel.tsx";

/** Links to drafts of the papers that the viewer's unit may need where the petition stands. */
export function PapersPanel({ file }: { file: PetitionFile }) {
  const { t } = useTranslation("office");
  const href = usePetitionHref();
  const papers = papersOf(file.petition, file);
  const mayRecord = file.possible.includes("record-registry-number");
  if (papers.length + file.registry.length === 0 && !mayRecord) return null;
  return (
    <Card title={t("papers.title")}>
      <ul className="grid gap-1">
        {papers.map((paper) => (
          <li key={paper} className="flex items-center gap-2">
            <Icon name="file" size="s" />
            <Anchor href={href(file.address, "paper", { kind: paper })}>
              {t(`papers.kind.${paperNames[paper]}`)}
            </Anchor>
          </li>
        ))}
      </ul>
      {papers.length > 0 && <p className="mt-3 text-xs text-ink-2">{t("papers.note")}</p>}
      <RegistryNumbers file={file} />
      {mayRecord && (
        <p className="mt-3 text-sm print:hidden">
          <Anchor href={href(file.address, "registryNumber")}>{t("registry.add")}</Anchor>
        </p>
      )}
    </Card>
  );
}

/** What the own registry gave numbers to, with the signed copies that it keeps. */
function RegistryNumbers({ file: { registry, address } }: { file: PetitionFile }) {
  const { t, i18n } = useTranslation(["office", "domain"]);
  const href = usePetitionHref();
  if (registry.length === 0) return null;
  return (
    <>
      <h3 className="mt-5 mb-2 text-base">{t("registry.title")}</h3>
      <ul className="grid gap-2 text-sm">
        {registry.map((line) => (
          <li key={line.id}>
            <p className="font-semibold">
              {t("registry.line", {
                kind: t(`domain:registry-kind.${line.kind}`),
                number: line.number,
                day: dayInWords(line.on, i18n.language),
              })}
            </p>
            <p>{t(`domain:registry-paper.${line.registryPaper}`)}</p>
            {line.note && <p className="text-ink-2">{line.note}</p>}
            {line.file && (
              <Anchor href={href(address, "file", { fileId: line.file.id })} reload>
                {t("signed-paper.open", { name: line.file.name })}
              </Anchor>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
