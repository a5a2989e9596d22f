import { staffAddress, withQuery } from "#app/addresses.ts";
import { StaffTitle, useStaffPlace } from "#app/components/frame/staff-place.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys } from "#app/query-keys.ts";
import { deadlineBoard } from "#app/server/queries/staff/deadline-board.ts";
import { Stack } from "#app/ui/page-column.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Stat, StatRow } from "#app/ui/stat.tsx";
import { TabsNav } from "#app/ui/tabs-nav.tsx";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { PrintButton } from "../print-button.tsx";
import type { Route } from "./+types/board.ts";
import { BoardList } from "./board-list.tsx";
import { BoardWeeks } from "./board-weeks.tsx";

export async function loader({ request, context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const asked = new URL(request.url).searchParams.get(queryKeys.queue);
  const board = await deadlineBoard(app, actor, asked);
  if (board === null) throw notFound();
  return board;
}

export default function Board({ loaderData: board }: Route.ComponentProps) {
  const { t, i18n } = useTranslation("office");
  const { base } = useStaffPlace();
  const number = (count: number) => count.toLocaleString(i18n.language);
  const late = board.queue === "open" ? "overdue" : "handling-overdue";
  const due = board.weeks.flat().reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <StaffTitle>{t("board.title")}</StaffTitle>
      <PageHeading lead={t("board.lead")} actions={<PrintButton />}>
        {t("board.title")}
      </PageHeading>
      {board.queues.length > 1 && (
        <TabsNav
          label={t("board.title")}
          items={board.queues.map((queue) => ({
            href: withQuery(staffAddress(base, "board"), { queue }),
            text: t(queue === "open" ? "queue.received-here" : "queue.forwarded-here"),
            current: queue === board.queue,
          }))}
        />
      )}
      <Stack>
        <StatRow>
          <Stat
            value={number(board.overdue)}
            label={t("board.overdue")}
            tone={board.overdue > 0 ? "alarm" : "good"}
            href={withQuery(base, { queue: late })}
          />
          <Stat value={number(due)} label={t("board.due")} />
          <Stat value={number(board.later)} label={t("board.later")} />
        </StatRow>
        <BoardWeeks board={board} />
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <BoardList
            title={t("board.at-risk")}
            lead={t("board.at-risk-lead")}
            none={t("board.at-risk-none")}
            rows={board.atRisk}
          />
          <BoardList
            title={t("board.extended")}
            lead={t("board.extended-lead")}
            none={t("board.extended-none")}
            rows={board.extended}
          />
        </div>
      </Stack>
    </>
  );
}
