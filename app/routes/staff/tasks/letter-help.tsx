import { useTranslation } from "react-i18next";
import { usePetitionHref } from "#app/components/staff-place.tsx";
import type { TaskFile } from "#app/server/queries/staff/task-file.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Card } from "#app/ui/panel.tsx";
import { PrintButton } from "#app/ui/widgets/print-button.tsx";

type Props = { task: TaskFile; ready: boolean };

/** How the letter gets on paper, and what goes with it. */
export function LetterHelp({ task: { code, template, toSender }, ready }: Props) {
  const { t } = useTranslation("tasks");
  const petitionHref = usePetitionHref();
  const enclosed = !toSender || template === "answered";
  return (
    <div className="print:hidden">
      <Card title={t("letter.print-title")}>
        <p>{t(ready ? "letter.print-how" : "letter.open-first")}</p>
        {enclosed && (
          <p className="mt-2">
            {t(toSender ? "letter.enclose-reply" : "letter.enclose-slip")}{" "}
            <Anchor href={petitionHref(code)}>{t("call.petition")}</Anchor>
          </p>
        )}
        {ready && (
          <p className="mt-4">
            <PrintButton text={t("letter.print")} />
          </p>
        )}
      </Card>
    </div>
  );
}
