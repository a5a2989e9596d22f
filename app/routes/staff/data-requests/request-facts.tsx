import { staffAddress } from "#app/addresses.ts";
import { DateText } from "#app/components/time/date-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { DataRequestFile } from "#app/server/queries/rights/data-requests.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Card, Panel } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

/** What was asked, by whom and how it was proven, and what was answered. */
export function FactsCard({ file, base }: { file: DataRequestFile; base: string }) {
  const { t } = useTranslation("rights");
  const { request } = file;
  const rows = [
    { key: "kind", term: t("one.kind"), value: t(`kind.${request.kind}`) },
    { key: "channel", term: t("one.channel"), value: t(`channel.${request.channel}`) },
    {
      key: "proof",
      term: t("one.proof"),
      value: [t(`proof.${request.proof}`), request.proofNote].filter(Boolean).join(". "),
    },
    { key: "person", term: t("one.person"), value: request.personName },
    { key: "contact", term: t("one.contact"), value: request.personContact },
    {
      key: "petition",
      term: t("one.petition"),
      value: request.code && (
        <Anchor href={staffAddress(base, "petition", { code: request.code })}>
          {request.code}
        </Anchor>
      ),
    },
    { key: "asked", term: t("one.asked"), value: request.asked },
    {
      key: "first",
      term: request.firstAnsweredOn === null ? t("one.first-due") : t("one.first-on"),
      value: <DateText on={request.firstAnsweredOn ?? request.firstDueOn} />,
    },
    { key: "due", term: t("one.due"), value: <DateText on={request.dueOn} /> },
    {
      key: "extended",
      term: t("one.extended"),
      value: request.extendedFrom && t(`delay.${request.extensionReason}` as "delay.much-data"),
    },
    {
      key: "outcome",
      term: t("own.result"),
      value: request.outcome && <strong>{t(`outcome.${request.outcome}`)}</strong>,
    },
    {
      key: "ground",
      term: t("own.ground"),
      value: request.ground && t(`ground.${request.ground}`),
    },
    { key: "answer", term: t("one.answer"), value: request.answer },
  ];
  return (
    <Card title={t("one.facts")}>
      <SummaryList rows={rows.filter(({ value }) => value)} compact />
    </Card>
  );
}

/** What law keeps, why and how long: what the answer has to say. */
export function KeptCard({ kept }: { kept: NonNullable<DataRequestFile["kept"]> }) {
  const { t } = useTranslation("rights");
  const until =
    kept.until === null
      ? t("one.kept-always")
      : t("one.kept-until", { year: kept.until, basis: kept.basis });
  return (
    <Panel title={t("one.kept-title")}>
      <ul className="list-disc pl-5">
        <li>{t("one.kept-what")}</li>
        <li>{t("one.kept-why")}</li>
        <li>{until}</li>
        {kept.held && <li>{t("one.kept-hold")}</li>}
      </ul>
    </Panel>
  );
}

const pieces = ["optional", "consents", "drafts", "mails", "history", "files"] as const;

/** How many pieces of each kind are gone. */
export function ErasedCard({ erased }: { erased: string }) {
  const { t } = useTranslation("rights");
  const counts = JSON.parse(erased) as Record<string, number | boolean>;
  return (
    <Panel title={t("one.erased-title")}>
      {counts.whole ? (
        <p>{t("one.erased.whole")}</p>
      ) : (
        <SummaryList
          compact
          rows={pieces.map((piece) => ({
            key: piece,
            term: t(`one.erased.${piece}`),
            value: String(counts[piece] ?? 0),
          }))}
        />
      )}
    </Panel>
  );
}

/** Which backups still hold what was erased, and when each is gone. */
export function BackupsCard({ backups }: { backups: DataRequestFile["backups"] }) {
  const { t } = useTranslation("rights");
  return (
    <Panel title={t("one.backups-title")}>
      <p className="mb-3">{t("one.backups-lead")}</p>
      <SummaryList
        compact
        rows={backups.map(({ id, madeAt, goneOn }) => ({
          key: String(id),
          term: <DateText at={madeAt} />,
          value: (
            <>
              {t("one.backups-gone")} <DateText on={goneOn} />
            </>
          ),
        }))}
      />
    </Panel>
  );
}
