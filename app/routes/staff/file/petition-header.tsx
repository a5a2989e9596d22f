import { useStaffPlace } from "#app/components/frame/staff-place.tsx";
import { DeadlineMeter } from "#app/components/petition/deadline-meter.tsx";
import { StageBadge } from "#app/components/petition/stage-badge.tsx";
import { dayInWords } from "#app/components/time/day-words.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { PetitionFile } from "#app/server/queries/staff/petition-file.ts";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { NextAct, OtherActs } from "./act-links.tsx";

/** Stays in sight: which petition, where it stands, what is due, and the one next act. */
export function PetitionHeader({ file }: { file: PetitionFile }) {
  const { t } = useTranslation("office");
  const { base } = useStaffPlace();
  const { petition } = file;
  const inCharge = petition.forwarding ? file.agencyAssignee : file.assignee;
  const clock = file.clocks.findLast(({ doneOn }) => doneOn === null);
  return (
    <>
      <BackLink href={base} text={t("petition.back")} />
      <header className="z-20 mb-6 rounded-panel border border-rule bg-white p-4 shadow-card md:sticky md:top-0 md:px-6 print:static">
        <div className="grid gap-x-8 gap-y-3 lg:grid-cols-[minmax(0,1fr)_auto]">
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-2">
              <span className="font-semibold tabular-nums text-ink">{petition.code}</span>
              {file.registerNumber && (
                <span className={petition.annulment ? "line-through" : ""}>
                  {t("petition.register-number", { number: file.registerNumber })}
                </span>
              )}
              <StageBadge
                stage={petition.stage}
                audience="staff"
                agency={file.agencyName}
                role={petition.role}
                signed={file.signed}
              />
              <Facts file={file} />
            </p>
            <h1 className="mt-1 text-xl">{file.title}</h1>
            <p className="text-sm text-ink-2">
              {t("petition.handled-by", { agency: file.agencyName ?? file.receivingName })}
              {inCharge && ` · ${t("petition.assignee", { officer: inCharge })}`}
            </p>
          </div>
          {clock && (
            <DeadlineMeter
              dueOn={clock.dueOn}
              urgency={clock.urgency}
              limit={clock.limit}
              channel={petition.channel}
              provisional={clock.provisional}
              extended={clock.firstDueOn !== null}
              {...(clock.pausedSince && { pausedSince: clock.pausedSince })}
              {...(clock.rule && { basis: clock.rule.basis })}
            />
          )}
        </div>
        <div className="mt-3 flex flex-wrap items-start gap-3 print:hidden">
          <NextAct file={file} />
          <OtherActs file={file} />
        </div>
      </header>
    </>
  );
}

/** What stands beside the stage. */
function Facts({ file: { petition } }: { file: PetitionFile }) {
  const { t, i18n } = useTranslation(["domain", "office"]);
  const { state } = petition.publication;
  return (
    <>
      {petition.quarantine !== "none" && (
        <Tag tone="a">{t(`flag.quarantine.${petition.quarantine}`)}</Tag>
      )}
      {petition.restricted && <Tag tone="r">{t("flag.restricted")}</Tag>}
      {petition.annulment && <Tag tone="r">{t("flag.annulled")}</Tag>}
      {petition.firstReceivedOn && (
        <Tag tone="a">
          {t("flag.day-corrected_from", {
            before: dayInWords(petition.firstReceivedOn, i18n.language),
            day: dayInWords(petition.receivedOn, i18n.language),
          })}
        </Tag>
      )}
      {petition.reopenedOn && <Tag tone="a">{t("flag.reopened")}</Tag>}
      {petition.proposal && <Tag tone="a">{t("office:queue.proposed")}</Tag>}
      {state !== "undecided" && (
        <Tag tone={state === "published" ? "G" : "n"}>{t(`publication.${state}`)}</Tag>
      )}
      {petition.extensions.length > 0 && <Tag tone="a">{t("office:petition.extended")}</Tag>}
      {petition.returns > 0 && (
        <Tag tone="a">{t("office:petition.returns", { count: petition.returns })}</Tag>
      )}
    </>
  );
}
