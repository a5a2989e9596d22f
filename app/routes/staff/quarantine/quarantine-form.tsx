import { usePetitionHref } from "#app/components/frame/staff-place.tsx";
import { StageBadge } from "#app/components/petition/stage-badge.tsx";
import { DateText } from "#app/components/time/date-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { QuarantineItem } from "#app/server/queries/staff/quarantine.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import type { Column } from "#app/ui/data-column.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

type Props = {
  page: { readonly state: "held" | "spam"; readonly items: readonly QuarantineItem[] };
  chosen: readonly string[];
  /** The reason as it was typed into a refused form. */
  typed: string;
  errorOf: (name: string) => string | undefined;
};

const formId = "sort";

/** The page's letters with boxes to tick, and what is to be done with them. Works without script. */
export function QuarantineForm({ page, chosen, typed, errorOf }: Props) {
  const { t } = useTranslation("office");
  const { items, state } = page;
  return (
    <>
      <DataTable<QuarantineItem>
        caption={t(`quarantine.tab.${state}`)}
        rowKey={({ code }) => code}
        groups={[{ key: "all", rows: items }]}
        columns={useColumns()}
        selection={{
          name: "code",
          form: formId,
          heading: t("quarantine.choose"),
          value: ({ code }) => code,
          label: ({ code }) => t("quarantine.choose-one", { code }),
          chosen: ({ code }) => chosen.includes(code),
        }}
      />
      <form
        id={formId}
        method="post"
        aria-label={t("quarantine.acts")}
        className="mt-6 grid max-w-column gap-5 rounded-panel border border-rule bg-white p-4 shadow-card md:p-6"
      >
        {items.map(({ code }) => (
          <input key={code} type="hidden" name="shown" value={code} />
        ))}
        <Checkbox
          id="code"
          name="whole"
          label={t("quarantine.whole-page", { count: items.length })}
          error={errorOf("code")}
        />
        {state === "held" && (
          <TextInput
            id="reason"
            name="reason"
            label={t("quarantine.reason")}
            hint={t("quarantine.reason-hint")}
            error={errorOf("reason")}
            defaultValue={typed}
          />
        )}
        <ButtonRow>
          <Button name="intent" value="release">
            {t("quarantine.release")}
          </Button>
          {state === "held" && (
            <Button name="intent" value="set-aside" variant="warning">
              {t("quarantine.set-aside")}
            </Button>
          )}
        </ButtonRow>
      </form>
    </>
  );
}

function useColumns(): readonly Column<QuarantineItem>[] {
  const { t } = useTranslation(["office", "domain"]);
  const href = usePetitionHref();
  return [
    {
      key: "letter",
      heading: t("quarantine.column.letter"),
      onCard: "title",
      cell: ({ code, title, excerpt, stage }) => (
        <>
          <Anchor href={href(code)} className="font-semibold">
            {title}
          </Anchor>
          <span className="block text-ink-2 tabular-nums">
            {code}{" "}
            {stage !== "received" && <StageBadge stage={stage} audience="staff" agency={null} />}
          </span>
          {excerpt !== title && <span className="mt-1 line-clamp-3 wrap-anywhere">{excerpt}</span>}
        </>
      ),
    },
    {
      key: "why",
      heading: t("quarantine.column.why"),
      cell: ({ marks }) => (
        <ul className="grid list-disc gap-1 pl-5">
          {marks.map((mark) => (
            <li key={mark}>{t(`domain:bot-mark.${mark}`)}</li>
          ))}
        </ul>
      ),
    },
    {
      key: "sent",
      heading: t("quarantine.column.sent"),
      nowrap: true,
      cell: ({ sentAt }) => <DateText at={sentAt} withTime />,
    },
  ];
}
