import { addresses, addressOf } from "#app/addresses.ts";
import { StaffTitle, usePetitionHref } from "#app/components/frame/staff-place.tsx";
import { DeadlineMeter } from "#app/components/petition/deadline-meter.tsx";
import { StageBadge } from "#app/components/petition/stage-badge.tsx";
import { useReturnReason } from "#app/components/petition/use-return-reason.ts";
import { DateText } from "#app/components/time/date-text.tsx";
import { dayInWords } from "#app/components/time/day-words.ts";
import { readShareCode } from "#app/domain/identifiers/share-code.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import {
  type LeadershipFile,
  leadershipFile,
} from "#app/server/queries/leadership/leadership-lists.ts";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Card, Panel } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import type { Route } from "./+types/leadership-file.ts";
import { DirectionFacts } from "./direction-facts.tsx";
import { SubmissionFacts } from "./submission-facts.tsx";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const { code, place } = readShareCode(params.code);
  const file = await leadershipFile(app, actor, code, place);
  if (file === null) throw notFound();
  return file;
}

export default function LeadershipFilePage({ loaderData: file }: Route.ComponentProps) {
  const { t } = useTranslation("office");
  const { submission, direction, due, address } = file;
  return (
    <>
      <StaffTitle>{`${t("leadership.title")} – ${file.code}`}</StaffTitle>
      <BackLink href={addresses.office.leadership} text={t("leadership.title")} />
      <PageHeading
        caption={
          <span className="inline-flex flex-wrap items-center gap-2">
            {file.code}
            <StageBadge
              stage={file.stage}
              audience="staff"
              agency={file.agency}
              signed={file.signed}
            />
          </span>
        }
        actions={<Actions file={file} />}
      >
        {file.title}
      </PageHeading>
      <div className="grid max-w-column gap-6">
        {due && (
          <Panel>
            <DeadlineMeter dueOn={due.on} urgency={due.urgency} limit="direction" />
          </Panel>
        )}
        {submission && (
          <Card title={t("leadership.asked")}>
            <SubmissionFacts submission={submission} address={address} />
          </Card>
        )}
        {direction && (
          <Card title={t("leadership.direction")}>
            <DirectionFacts {...{ direction, address }} directedAgency={file.directedAgency} />
          </Card>
        )}
        <Said file={file} />
        <Letter file={file} />
      </div>
    </>
  );
}

/** What this person can do from here: enter the direction, or open the whole file. */
function Actions({ file: { mayDirect, opensFile, address } }: { file: LeadershipFile }) {
  const { t } = useTranslation("office");
  const href = usePetitionHref();
  return (
    <>
      {mayDirect && (
        <LinkButton href={addressOf(addresses.office.direction, { code: address })}>
          {t("act.page.direction")}
        </LinkButton>
      )}
      {opensFile && (
        <LinkButton href={href(address)} variant="secondary">
          {t("leadership.open-file")}
        </LinkButton>
      )}
    </>
  );
}

/** What the agencies said: why it is not theirs, and how it stands after a direction. */
function Said({ file: { said } }: { file: LeadershipFile }) {
  const { t } = useTranslation("office");
  const reasonWords = useReturnReason();
  if (said.length === 0) return null;
  return (
    <Card title={t("leadership.said")}>
      <ul className="grid gap-4">
        {said.map(({ kind, agency, proposed, on, why, text }) => (
          <li key={on + agency} className="border-b border-rule pb-4 last:border-0 last:pb-0">
            <p className="font-semibold">{t(`leadership.said-by.${kind}`, { agency })}</p>
            <p className="text-sm text-ink-2">
              <DateText at={on} />
            </p>
            <p className="mt-1 whitespace-pre-line">{why ? reasonWords(why) : text}</p>
            {proposed && <p className="text-sm">{t("leadership.proposes", { proposed })}</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The letter in short, without who wrote it. */
function Letter({ file: { points, field, place, receivedOn } }: { file: LeadershipFile }) {
  const { t, i18n } = useTranslation("office");
  return (
    <Card title={t("leadership.letter")}>
      <SummaryList
        compact
        rows={[
          { key: "points", term: t("leadership.points"), value: points.join("\n") },
          { key: "field", term: t("leadership.field"), value: field },
          { key: "place", term: t("leadership.place"), value: place },
          {
            key: "received",
            term: t("leadership.received"),
            value: dayInWords(receivedOn, i18n.language),
          },
        ]}
        emptyText={t("leadership.unsaid")}
      />
      <p className="mt-3 text-xs text-ink-2">{t("leadership.unnamed")}</p>
    </Card>
  );
}
