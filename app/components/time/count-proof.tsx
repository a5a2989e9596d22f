import type { CountProof, CountStep } from "#app/domain/deadline/counting/count-days.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { dayInWords, weekdayInWords } from "./day-words.ts";

/** Every day of a count, in words: counted as which, or passed over and why; the last one says so. */
export function CountSteps({ proof }: { proof: CountProof }) {
  const { t } = useTranslation("domain");
  return (
    <ol className="grid list-none gap-0 border-t border-rule">
      <Row day={proof.from} words={t("count.start")} />
      {proof.steps.map((step) => (
        <Step key={`${step.part} ${step.day}`} step={step} proof={proof} />
      ))}
    </ol>
  );
}

/** The answer of a count in one sentence, with what may still change it. */
export function CountResult({ proof }: { proof: CountProof }) {
  const { t, i18n } = useTranslation("domain");
  const { on, firstOn, draftYears } = proof;
  const day = (one: string) => dayInWords(one, i18n.language);
  const weekday = weekdayInWords(on, i18n.language);
  return (
    <>
      <p className="text-lg font-bold">{t("count.due", { weekday, day: day(on) })}</p>
      {firstOn !== on && <p>{t("count.without-extension", { day: day(firstOn) })}</p>}
      {draftYears.length > 0 && (
        <p className="text-amber">{t("count.provisional", { years: draftYears.join(", ") })}</p>
      )}
    </>
  );
}

function Step({ step, proof }: { step: CountStep; proof: CountProof }) {
  const { t } = useTranslation("domain");
  const words = useStepWords(proof.limit.amount);
  const last = step.day === proof.on;
  const source = step.listed?.source ?? "";
  return (
    <Row
      day={step.day}
      words={last ? `${words(step)}: ${t("count.ends")}` : words(step)}
      source={source && t("count.source", { source })}
      tone={last ? "font-bold" : step.number === null ? "text-ink-2" : ""}
    />
  );
}

type RowProps = { day: string; words: string; source?: string; tone?: string };

function Row({ day, words, source = "", tone = "" }: RowProps) {
  const { i18n } = useTranslation("domain");
  return (
    <li className={`grid gap-x-4 border-b border-rule py-1.5 sm:grid-cols-[15rem_1fr] ${tone}`}>
      <span>
        {weekdayInWords(day, i18n.language)}{" "}
        <time dateTime={day} className="tabular-nums">
          {dayInWords(day, i18n.language)}
        </time>
      </span>
      <span>
        {words}
        {source && <span className="block text-xs font-normal text-ink-2">{source}</span>}
      </span>
    </li>
  );
}

function useStepWords(amount: number) {
  const { t } = useTranslation("domain");
  return ({ number, part, off, listed, pause }: CountStep): string => {
    if (pause) return t("count.paused", { reason: t("count.waiting") });
    const kind = off && t(`count.off.${off}`);
    const why = kind && listed ? t("count.named", { kind, name: listed.name }) : kind;
    if (number === null) return why ? t("count.not-counted", { why }) : t("count.next-working");
    const counted = t(part === 0 ? "count.number" : "count.extended-number", { number });
    if (why && part === 0 && number === amount) return t("count.moves", { number: counted, why });
    if (why) return t("count.day-off", { number: counted, why });
    return listed ? t("count.made-up", { number: counted, name: listed.name }) : counted;
  };
}
