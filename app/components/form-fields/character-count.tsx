import { useTranslation } from "#app/i18n/use-translation.ts";

type Props = { forId: string; max: number };

/**
 * How many characters fit. Without script it is this sentence; the page's script puts what is left
 * into its place, with `%` in the two patterns standing for the number.
 */
export function CharacterCount({ forId, max }: Props) {
  const { t } = useTranslation("shell");
  return (
    <p
      id={`${forId}-count`}
      className="mt-1.5 text-sm text-ink-2 data-over:font-semibold data-over:text-red"
      data-character-count
      data-for={forId}
      data-max={max}
      data-left-text={t("form.characters-left", { number: "%" })}
      data-over-text={t("form.characters-over", { number: "%" })}
    >
      {t("form.characters-max", { count: max })}
    </p>
  );
}
