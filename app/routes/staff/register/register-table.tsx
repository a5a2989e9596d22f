import type { ReactNode } from "react";
import { usePetitionHref } from "#app/components/frame/staff-place.tsx";
import { StageBadge } from "#app/components/petition/stage-badge.tsx";
import { DateText } from "#app/components/time/date-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type {
  RegisterHand,
  RegisterLine,
} from "#app/server/queries/staff/register/register-book.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import type { Column } from "#app/ui/data-column.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { useHandTask } from "./use-hand-task.ts";

type Entry = NonNullable<RegisterLine["entry"]>;

/** The book itself: one line a number, none left out. */
export function RegisterTable({
  lines,
  caption,
}: {
  lines: readonly RegisterLine[];
  caption: string;
}) {
  const columns = useColumns();
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rowKey={(line) => line.number}
      groups={[{ key: "register", rows: lines }]}
    />
  );
}

const cellOfEntry = (shown: (entry: Entry) => ReactNode) => (line: RegisterLine) =>
  line.entry && shown(line.entry);

function useColumns(): Column<RegisterLine>[] {
  const { t } = useTranslation(["office", "domain"]);
  return [
    {
      key: "number",
      heading: t("register.number"),
      onCard: "bare",
      nowrap: true,
      cell: (line) => (
        <span className="font-semibold">
          {line.annulled ? <s>{line.registerNumber}</s> : line.registerNumber}
          {line.annulled && (
            <span className="block">
              <Tag tone="r">{t("domain:flag.annulled")}</Tag>
            </span>
          )}
        </span>
      ),
    },
    {
      key: "received",
      heading: t("queue.column.received"),
      nowrap: true,
      cell: cellOfEntry((entry) => (
        <Two
          first={<DateText on={entry.receivedOn} short />}
          second={t(`domain:channel.${entry.channel}`)}
        />
      )),
    },
    {
      key: "sender",
      heading: t("register.sender"),
      foreign: true,
      cell: cellOfEntry((entry) => <Two first={<Who entry={entry} />} second={entry.place} />),
    },
    {
      key: "title",
      heading: t("register.content"),
      onCard: "title",
      cell: (line) =>
        line.entry ? (
          <Content entry={line.entry} />
        ) : (
          <span className="text-ink-2">{t("domain:flag.restricted")}</span>
        ),
    },
    {
      key: "agency",
      heading: t("register.forwarded"),
      cell: cellOfEntry(({ hands }) => hands.map((hand) => <Hand key={hand.place} hand={hand} />)),
    },
    {
      key: "result",
      heading: t("register.result"),
      onCard: "bare",
      cell: cellOfEntry((entry) => <Result entry={entry} />),
    },
  ];
}

/** Its sender, and how many send it together with him. */
function Who({ entry: { sender, others } }: { entry: Entry }) {
  const { t } = useTranslation("office");
  return others > 0 ? t("register.and-others", { sender, others }) : sender;
}

/** Below each other in the book, beside each other on a card. */
function Two({ first, second }: { first: ReactNode; second: ReactNode }) {
  return (
    <>
      {first}
      {second && (
        <span className="text-xs text-ink-2 md:block">
          <span className="md:hidden"> · </span>
          {second}
        </span>
      )}
    </>
  );
}

/** One forwarding: to whom, since when, and for what where several answer. */
function Hand({ hand }: { hand: RegisterHand }) {
  const { t } = useTranslation("office");
  const task = useHandTask()(hand);
  const { agency, forwardedOn } = hand;
  return (
    <div className="not-first:mt-1">
      <Two
        first={task ? t("register.hand", { agency, task }) : agency}
        second={forwardedOn && <DateText on={forwardedOn} short />}
      />
    </div>
  );
}

function Content({ entry }: { entry: Entry }) {
  const { t } = useTranslation("domain");
  const href = usePetitionHref();
  const facts = [entry.code, entry.class && t(`class.${entry.class}`)];
  return (
    <>
      <Anchor href={href(entry.code)}>{entry.title}</Anchor>
      <span className="block text-xs text-ink-2">{facts.filter(Boolean).join(" · ")}</span>
    </>
  );
}

function Result({ entry }: { entry: Entry }) {
  const { t } = useTranslation(["office", "domain"]);
  return (
    <>
      <StageBadge stage={entry.stage} audience="staff" signed={entry.signed} />
      {entry.hands.map(
        ({ place, document, answeredOn }) =>
          answeredOn && (
            <span key={place} className="block text-xs text-ink-2">
              {document} <DateText on={answeredOn} short />
            </span>
          ),
      )}
      {entry.published && (
        <span className="block text-xs">{t("domain:publication.published")}</span>
      )}
    </>
  );
}
