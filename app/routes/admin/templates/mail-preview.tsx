import { useTranslation } from "#app/i18n/use-translation.ts";
import { Card } from "#app/ui/panel.tsx";
import { Tag } from "#app/ui/tag.tsx";

type Props = {
  mail: { readonly subject: string; readonly text: string };
  language: string;
  tried: boolean;
};

/** The mail as it leaves, with invented facts. */
export function MailPreview({ mail, language, tried }: Props) {
  const { t } = useTranslation("admin");
  return (
    <Card
      title={t("templates.example")}
      aside={tried ? <Tag tone="a">{t("templates.not-saved")}</Tag> : undefined}
    >
      <div lang={language} className="grid gap-3">
        <p className="border-b border-rule pb-3 font-semibold">{mail.subject}</p>
        <p className="text-sm wrap-anywhere whitespace-pre-line">{mail.text}</p>
      </div>
    </Card>
  );
}
