import { useTranslation } from "#app/i18n/use-translation.ts";
import type { RulePreview } from "#app/server/queries/admin/rule-preview.ts";
import { Button } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { ForeseenWords } from "../foreseen-words.tsx";
import { MoveTable } from "./move-table.tsx";

type Props = {
  preview: RulePreview;
  entries: readonly (readonly [name: string, value: string])[];
};

/** What saving would do to open petitions, and the button that saves exactly this. */
export function PreviewPanel({ preview, entries }: Props) {
  const { t } = useTranslation("admin");
  const { moved, shown, version } = preview;
  return (
    <Panel title={t("limits.preview.title")} id="preview">
      <div className="grid gap-4" role="status">
        <ForeseenWords foreseen={preview} />
        {shown.length > 0 && <MoveTable moves={shown} />}
        {moved > shown.length && <p>{t("limits.preview.first", { count: shown.length })}</p>}
        <form method="post">
          {entries.map(([name, value]) => (
            <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
          ))}
          <input type="hidden" name="version" value={version} />
          <Button name="intent" value="save">
            {t("limits.preview.save")}
          </Button>
        </form>
      </div>
    </Panel>
  );
}
