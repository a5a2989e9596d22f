import { staffAddress } from "#app/addresses.ts";
import { useDueDay } from "#app/components/form-fields/use-due-day.ts";
import { QrCode } from "#app/components/frame/qr-code.tsx";
import { StaffTitle, usePetitionHref, useStaffPlace } from "#app/components/frame/staff-place.tsx";
import { PrintedSecret } from "#app/components/petition/printed-secret.tsx";
import { dayInWords } from "#app/components/time/day-words.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { TakenInFacts } from "#app/server/queries/staff/taken-in-slip.ts";
import { Alert } from "#app/ui/alert.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { CodeDisplay, ConfirmationPanel } from "#app/ui/confirmation-panel.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { PrintButton } from "../print-button.tsx";

type Slip = Partial<TakenInFacts> & {
  readonly code: string;
  readonly secret: string;
  readonly trackAddress: string;
};

/** The slip (phieu tiep nhan) to be printed and handed over; its secret stands on paper alone. */
export function TakenInSlip({ slip }: { slip: Slip }) {
  const { t } = useTranslation("office");
  const { base } = useStaffPlace();
  const href = usePetitionHref();
  return (
    <div className="mx-auto grid max-w-column gap-6">
      <StaffTitle>{t("slip.title")}</StaffTitle>
      <ConfirmationPanel title={t("slip.title")}>
        <CodeDisplay label={t("slip.code")} code={slip.code} />
        <PrintedSecret
          label={t("slip.secret")}
          secret={slip.secret}
          note={t("slip.secret-note")}
          onScreen={t("slip.on-paper")}
        />
      </ConfirmationPanel>
      <div className="print:hidden">
        <Alert tone="warning" title={t("slip.once-title")}>
          {t("slip.once")}
        </Alert>
      </div>
      <ButtonRow>
        <PrintButton label={t("slip.print")} variant="primary" plain={t("slip.print-plain")} />
        <LinkButton href={href(slip.code)} variant="secondary">
          {t("slip.open")}
        </LinkButton>
        <LinkButton href={staffAddress(base, "takeIn")} variant="quiet" reload>
          {t("slip.another")}
        </LinkButton>
      </ButtonRow>
      <SlipFacts slip={slip} />
      <div className="flex flex-wrap items-center gap-6 break-inside-avoid">
        <QrCode text={slip.trackAddress} label={t("slip.qr")} />
        <div className="min-w-0 max-w-80">
          <p className="font-semibold">{t("slip.track")}</p>
          <p className="break-all">{slip.trackAddress}</p>
          <p className="text-sm text-ink-2">{t("slip.call", { phone: slip.phone ?? "" })}</p>
        </div>
      </div>
    </div>
  );
}

function SlipFacts({ slip }: { slip: Slip }) {
  const { t, i18n } = useTranslation(["office", "domain"]);
  const day = (on: string | undefined) => (on ? dayInWords(on, i18n.language) : "");
  const dueDay = useDueDay();
  const atLatest = (due: TakenInFacts["forwardBy"] | undefined) =>
    due ? t("domain:due.at-latest", { day: dueDay(due.on, due.provisional) }) : "";
  const channel = slip.channel && t(`domain:channel.${slip.channel}`);
  return (
    <SummaryList
      compact
      rows={[
        { key: "unit", term: t("slip.unit"), value: slip.unit },
        { key: "received", term: t("take-in.received-on"), value: day(slip.receivedOn) },
        { key: "channel", term: t("take-in.channel"), value: channel },
        { key: "title", term: t("take-in.summary"), value: slip.title },
        { key: "files", term: t("take-in.files"), value: String(slip.files ?? 0) },
        { key: "forward", term: t("slip.forward-by"), value: atLatest(slip.forwardBy) },
        { key: "reply", term: t("slip.reply-by"), value: atLatest(slip.replyBy) },
      ]}
    />
  );
}
