import { addresses } from "#app/addresses.ts";
import { DateText } from "#app/components/time/date-text.tsx";
import { dayInWords } from "#app/components/time/day-words.ts";
import { kindsOnline } from "#app/forms/rights/data-request.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { OwnData, OwnRequest } from "#app/server/queries/rights/own-data.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import { Card, Panel } from "#app/ui/panel.tsx";
import { Section } from "#app/ui/section.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { GivenBack } from "../given-back.tsx";
import { type Errors, useErrorWords } from "../problem-summary.tsx";

/** By which the switch of languages takes along what stands in the boxes. */
export const askFormId = "data-request";

/** To see and to take along needs no request: code and secret are the proof. */
export function SeePanel() {
  const { t } = useTranslation("rights");
  return (
    <Panel title={t("own.see-title")}>
      <p className="mb-4">{t("own.see-lead")}</p>
      <ButtonRow>
        <LinkButton href={addresses.tracking.export} variant="secondary">
          {t("own.see")}
        </LinkButton>
        <LinkButton href={addresses.tracking.exportJson} variant="secondary" icon="download" reload>
          {t("own.json")}
        </LinkButton>
      </ButtonRow>
    </Panel>
  );
}

/** What was asked, by when it is answered, and the answer with its ground and where to complain. */
export function RequestList({ own }: { own: OwnData }) {
  const { t } = useTranslation("rights");
  return (
    <Section title={t("own.requests-title")}>
      <div className="grid gap-4">
        {own.requests.map((one) => (
          <RequestCard key={one.id} one={one} office={own.office} />
        ))}
      </div>
    </Section>
  );
}

function RequestCard({ one, office }: { one: OwnRequest; office: string }) {
  const { t, i18n } = useTranslation("rights");
  const day = (on: string) => dayInWords(on, i18n.language);
  const rows = [
    { key: "received", term: t("own.received"), value: <DateText on={one.receivedOn} /> },
    { key: "asked", term: t("own.ask-what"), value: one.asked },
    {
      key: "due",
      term: t("own.due"),
      value: one.answeredOn === null && <DateText on={one.dueOn} />,
    },
    {
      key: "answered",
      term: t("own.answered"),
      value: one.answeredOn !== null && <DateText on={one.answeredOn} />,
    },
    {
      key: "result",
      term: t("own.result"),
      value: one.outcome && <strong>{t(`outcome.${one.outcome}`)}</strong>,
    },
    { key: "ground", term: t("own.ground"), value: one.ground && t(`ground.${one.ground}`) },
    {
      key: "erased",
      term: t("own.erased"),
      value: one.erasedAt !== null && <DateText at={one.erasedAt} />,
    },
    { key: "answer", term: t("one.answer"), value: one.answer },
  ];
  const why = t(`delay.${one.extensionReason}` as "delay.much-data");
  return (
    <Card title={t(`kind.${one.kind}`)} level={3} aside={one.number}>
      <SummaryList rows={rows.filter(({ value }) => value)} compact />
      {one.extendedFrom !== null && (
        <p className="mt-3">{t("own.extended", { day: day(one.extendedFrom), why })}</p>
      )}
      {one.outcome !== null && one.outcome !== "granted" && (
        <div className="mt-4">
          <p className="font-semibold">{t("complain.title")}</p>
          <p>{t("complain.body", { office })}</p>
        </div>
      )}
    </Card>
  );
}

/** Taken back at once, by one press. */
export function ConsentPanel({ agreedAt }: { agreedAt: string | null }) {
  const { t } = useTranslation("rights");
  return (
    <Section title={t("own.consent-title")} lead={t("own.consent-lead")}>
      {agreedAt !== null && (
        <p className="mb-3">
          {t("own.consent-since")} <DateText at={agreedAt} />.
        </p>
      )}
      <form method="post" action={addresses.tracking.ownData}>
        <Button variant="secondary" name="intent" value="withdraw-consent">
          {t("own.consent-do")}
        </Button>
      </form>
    </Section>
  );
}

type Props = { code: string | null; values: Readonly<Record<string, string>>; errors: Errors };

/** What may be asked, each with its days; contact data are changed at once on a page of their own. */
export function AskForm({ code, values, errors }: Props) {
  const { t } = useTranslation("rights");
  const wrong = useErrorWords(errors);
  return (
    <Section title={t("own.ask-title")}>
      {code !== null && <GivenBack of={askFormId} under={`data-request ${code}`} />}
      <form id={askFormId} method="post" action={addresses.tracking.ownData} noValidate>
        <FormColumn>
          <RadioGroup
            id="kind"
            name="kind"
            label={t("own.ask-kind")}
            error={wrong("kind")}
            {...(values.kind && { defaultValue: values.kind })}
            options={kindsOnline.map((kind) => ({
              value: kind,
              label: t(`kind.${kind}`),
              hint: t(`own.days.${kind}`),
            }))}
          />
          <TextArea
            id="asked"
            name="asked"
            rows={4}
            label={t("own.ask-what")}
            hint={t("own.ask-what-hint")}
            error={wrong("asked")}
            defaultValue={values.asked}
          />
          <ButtonRow>
            <Button name="intent" value="ask">
              {t("own.ask-do")}
            </Button>
          </ButtonRow>
          <p>
            {t("own.ask-contact")}{" "}
            <a href={addresses.tracking.contact}>{t("own.ask-contact-link")}</a>
          </p>
        </FormColumn>
      </form>
    </Section>
  );
}
