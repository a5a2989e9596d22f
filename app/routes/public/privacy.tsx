import { useTranslation } from "#app/i18n/use-translation.ts";
import { PageBody } from "#app/ui/page-column.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { PageTitle } from "./page-title.tsx";
import { useSite } from "./site-data.ts";

const parts = ["who", "what", "why", "seen-by", "public", "kept", "cookies", "rights"] as const;

export default function PrivacyPage() {
  const { t } = useTranslation(["public", "shell"]);
  const { contact, phone } = useSite();
  const values = { phone, office: contact?.officeName ?? "", email: contact?.email ?? "" };
  return (
    <PageBody width="column">
      <PageTitle page={t("shell:footer.privacy")} />
      <PageHeading lead={t("privacy.lead")}>{t("shell:footer.privacy")}</PageHeading>
      <Prose>
        {parts.map((part) => (
          <section key={part}>
            <h2>{t(`privacy.${part}.title`)}</h2>
            <p className="mt-2 whitespace-pre-line">{t(`privacy.${part}.body`, values)}</p>
          </section>
        ))}
      </Prose>
    </PageBody>
  );
}
