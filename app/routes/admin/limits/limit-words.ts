import { dayInWords } from "#app/components/time/day-words.ts";
import { profileCitations } from "#app/domain/deadline/rules/limit-profiles.ts";
import type { LimitRule, ReminderStep } from "#app/domain/deadline/rules/limit-rule.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";

/** A rule in words: for whom, how long, from when, valid from when, and when reminders go out. */
export function useLimitWords() {
  const { t, i18n } = useTranslation(["admin", "domain"]);
  const tellDay = (on: string) => dayInWords(on, i18n.language);
  return {
    kind: (rule: Pick<LimitRule, "class" | "channel" | "complexity">) => {
      const named = [
        rule.class && t(`domain:class.${rule.class}`),
        rule.channel && t(`domain:channel.${rule.channel}`),
        rule.complexity && t(`domain:complexity.${rule.complexity}`),
      ].filter((one) => one !== null);
      return named.length === 0 ? t("limits.every-kind") : named.join(" · ");
    },
    length: ({ amount, unit }: Pick<LimitRule, "amount" | "unit">) =>
      t(`domain:count.limit.${unit}`, { count: amount }),
    /** What a shipped profile cites is a code; what the office cites are its own words. */
    citation: ({ citation }: LimitRule["basis"]) => {
      const shipped = profileCitations.find((one) => one === citation);
      return shipped ? t(`domain:basis.profile.${shipped}`) : citation;
    },
    start: ({ countedFrom }: Pick<LimitRule, "countedFrom">) => t(`limits.from.${countedFrom}`),
    /** What was shipped counts for everything there is. */
    validity: (
      { validFrom, validTo }: Pick<LimitRule, "validFrom" | "validTo">,
      shipped: boolean,
    ) =>
      [
        shipped ? t("limits.valid-always") : t("limits.valid-from", { day: tellDay(validFrom) }),
        validTo && t("limits.valid-to", { day: tellDay(validTo) }),
      ]
        .filter(Boolean)
        .join(" "),
    moment: (at: ReminderStep["at"]) => {
      if (at === "half-way") return t("limits.moment.half-way");
      if (at === 0) return t("limits.moment.on");
      return t(at < 0 ? "limits.moment.before" : "limits.moment.after", { count: Math.abs(at) });
    },
  };
}
