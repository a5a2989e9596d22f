import type { ParseKeys } from "i18next";
import { readMessage } from "#app/domain/text/message.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";

type MessageKey = ParseKeys<["forms"]>;

/** Words for a form's message; keys are stored as text, and a test proves that each one exists. */
export function useFormMessage(values: Readonly<Record<string, string | number>> = {}) {
  const { t } = useTranslation(["forms", "public"]);
  return (message: string): string => {
    const { key, value } = readMessage(message);
    return t(key as MessageKey, { ...values, value, file: value });
  };
}
