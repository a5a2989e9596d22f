import { withQuery } from "#app/addresses.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { TabsNav } from "#app/ui/tabs-nav.tsx";

/** The same template in each language. */
export function LanguageTabs({ page, language }: { page: string; language: string }) {
  const { t } = useTranslation("admin");
  return (
    <TabsNav
      label={t("templates.languages")}
      items={(["vi", "en"] as const).map((one) => ({
        href: withQuery(page, { wordingLanguage: one }),
        text: t(`templates.in.${one}`),
        current: one === language,
      }))}
    />
  );
}
