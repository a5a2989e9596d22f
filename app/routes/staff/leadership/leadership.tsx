import { addresses, addressOf } from "#app/addresses.ts";
import { StaffTitle } from "#app/components/frame/staff-place.tsx";
import { DueWords } from "#app/components/petition/deadline-meter.tsx";
import { dayInWords } from "#app/components/time/day-words.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import {
  type LeadershipLine,
  leadershipLists,
} from "#app/server/queries/leadership/leadership-lists.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import type { Route } from "./+types/leadership.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const lists = await leadershipLists(app, actor);
  if (lists === null) throw notFound();
  return lists;
}

export default function Leadership({ loaderData: lists }: Route.ComponentProps) {
  const { t } = useTranslation("office");
  const title = t("leadership.title");
  const isEmpty = Object.values(lists).every((lines) => lines.length === 0);
  return (
    <>
      <StaffTitle>{title}</StaffTitle>
      <PageHeading lead={t("leadership.lead")}>{title}</PageHeading>
      {isEmpty && <EmptyState title={t("leadership.none")} icon="check" />}
      <div className="grid max-w-column gap-10">
        <Lines title={t("leadership.waiting")} lines={lists.waiting} />
        <Lines title={t("leadership.decided")} lines={lists.decided} />
        <Lines title={t("leadership.reported")} lines={lists.reported} />
      </div>
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly LeadershipLine[] }) {
  const { t } = useTranslation("office");
  if (lines.length === 0) return null;
  return (
    <section>
      <h2 className="mb-3 text-xl">{t("leadership.counted", { title, number: lines.length })}</h2>
      <ul className="grid gap-3">
        {lines.map((line) => (
          <li key={line.address}>
            <Line line={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One matter as a card: all of it may be pressed, with a thumb too. */
function Line({ line }: { line: LeadershipLine }) {
  const { t, i18n } = useTranslation(["office", "domain"]);
  const { submission, direction, due, agency } = line;
  const day = (on: string) => dayInWords(on, i18n.language);
  return (
    <div className="relative grid gap-1 rounded-panel border border-rule bg-white p-4 shadow-card has-[a:hover]:border-navy-200 has-[a:hover]:shadow-card-hover sm:p-5">
      <p className="flex flex-wrap justify-between gap-x-4 text-sm text-ink-2">
        <span>{line.code}</span>
        {due && (
          <span>
            {t("leadership.due", { day: day(due.on) })} – <DueWords urgency={due.urgency} />
          </span>
        )}
      </p>
      <h3 className="text-lg">
        <Anchor
          href={addressOf(addresses.office.leadershipFile, { code: line.address })}
          className="after:absolute after:inset-0"
        >
          {line.title}
        </Anchor>
      </h3>
      {submission && !direction && <p className="line-clamp-3">{submission.question}</p>}
      {direction && (
        <p>
          <span className="first-letter:uppercase">{t(`domain:director.${direction.by}`)}</span>,{" "}
          {day(direction.givenOn)}: {direction.text}
        </p>
      )}
      {agency && <p className="text-sm text-ink-2">{t("leadership.with", { agency })}</p>}
    </div>
  );
}
