import { addresses, addressOf } from "#app/addresses.ts";
import { DateText } from "#app/components/time/date-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { chasePage } from "#app/server/queries/staff/chasing.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Tag } from "#app/ui/tag.tsx";

type Letter = NonNullable<Awaited<ReturnType<typeof chasePage>>>["letters"][number];

/** The letters that were made: which have their number, which went out. */
export function LetterTable({ letters }: { letters: readonly Letter[] }) {
  const { t } = useTranslation("office");
  return (
    <DataTable<Letter>
      caption={t("chase.letters")}
      rowKey={({ id }) => id}
      groups={[{ key: "all", rows: letters }]}
      columns={[
        {
          key: "agency",
          heading: t("chase.agency"),
          onCard: "title",
          cell: ({ id, agency }) => (
            <Anchor href={addressOf(addresses.office.chaseLetter, { letterId: id })}>
              {agency}
            </Anchor>
          ),
        },
        {
          key: "made",
          heading: t("chase.made-on"),
          cell: ({ madeOn }) => <DateText on={madeOn} short />,
        },
        {
          key: "count",
          heading: t("chase.count"),
          align: "end",
          cell: ({ lines }) => lines.length,
        },
        {
          key: "number",
          heading: t("chase.number"),
          cell: ({ documentNumber }) =>
            documentNumber || <Tag tone="a">{t("chase.unnumbered")}</Tag>,
        },
        {
          key: "sent",
          heading: t("chase.sent-on"),
          cell: ({ sentOn }) =>
            sentOn ? <DateText on={sentOn} short /> : <Tag tone="a">{t("chase.unsent")}</Tag>,
        },
      ]}
    />
  );
}
