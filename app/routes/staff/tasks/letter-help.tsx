import { usePetitionHref } from "#app/components/frame/staff-place.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { TaskFile } from "#app/server/queries/staff/task-file.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Card } from "#app/ui/panel.tsx";
import { PrintButton } from "../print-button.tsx";

type Props = { task: TaskFile; ready: boolean };

/** How the letter gets on paper, where it goes, and what goes with it. */
export function LetterHelp({ task, ready }: Props) {
  const { t } = useTranslation("tasks");
  const petitionHref = usePetitionHref();
  const { agency, code, template, toSender } = task;
  const enclosed = !toSender || template === "answered" || template === "part-answered";
  return (
    <div className="print:hidden">
      <Card title={t("letter.print-title")}>
        <div className="grid gap-3">
          {!toSender && agency && (
            <p>
              {t("letter.goes-to")} <strong>{agency.name}</strong>, {agency.address}
            </p>
          )}
          <p>{t(ready ? "letter.print-how" : "letter.open-first")}</p>
          {enclosed && (
            <p>
              {t(toSender ? "letter.enclose-reply" : "letter.enclose-files")}{" "}
              <Anchor href={petitionHref(code)}>{t("call.petition")}</Anchor>
            </p>
          )}
          {ready && (
            <p>
              <PrintButton />
            </p>
          )}
        </div>
      </Card>
    </div>
  );
}
