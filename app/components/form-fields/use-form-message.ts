import type { ParseKeys } from "i18next";
import { readMessage } from "#app/domain/text/message.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";

type MessageKey = ParseKeys<["forms"]>;

/** Words for a form's message; keys are stored as text, and a test proves that each one exists. */
export function useFormMessage(values: Readonly<Record<string, string | number>> = {}) {
  const { t } = useTranslation(["forms", "public", "rights"]);
  const say = (message: string): string => {
    const { key, value, first, second } = readMessage(message);
    return t(key as MessageKey, { ...values, value, file: value, first, second });
  };
  // A field with several files has a message for each that was not kept, one a line.
  return (messages: string): string => messages.split("\n").map(say).join("\n");
}
