import { addresses, addressOf } from "#app/addresses.ts";
import { FileList } from "#app/components/petition/file-list.tsx";
import { DateText } from "#app/components/time/date-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { TrackedPetition } from "#app/server/queries/public/tracked-petition.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { Section } from "#app/ui/section.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

/** What was sent, line by line; what was left out is no line. */
function useSentRows(sent: TrackedPetition["sent"]) {
  const { t } = useTranslation(["public", "shell", "domain"]);
  const rows = [
    { key: "channel", term: t("petition.channel"), value: t(`domain:channel.${sent.channel}`) },
    { key: "at", term: t("petition.sent-at"), value: <DateText at={sent.sentAt} withTime /> },
    { key: "title", term: t("send.content.summary"), value: sent.title },
    { key: "content", term: t("send.content.content"), value: sent.content },
    { key: "proposal", term: t("send.content.proposal"), value: sent.proposal },
    { key: "unit", term: t("send.place.unit"), value: sent.unitName },
    { key: "agency", term: t("send.place.agency"), value: sent.agencyText },
    {
      key: "happened",
      term: t("send.place.happened"),
      value: sent.happenedOn && <DateText on={sent.happenedOn} />,
    },
    { key: "dossier", term: t("send.place.dossier"), value: sent.dossierNumber },
    { key: "organization", term: t("send.person.organization"), value: sent.organizationName },
    { key: "name", term: t("send.person.name"), value: sent.name },
    { key: "address", term: t("send.person.address"), value: sent.address },
    { key: "phone", term: t("send.person.phone"), value: sent.phone },
    { key: "postal", term: t("send.person.postal"), value: sent.postalAddress },
    { key: "email", term: t("send.person.email"), value: sent.email },
    { key: "helper", term: t("send.person.helper-name"), value: sent.helperName },
    {
      key: "people",
      term: t("send.person.people-count"),
      value: sent.peopleCount > 1 && String(sent.peopleCount),
    },
  ];
  return rows.filter(({ value }) => value);
}

/** What the person sent, and the way to take it back. */
export function SentPanel({ petition }: { petition: TrackedPetition }) {
  const { t } = useTranslation(["public", "shell", "domain", "rights"]);
  const { sent, files } = petition;
  const rows = useSentRows(sent);
  return (
    <>
      <Section title={t("petition.sent-title")}>
        <Details summary={t("petition.show-sent")}>
          <SummaryList rows={rows} compact />
        </Details>
        {petition.mayChangeContact && (
          <p className="mt-4">
            <LinkButton href={addresses.tracking.contact} variant="secondary" compact>
              {t("contact-change.link")}
            </LinkButton>
          </p>
        )}
        {files.length > 0 && (
          <div className="mt-4">
            <FileList
              files={files.map((file) => ({
                ...file,
                href: addressOf(addresses.tracking.file, { fileId: file.id }),
              }))}
            />
          </div>
        )}
      </Section>
      <Section title={t("rights:own.title")} lead={t("rights:own.offer")}>
        <LinkButton href={addresses.tracking.ownData} variant="secondary" compact>
          {t("rights:own.link")}
        </LinkButton>
      </Section>
      {petition.mayWithdraw && (
        <Section title={t("withdraw.title")} lead={t("withdraw.offer")}>
          <LinkButton href={addresses.tracking.withdraw} variant="secondary" compact>
            {t("withdraw.link")}
          </LinkButton>
        </Section>
      )}
    </>
  );
}
