import { addresses, addressOf, withQuery } from "#app/addresses.ts";
import { DateText } from "#app/components/time/date-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys } from "#app/query-keys.ts";
import { type DemoMail, demoMailbox } from "#app/server/session/demo-mailbox.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageBody } from "#app/ui/page-column.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { notFound } from "../kit/refusals.ts";
import type { Route } from "./+types/mailbox.ts";

const mailsOnPage = 50;

export async function loader({ request, context }: Route.LoaderArgs) {
  const read = context.get(demoMailbox);
  if (read === null) throw notFound();
  const mails = await read();
  const skipped = Number(new URL(request.url).searchParams.get(queryKeys.after)) || 0;
  const shown = mails.slice(skipped, skipped + mailsOnPage);
  const next = skipped + mailsOnPage;
  return {
    count: mails.length,
    mails: shown.map(({ name, at, to, subject }) => ({ name, at, to, subject })),
    next: next < mails.length ? next : null,
  };
}

type Entry = Omit<DemoMail, "text">;

export default function Mailbox({ loaderData: { count, mails, next } }: Route.ComponentProps) {
  const { t } = useTranslation("account");
  return (
    <PageBody>
      <title>{t("mailbox.title")}</title>
      <PageHeading
        lead={
          <>
            {t("mailbox.lead")} {t("mailbox.letters", { count })}.
          </>
        }
      >
        {t("mailbox.title")}
      </PageHeading>
      {mails.length === 0 ? (
        <EmptyState title={t("mailbox.empty")} icon="mail">
          {t("mailbox.empty-why")}
        </EmptyState>
      ) : (
        <MailTable mails={mails} />
      )}
      <Pagination
        label={t("mailbox.title")}
        next={
          next === null
            ? undefined
            : { href: withQuery("", { after: next }), text: t("mailbox.older") }
        }
      />
      <p className="mt-6">
        <Anchor href={addresses.demonstration.codes}>{t("demo-codes.open")}</Anchor>
      </p>
    </PageBody>
  );
}

function MailTable({ mails }: { mails: readonly Entry[] }) {
  const { t } = useTranslation("account");
  return (
    <DataTable<Entry>
      caption={t("mailbox.title")}
      rowKey={({ name }) => name}
      groups={[{ key: "all", rows: mails }]}
      columns={[
        {
          key: "subject",
          heading: t("mailbox.subject"),
          onCard: "title",
          cell: ({ name, subject }) => (
            <Anchor href={addressOf(addresses.demonstration.mail, { name })}>{subject}</Anchor>
          ),
        },
        { key: "to", heading: t("mailbox.to"), cell: ({ to }) => to },
        {
          key: "at",
          heading: t("mailbox.at"),
          nowrap: true,
          cell: ({ at }) => <DateText at={at} withTime />,
        },
      ]}
    />
  );
}
