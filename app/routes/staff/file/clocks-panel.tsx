import { usePetitionHref } from "#app/components/frame/staff-place.tsx";
import { useUrgencyWords } from "#app/components/petition/deadline-meter.tsx";
import { BasisText } from "#app/components/time/basis-text.tsx";
import { DateText } from "#app/components/time/date-text.tsx";
import { dayInWords } from "#app/components/time/day-words.ts";
import type { IntakeChannel } from "#app/domain/petition/petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { PetitionFile, StaffClock } from "#app/server/queries/staff/petition-file.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Card } from "#app/ui/panel.tsx";

/** Every limit that has begun: its last day, how it was counted, who set it, when it was met. */
export function ClocksPanel({ file }: { file: PetitionFile }) {
  const { t } = useTranslation("office");
  const href = usePetitionHref();
  if (file.clocks.length === 0) return null;
  return (
    <Card
      title={t("clock.title")}
      aside={
        <Anchor href={href(file.address, "clockProofs")} className="text-sm print:hidden">
          {t("clock.proof")}
        </Anchor>
      }
    >
      <ul className="grid gap-4">
        {file.clocks.map((clock) => (
          <li key={clock.limit} className="border-b border-rule pb-3 last:border-0 last:pb-0">
            <Clock clock={clock} channel={file.petition.channel} />
          </li>
        ))}
        <li>
          <WholeTime file={file} />
        </li>
      </ul>
    </Card>
  );
}

/** What the sender waits: it never starts anew, whoever sends it on or back. */
function WholeTime({ file: { wholeTime } }: { file: PetitionFile }) {
  const { t, i18n } = useTranslation("office");
  return (
    <>
      <p className="font-semibold">
        {t("clock.whole")}: {t("clock.whole-value", { count: wholeTime.workingDays })}
      </p>
      <p className="text-sm text-ink-2">
        {t("clock.whole-note", { day: dayInWords(wholeTime.from, i18n.language) })}
      </p>
    </>
  );
}

function Clock({ clock, channel }: { clock: StaffClock; channel: IntakeChannel }) {
  const { t, i18n } = useTranslation(["office", "domain"]);
  const urgencyWords = useUrgencyWords();
  const day = (on: string) => dayInWords(on, i18n.language);
  const setByHand = clock.newLimitFrom
    ? t("clock.set-at-reopening", { day: day(clock.newLimitFrom) })
    : t("clock.set-by-officer");
  const late = clock.doneOn !== null && doneStatus(clock, clock.doneOn) === "done-late";
  return (
    <>
      <p className="font-semibold">
        {t(`domain:due.${clock.limit}`)}:{" "}
        {clock.dueAt ? (
          <DateText at={clock.dueAt} withTime />
        ) : (
          t("domain:due.at-latest", { day: day(clock.dueOn) })
        )}
      </p>
      <p className={late ? "font-semibold text-red" : ""}>
        {clock.doneOn
          ? t(`clock.${doneStatus(clock, clock.doneOn)}`, { day: day(clock.doneOn) })
          : clock.urgency && urgencyWords(clock.urgency)}
      </p>
      <p className="text-sm text-ink-2">
        {clock.rule ? (
          <>
            {t(`clock.counted.${clock.rule.unit}`, {
              count: clock.rule.amount,
              day: day(clock.from),
            })}
            , <BasisText basis={clock.rule.basis} channel={channel} />.
          </>
        ) : (
          setByHand
        )}
        {clock.firstDueOn && ` ${t("clock.extended", { day: day(clock.firstDueOn) })}`}
        {clock.pausedSince && ` ${t("clock.paused", { day: day(clock.pausedSince) })}`}
        {clock.reason && ` ${t("clock.reason", { reason: clock.reason })}`}
        {clock.provisional &&
          ` ${t("domain:flag.provisional")}: ${t("domain:flag.provisional-why")}`}
      </p>
    </>
  );
}

/** Done within an extension is neither late nor plainly on time. */
function doneStatus({ dueOn, firstDueOn }: StaffClock, doneOn: string) {
  if (doneOn > dueOn) return "done-late";
  return firstDueOn !== null && doneOn > firstDueOn ? "done-extended" : "done";
}
