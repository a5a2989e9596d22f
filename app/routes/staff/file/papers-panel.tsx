import { usePetitionHref } from "#app/components/frame/staff-place.tsx";
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
  if (papers.length === 0) return null;
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
      <p className="mt-3 text-xs text-ink-2">{t("papers.note")}</p>
    </Card>
  );
}
