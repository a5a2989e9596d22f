import { anchorOf } from "#app/components/form-fields/error-anchor.ts";
import { useFormMessage } from "#app/components/form-fields/use-form-message.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useSite } from "./site-data.ts";

export type Errors = Readonly<Record<string, string>>;

/** The words at each field, by its name, one message a line; the summary below says the same. */
export function useErrorWords(errors: Errors) {
  const { phone } = useSite();
  const words = useFormMessage({ hotline: phone });
  return (name: string): string | undefined => {
    const message = errors[name];
    return message === undefined ? undefined : words(message);
  };
}

/** What is to be corrected, in the order in which it stands on the page; the ids are the names. */
export function ProblemSummary({ errors, order }: { errors: Errors; order: readonly string[] }) {
  const { t } = useTranslation("forms");
  const words = useErrorWords(errors);
  const wrong = order.filter((name) => name in errors);
  return (
    <ErrorSummary
      title={t("errorSummary.title", { count: wrong.length })}
      errors={wrong.map((name) => ({
        id: anchorOf(name, errors[name] ?? ""),
        text: words(name) ?? "",
      }))}
    />
  );
}
