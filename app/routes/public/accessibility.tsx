import { useTranslation } from "#app/i18n/use-translation.ts";
import { PageBody } from "#app/ui/page-column.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { PageTitle } from "./page-title.tsx";
import { useSite } from "./site-data.ts";

const parts = ["can", "checked", "not-yet", "report"] as const;

export default function AccessibilityPage() {
  const { t } = useTranslation(["public", "shell"]);
  const { contact, phone } = useSite();
  return (
    <PageBody width="column">
      <PageTitle page={t("shell:footer.accessibility")} />
      <PageHeading lead={t("accessibility.lead")}>{t("shell:footer.accessibility")}</PageHeading>
      <Prose>
        {parts.map((part) => (
          <section key={part}>
            <h2>{t(`accessibility.${part}.title`)}</h2>
            <p className="mt-2 whitespace-pre-line">
              {t(`accessibility.${part}.body`, { phone, email: contact?.email ?? "" })}
            </p>
          </section>
        ))}
      </Prose>
    </PageBody>
  );
}
