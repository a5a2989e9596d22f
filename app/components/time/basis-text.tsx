import { profileCitations } from "#app/domain/deadline/rules/limit-profiles.ts";
import type { LimitBasis } from "#app/domain/deadline/rules/limit-rule.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";

const CITATION = /^(\d+\/\d{4})\/(\S+) art (\S+)$/;

/** Who set a limit. Only what the law limits is called law. */
export function BasisText({ basis }: { basis: LimitBasis }) {
  const { t } = useTranslation("domain");
  if (basis.by === "office") {
    const { citation } = basis;
    const shipped = profileCitations.find((one) => one === citation);
    if (citation === "") return t("basis.office");
    return t("basis.office-cited", {
      citation: shipped ? t(`basis.profile.${shipped}`) : citation,
    });
  }
  const [, number, body, article] = CITATION.exec(basis.citation) ?? [];
  if (body !== "ND-CP") return <>{t("basis.law-plain", { citation: basis.citation })}</>;
  return <>{t("basis.law", { article, document: `${number}/${t(`basis.body.${body}`)}` })}</>;
}
