import { profileCitations } from "#app/domain/deadline/rules/limit-profiles.ts";
import type { LimitBasis } from "#app/domain/deadline/rules/limit-rule.ts";
import { sentElectronically } from "#app/domain/petition/electronic-channels.ts";
import type { IntakeChannel } from "#app/domain/petition/petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";

const CITATION = /^(\d+\/\d{4})\/(\S+) art (\S+)$/;

type Props = {
  basis: LimitBasis;
  /** How the petition came: the law has an article for what is written and one for data messages. */
  channel?: IntakeChannel;
};

/** Who set a limit. Only what the law limits is called law. */
export function BasisText({ basis, channel }: Props) {
  const { t } = useTranslation("domain");
  if (basis.by === "office") {
    const { citation } = basis;
    const shipped = profileCitations.find((one) => one === citation);
    if (citation === "") return t("basis.office");
    return t("basis.office-cited", {
      citation: shipped ? t(`basis.profile.${shipped}`) : citation,
    });
  }
  const [, number, body, article = ""] = CITATION.exec(basis.citation) ?? [];
  if (body !== "ND-CP") return <>{t("basis.law-plain", { citation: basis.citation })}</>;
  const document = `${number}/${t(`basis.body.${body}`)}`;
  if (channel === undefined || !sentElectronically(channel))
    return <>{t("basis.law", { article, document })}</>;
  const [whole = ""] = article.split(".");
  return <>{t("basis.law-electronic", { article: whole, document })}</>;
}
