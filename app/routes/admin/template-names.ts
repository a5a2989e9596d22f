import { useTranslation } from "#app/i18n/use-translation.ts";

/** Gives the translated name of a message template; the cast stands for any of the keys. */
export function useTemplateName() {
  const { t } = useTranslation("admin");
  return (template: string) => t(`template.${template}` as "template.received");
}
