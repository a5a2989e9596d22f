import { addresses, addressOf } from "#app/addresses.ts";
import { OutcomeTag } from "#app/components/petition/petition-card.tsx";
import { DateText } from "#app/components/time/date-text.tsx";
import { dayInWords } from "#app/components/time/day-words.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { PublishedAnswer } from "#app/server/queries/public/published.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { PageBody } from "#app/ui/page-column.tsx";
import { Card, Panel } from "#app/ui/panel.tsx";
import { PlainText } from "#app/ui/prose.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { PageTitle } from "../page-title.tsx";
import { listAddressOf } from "./list-address.ts";

const noFilters = { search: "", fields: [], agencies: [], years: [] };

/** Question and answer as they were reviewed for everybody, marked up for search engines. */
export function AnswerArticle({ answer }: { answer: PublishedAnswer }) {
  const { t } = useTranslation(["public", "shell"]);
  return (
    <PageBody width="column">
      <PageTitle page={answer.title} />
      <Breadcrumbs
        label={t("shell:nav.breadcrumbs")}
        items={[
          { text: t("shell:nav.public.results"), href: addresses.results.list },
          { text: answer.address },
        ]}
      />
      <article itemScope itemType="https://schema.org/QAPage" className="grid gap-6">
        <div
          itemProp="mainEntity"
          itemScope
          itemType="https://schema.org/Question"
          className="grid gap-6"
        >
          <meta itemProp="answerCount" content="1" />
          <ArticleHead answer={answer} />
          <Panel title={t("published.question")}>
            <div itemProp="text" lang="vi">
              <PlainText>{answer.question}</PlainText>
            </div>
            {answer.senderName && (
              <p className="mt-3 text-sm text-ink-2" lang="vi">
                {answer.senderName}
              </p>
            )}
          </Panel>
          <LaterPapers answer={answer} />
          <AcceptedAnswer answer={answer} />
        </div>
        <Facts answer={answer} />
        <p className="text-sm text-ink-2">{t("published.basis")}</p>
      </article>
    </PageBody>
  );
}

function ArticleHead({ answer }: { answer: PublishedAnswer }) {
  return (
    <div>
      <h1 itemProp="name" lang="vi" className="text-2xl sm:text-3xl">
        {answer.title}
      </h1>
      <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-2">
        {answer.outcome && <OutcomeTag outcome={answer.outcome} />}
        <span lang="vi">{answer.agencyName}</span>
        {answer.fieldName && (
          <a href={listAddressOf({ ...noFilters, fields: [answer.fieldCode] })} lang="vi">
            {answer.fieldName}
          </a>
        )}
      </p>
    </div>
  );
}

/** Says before the answer that its paper was corrected, replaced or recalled, and by which one. */
function LaterPapers({ answer: { laterPapers } }: { answer: PublishedAnswer }) {
  const { t, i18n } = useTranslation(["public", "domain"]);
  if (laterPapers.length === 0) return null;
  return (
    <Alert tone="warning">
      <ul className="grid gap-1">
        {laterPapers.map(({ kind, aboutNumber, ...paper }) => (
          <li key={`${kind}-${paper.documentNumber}`}>
            {t(`published.later.${kind}`, {
              about: aboutNumber,
              number: paper.documentNumber,
              day: dayInWords(paper.documentOn, i18n.language),
              signer: paper.signerName,
              capacity: paper.signerCapacity,
            })}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function AcceptedAnswer({ answer }: { answer: PublishedAnswer }) {
  const { t } = useTranslation("public");
  return (
    <div itemProp="acceptedAnswer" itemScope itemType="https://schema.org/Answer">
      <Card title={t("published.answer")}>
        <div itemProp="text" lang="vi">
          <PlainText>{answer.answer}</PlainText>
        </div>
        <meta itemProp="datePublished" content={answer.publishedAt} />
        <div itemProp="author" itemScope itemType="https://schema.org/GovernmentOrganization">
          <meta itemProp="name" content={answer.agencyName} />
        </div>
      </Card>
    </div>
  );
}

function Facts({ answer }: { answer: PublishedAnswer }) {
  const { t } = useTranslation("public");
  const vietnamese = (text: string) => text && <span lang="vi">{text}</span>;
  const rows = [
    { key: "code", term: t("published.code"), value: answer.address },
    { key: "agency", term: t("answer.agency"), value: vietnamese(answer.agencyName) },
    { key: "unit", term: t("published.unit"), value: vietnamese(answer.unitName) },
    { key: "document", term: t("answer.document"), value: answer.documentNumber },
    {
      key: "day",
      term: t("answer.document-day"),
      value: answer.documentOn && <DateText on={answer.documentOn} />,
    },
    { key: "signer", term: t("answer.signer"), value: vietnamese(answer.signerName) },
    { key: "capacity", term: t("answer.capacity"), value: vietnamese(answer.signerCapacity) },
    { key: "received", term: t("published.received"), value: <DateText on={answer.receivedOn} /> },
    { key: "answered", term: t("published.answered"), value: <DateText on={answer.answeredOn} /> },
  ];
  return (
    <>
      <SummaryList rows={rows.filter(({ value }) => value)} compact />
      {answer.hasFile && (
        <p>
          <LinkButton
            href={addressOf(addresses.results.copy, { address: answer.address })}
            variant="secondary"
            icon="download"
            reload
          >
            {t("published.file")}
          </LinkButton>
        </p>
      )}
    </>
  );
}
