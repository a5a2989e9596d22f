import type { WhyReturned } from "#app/domain/petition/clocks/petition-time.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";

/** Puts a return's reason into one text: the code in the reader's language, then what was written. */
export function useReturnReason() {
  const { t } = useTranslation("domain");
  return ({ reasonCode, reason }: WhyReturned): string =>
    reasonCode === null ? reason : `${t(`return-reason.${reasonCode}`)}. ${reason}`;
}
