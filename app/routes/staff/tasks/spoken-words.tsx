import type { ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Card } from "#app/ui/panel.tsx";

type Props = {
  language: string;
  /** What to say, sentence by sentence. */
  children: ReactNode;
  below?: ReactNode;
};

/** What to ask first of whoever answers the phone, and what to say. */
export function SpokenWords({ language, children, below }: Props) {
  const { t } = useTranslation("tasks");
  return (
    <Card title={t("call.script")}>
      <ol className="mb-4 list-decimal pl-6 text-ink-2">
        <li>{t("call.check-person")}</li>
        <li>{t("call.no-secret")}</li>
      </ol>
      <div lang={language} className="grid gap-3 border-l-4 border-navy-200 pl-4 text-lg">
        {children}
      </div>
      {below}
    </Card>
  );
}
