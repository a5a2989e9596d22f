import { useTranslation } from "#app/i18n/use-translation.ts";

/** The name of a message in the administrator's lists. */
export function useTemplateName() {
  const { t } = useTranslation("admin");
  return (template: string) => t(`template.${template}` as "template.received");
}
