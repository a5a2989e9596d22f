import { redirect } from "react-router";
import { staffAddress } from "#app/addresses.ts";
import { StaffTitle, usePetitionHref } from "#app/components/frame/staff-place.tsx";
import { dayInWords } from "#app/components/time/day-words.ts";
import { civilDateInVietnam } from "#app/domain/deadline/calendar/civil-date.ts";
import { readShareCode } from "#app/domain/identifiers/share-code.ts";
import { type SenderType, senderTypes } from "#app/domain/petition/petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type FormerContact, formerContact } from "#app/server/queries/senders/former-contact.ts";
import { type SenderContact, senderContact } from "#app/server/queries/senders/sender-contact.ts";
import { openContact } from "#app/server/usecases/custody/open-contact.ts";
import { Alert } from "#app/ui/alert.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Card } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { labelledFacts, senderLabels } from "../acts/correct/sender-labels.ts";
import type { Route } from "./+types/contact.ts";

/** The contact data are the answer to a recorded request, so the address by itself shows nothing. */
export function loader({ params }: Route.LoaderArgs) {
  return { code: readShareCode(params.code).code, address: params.code };
}

export async function action({ context, params }: Route.ActionArgs) {
  const { code, place } = readShareCode(params.code);
  const { app, actor, base } = readStaffRequest(context);
  const opened = await openContact(app, actor, { code, version: null, forwarding: place });
  if (!opened.ok) throw notFound();
  const sender = await senderContact(app, actor, code);
  if (sender === null) throw redirect(staffAddress(base, "petition", { code: params.code }));
  return { sender, former: await formerContact(app, actor, code) };
}

const helperOf = (sender: SenderContact) =>
  [sender.helperName, sender.helperRelation, sender.helperPhone].filter(Boolean).join(", ");

export default function Contact({ loaderData, actionData }: Route.ComponentProps) {
  const { t, i18n } = useTranslation(["office", "domain", "shell"]);
  const href = usePetitionHref();
  const { code, address } = loaderData;
  const sender = actionData?.sender;
  return (
    <>
      <StaffTitle>{`${t("sender.title")} – ${code}`}</StaffTitle>
      <BackLink href={href(address)} text={t("act.back", { code })} />
      <PageHeading caption={code}>{t("sender.title")}</PageHeading>
      {sender ? (
        <div className="grid max-w-column gap-5">
          <Alert>{t("sender.recorded")}</Alert>
          <Card>
            <SummaryList
              emptyText={t("shell:form.not-provided")}
              rows={[
                {
                  key: "organization",
                  term: t("sender.organization"),
                  value: [
                    sender.organizationName,
                    sender.organizationNumber,
                    sender.organizationOn && dayInWords(sender.organizationOn, i18n.language),
                  ]
                    .filter(Boolean)
                    .join(", "),
                },
                {
                  key: "name",
                  term: t("sender.name"),
                  value: [sender.name, sender.position].filter(Boolean).join(", "),
                },
                { key: "phone", term: t("sender.phone"), value: sender.phone },
                { key: "email", term: t("sender.email"), value: sender.email },
                { key: "address", term: t("sender.address"), value: sender.address },
                { key: "helper", term: t("sender.helper"), value: helperOf(sender) },
                {
                  key: "people",
                  term: t("sender.people-count"),
                  value: sender.peopleCount > 1 ? String(sender.peopleCount) : "",
                },
                { key: "postal", term: t("sender.postal-address"), value: sender.postalAddress },
              ].filter(
                ({ key, value }) =>
                  (key !== "organization" || sender.senderType === "organization") &&
                  (!["helper", "people"].includes(key) || value !== ""),
              )}
            />
          </Card>
          <Former former={actionData?.former ?? []} />
        </div>
      ) : (
        <p>{t("sender.closed")}</p>
      )}
    </>
  );
}

const isSenderType = (text: string | undefined): text is SenderType =>
  senderTypes.some((type) => type === text);

/** What stood there before it was corrected or changed. */
function Former({ former }: { former: readonly FormerContact[] }) {
  const { t, i18n } = useTranslation(["office", "domain"]);
  if (former.length === 0) return null;
  const rowsOf = ({ senderType, ...before }: FormerContact["before"]) => [
    ...(isSenderType(senderType)
      ? [{ key: "type", term: t("sender.type"), value: t(`domain:sender-type.${senderType}`) }]
      : []),
    ...labelledFacts
      .filter((name) => before[name])
      .map((name) => ({ key: name, term: t(senderLabels[name]), value: before[name] })),
  ];
  return (
    <Card title={t("sender.former")}>
      <div className="grid gap-5">
        {former.map(({ at, before }) => (
          <div key={at}>
            <p className="mb-2 font-semibold">
              {t("sender.former-until", {
                day: dayInWords(civilDateInVietnam(new Date(at)), i18n.language),
              })}
            </p>
            <SummaryList compact rows={rowsOf(before)} />
          </div>
        ))}
      </div>
    </Card>
  );
}
