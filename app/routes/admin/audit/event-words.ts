import { administrationEventTypes } from "#app/domain/administration/events.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";

const administrative: readonly string[] = administrationEventTypes;

/** Short words for an event of a petition or of the administration. */
export function useEventWords() {
  const { t } = useTranslation(["admin"]);
  return (type: string): string =>
    administrative.includes(type)
      ? t(`event.${type}` as "event.OfficerSignedIn")
      : t(`petition-event.${type}` as "petition-event.PetitionSent");
}
