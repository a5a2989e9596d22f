import { addresses } from "#app/addresses.ts";
import { DateText } from "#app/components/time/date-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { useTemplateName } from "../template-names.ts";

type Message = {
  readonly id: number;
  readonly template: string;
  readonly createdAt: string;
  readonly attempts: number;
  readonly lastError: string;
  readonly code: string;
};

/** Mail that was tried to the end; a person looks at it and sends it once more. */
export function SetAside({ messages }: { messages: readonly Message[] }) {
  const { t } = useTranslation("admin");
  const nameOf = useTemplateName();
  if (messages.length === 0)
    return <EmptyState title={t("overview.set-aside-empty")} icon="check" />;
  return (
    <DataTable<Message>
      caption={t("overview.set-aside-title")}
      rowKey={({ id }) => id}
      groups={[{ key: "all", rows: messages }]}
      columns={[
        {
          key: "what",
          heading: t("overview.message"),
          cell: ({ template }) => nameOf(template),
          onCard: "title",
        },
        {
          key: "code",
          heading: t("overview.code"),
          cell: ({ code }) => code || "–",
          nowrap: true,
        },
        {
          key: "since",
          heading: t("overview.since"),
          cell: ({ createdAt }) => <DateText at={createdAt} withTime />,
        },
        {
          key: "tries",
          heading: t("overview.attempts"),
          cell: ({ attempts }) => attempts,
          align: "end",
        },
        { key: "why", heading: t("overview.why"), cell: ({ lastError }) => lastError },
        { key: "retry", heading: t("overview.act"), cell: ({ id }) => <Retry id={id} /> },
      ]}
    />
  );
}

function Retry({ id }: { id: number }) {
  const { t } = useTranslation("admin");
  return (
    <form method="post" action={`${addresses.admin.overview}?index`}>
      <input type="hidden" name="messageId" value={id} />
      <Button variant="secondary" compact>
        {t("overview.retry")}
      </Button>
    </form>
  );
}
