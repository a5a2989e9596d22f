import { useTranslation } from "#app/i18n/use-translation.ts";
import { Panel } from "#app/ui/panel.tsx";

/** The blanks that may stand in a template, and what they become. */
export function BlankList({ blanks }: { blanks: readonly string[] }) {
  const { t } = useTranslation("admin");
  if (blanks.length === 0) return null;
  return (
    <Panel title={t("templates.blanks")} level={3}>
      <p className="mb-3 text-ink-2">{t("templates.blanks-lead")}</p>
      <BlankTable blanks={blanks} />
    </Panel>
  );
}

/** Each blank as it is written, beside its meaning. */
export function BlankTable({ blanks }: { blanks: readonly string[] }) {
  const { t } = useTranslation("admin");
  return (
    <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr] xl:grid-cols-[auto_1fr_auto_1fr]">
      {blanks.map((blank) => (
        <div key={blank} className="contents">
          <dt>
            <code>{`{{${blank}}}`}</code>
          </dt>
          <dd className="text-ink-2">{t(`templates.blank.${blank}` as "templates.blank.code")}</dd>
        </div>
      ))}
    </dl>
  );
}
