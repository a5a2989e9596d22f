import { usePetitionHref } from "#app/components/frame/staff-place.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Card } from "#app/ui/panel.tsx";
import { PlainText } from "#app/ui/prose.tsx";
import type { TaskScript } from "./task-script.ts";

/** What to say, sentence by sentence; the office's own words are read out as they stand. */
export function CallScript({ script, code }: { script: TaskScript; code: string }) {
  const { t } = useTranslation("tasks");
  const petitionHref = usePetitionHref();
  return (
    <Card title={t("call.script")}>
      <ol className="mb-4 list-decimal pl-6 text-ink-2">
        <li>{t("call.check-person")}</li>
        <li>{t("call.no-secret")}</li>
      </ol>
      <div lang={script.language} className="grid gap-3 border-l-4 border-navy-200 pl-4 text-lg">
        <p>{script.greeting}</p>
        <p>{script.told}</p>
        {script.quoted.map((text) => (
          <blockquote key={text} className="rounded-control bg-navy-50 px-4 py-3 text-base">
            <PlainText>{text}</PlainText>
          </blockquote>
        ))}
        <p>{script.closing}</p>
      </div>
      <p className="mt-4">
        <Anchor href={petitionHref(code)}>{t("call.petition")}</Anchor>
      </p>
    </Card>
  );
}
