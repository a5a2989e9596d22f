import { addresses } from "#app/addresses.ts";
import { DateText } from "#app/components/time/date-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { demoMailbox } from "#app/server/session/demo-mailbox.ts";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { PageBody } from "#app/ui/page-column.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Card } from "#app/ui/panel.tsx";
import { notFound } from "../kit/refusals.ts";
import type { Route } from "./+types/mail.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const mails = await context.get(demoMailbox)?.();
  const mail = mails?.find(({ name }) => name === params.name);
  if (!mail) throw notFound();
  const { at, to, subject, text } = mail;
  return { at, to, subject, text };
}

export default function Mail({ loaderData: { at, to, subject, text } }: Route.ComponentProps) {
  const { t } = useTranslation("account");
  return (
    <PageBody width="column">
      <title>{subject}</title>
      <BackLink href={addresses.demonstration.mailbox} text={t("mailbox.back")} />
      <PageHeading
        lead={
          <>
            {t("mailbox.to")}: {to} · <DateText at={at} withTime />
          </>
        }
      >
        {subject}
      </PageHeading>
      <Card>
        <p className="wrap-anywhere whitespace-pre-line">{text}</p>
      </Card>
    </PageBody>
  );
}
