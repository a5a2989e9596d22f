import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { Urgency } from "#app/domain/deadline/counting/urgency.ts";
import type { ClockName } from "#app/domain/deadline/rules/clock-name.ts";
import type { LimitBasis } from "#app/domain/deadline/rules/limit-rule.ts";
import type { IntakeChannel } from "#app/domain/petition/petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { DueBadge, type DueTone } from "#app/ui/due-badge.tsx";
import { BasisText } from "../time/basis-text.tsx";
import { DateText } from "../time/date-text.tsx";
import { dayInWords } from "../time/day-words.ts";

const tones: Record<Urgency["kind"], DueTone> = {
  overdue: "overdue",
  "due-today": "today",
  soon: "soon",
  ample: "ample",
};

/** How near a day is, in words: late, today, or working days left. */
export function useUrgencyWords() {
  const { t } = useTranslation("domain");
  return ({ kind, workingDays }: Urgency): string => {
    if (kind === "due-today") return t("flag.due-today");
    if (kind !== "overdue") return t("flag.left", { count: workingDays });
    return workingDays === 0 ? t("flag.overdue-just") : t("flag.overdue", { count: workingDays });
  };
}

export type DeadlineMeterProps = {
  dueOn: CivilDate;
  /** Null where the clock stands still. */
  urgency: Urgency | null;
  provisional?: boolean;
  /** Which limit this is; left out, the meter has no heading. */
  limit?: ClockName;
  basis?: LimitBasis;
  channel?: IntakeChannel;
  /** The limit was extended to `dueOn`. */
  extended?: boolean;
  pausedSince?: CivilDate;
};

/** A limit on a page: its name, the last day, how near it is, and who set it. */
export function DeadlineMeter(props: DeadlineMeterProps) {
  const { t, i18n } = useTranslation("domain");
  const day = dayInWords(props.dueOn, i18n.language);
  return (
    <div>
      {props.limit && <p className="text-sm text-ink-2">{t(`due.${props.limit}`)}</p>}
      <p className="text-lg font-semibold text-navy-900 first-letter:uppercase">
        <time dateTime={props.dueOn}>{t("due.at-latest", { day })}</time>
        {" – "}
        <DueWords {...props} inSentence />
      </p>
      <p className="text-sm text-ink-2">
        {props.basis && (
          <BasisText basis={props.basis} {...(props.channel && { channel: props.channel })} />
        )}
        {props.extended && <> · {t("flag.extended", { day })}</>}
        {props.provisional && (
          <>
            {props.basis && " · "}
            {t("flag.provisional")}: {t("flag.provisional-why")}
          </>
        )}
      </p>
    </div>
  );
}

/** The same in a cell of a queue: day above, words below. */
export function DueCell(props: DeadlineMeterProps) {
  const { t } = useTranslation("domain");
  return (
    <>
      <span className="block max-md:inline md:whitespace-nowrap">
        <DateText on={props.dueOn} short />
        {props.provisional && <span className="text-ink-2"> ({t("flag.provisional")})</span>}
      </span>{" "}
      <span className="text-xs md:whitespace-nowrap">
        <DueWords {...props} />
      </span>
    </>
  );
}

export function DueWords({
  urgency,
  pausedSince,
  inSentence,
}: Pick<DeadlineMeterProps, "urgency" | "pausedSince"> & { inSentence?: boolean }) {
  const { t, i18n } = useTranslation("domain");
  const words = useUrgencyWords();
  const lowerFirstLetter = (text: string) =>
    inSentence ? text.charAt(0).toLowerCase() + text.slice(1) : text;
  if (urgency)
    return <DueBadge tone={tones[urgency.kind]}>{lowerFirstLetter(words(urgency))}</DueBadge>;
  const paused = pausedSince
    ? t("flag.paused", { context: "since", day: dayInWords(pausedSince, i18n.language) })
    : t("flag.paused");
  return <DueBadge tone="paused">{lowerFirstLetter(paused)}</DueBadge>;
}
