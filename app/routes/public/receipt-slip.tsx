import { addresses, letterPages } from "#app/addresses.ts";
import { QrCode } from "#app/components/frame/qr-code.tsx";
import { BasisText } from "#app/components/time/basis-text.tsx";
import { DateText } from "#app/components/time/date-text.tsx";
import { dayInWords } from "#app/components/time/day-words.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { receiptOf } from "#app/server/queries/public/receipt.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { CodeDisplay, ConfirmationPanel } from "#app/ui/confirmation-panel.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { NumberedSteps } from "#app/ui/numbered-steps.tsx";
import { PageBody, Stack } from "#app/ui/page-column.tsx";
import { Section } from "#app/ui/section.tsx";
import { CopyCodes } from "./copy-codes.tsx";
import { type OtherReceipt, OtherReceipts } from "./other-receipts.tsx";
import { PageScript } from "./page-script.tsx";
import { PageTitle } from "./page-title.tsx";
import { useSite } from "./site-data.ts";

type Receipt = Extract<Awaited<ReturnType<typeof receiptOf>>, { state: "sent" }>;

type Props = {
  letter: number;
  receipt: Receipt;
  others: readonly OtherReceipt[];
  /** Something was typed for this letter when it was sent already. */
  afterSending: boolean;
  trackAddress: string;
};

/** What the sender keeps: on screen and, printed, on half a sheet. */
export function ReceiptSlip({ letter, receipt, others, afterSending, trackAddress }: Props) {
  const { t } = useTranslation("public");
  const { phone } = useSite();
  const pages = letterPages(letter);
  return (
    <PageBody width="column">
      <PageTitle page={t("receipt.title")} />
      <div className="print:text-sm print:leading-snug">
        <Stack>
          {afterSending && (
            <Alert tone="warning" role="status" title={t("receipt.after-sending-title")}>
              <p>{t("receipt.after-sending")}</p>
            </Alert>
          )}
          <Codes receipt={receipt} />
          <div className="print:hidden">
            <Alert tone="warning" title={t("receipt.keep-title")}>
              <p>{t("receipt.keep")}</p>
              <p>{t("receipt.lost", { phone })}</p>
            </Alert>
          </div>
          <p className="hidden print:block">{t("receipt.lost", { phone })}</p>
          <ButtonRow>
            <LinkButton href={addresses.tracking.enter}>{t("receipt.track")}</LinkButton>
            <CopyCodes code={receipt.code} secret={receipt.secret} />
            <Button type="button" variant="secondary" icon="printer" hidden data-print>
              {t("receipt.print")}
            </Button>
          </ButtonRow>
          <noscript>
            <p className="text-sm text-ink-2 print:hidden">{t("receipt.print-plain")}</p>
          </noscript>
          <NextSteps receipt={receipt} />
          <div className="flex flex-wrap items-center gap-6 break-inside-avoid">
            <QrCode text={trackAddress} label={t("receipt.qr")} />
            <div className="min-w-0 max-w-80">
              <p className="font-semibold">{t("receipt.qr-title")}</p>
              <p className="break-all">{trackAddress}</p>
              <p className="text-sm text-ink-2 print:hidden">{t("receipt.qr-note")}</p>
            </div>
          </div>
          <p>
            {receipt.email ? t("receipt.email", { email: receipt.email }) : t("receipt.no-email")}
          </p>
          {others.length > 0 && <OtherReceipts receipts={others} />}
        </Stack>
      </div>
      {/* What was kept on the device has arrived: the script takes it away. */}
      <div hidden data-arrived={[pages.content, pages.place, pages.person].join(" ")} />
      <PageScript />
    </PageBody>
  );
}

/** That it was sent, with the two codes. */
function Codes({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation("public");
  const { contact } = useSite();
  return (
    <ConfirmationPanel title={t("receipt.sent")} printTitle={t("receipt.paper-title")}>
      <div className="grid gap-5 print:grid-cols-2">
        <CodeDisplay label={t("receipt.code")} code={receipt.code} />
        {receipt.secret === null ? (
          <p>{t("receipt.reissued")}</p>
        ) : (
          <CodeDisplay
            label={t("receipt.secret")}
            code={receipt.secret}
            note={t("receipt.secret-note")}
          />
        )}
      </div>
      <p>
        {t("receipt.about")} <span className="font-semibold">{receipt.title}</span>
      </p>
      <p className="text-sm text-ink-2">
        {t("receipt.sent-at")} <DateText at={receipt.sentAt} withTime />
        {" · "}
        {contact?.officeName}
        {receipt.files > 0 && <> · {t("receipt.files", { count: receipt.files })}</>}
      </p>
    </ConfirmationPanel>
  );
}

function NextSteps({ receipt }: { receipt: Receipt }) {
  const { t, i18n } = useTranslation(["public", "domain"]);
  const steps = (["register", "forward", "reply"] as const).map((key) => {
    const { on, basis, provisional } = receipt.days[key];
    return {
      key,
      title: (
        <>
          {t(`receipt.next.${key}`)}{" "}
          <time dateTime={on}>
            {t("domain:due.at-latest", { day: dayInWords(on, i18n.language) })}
          </time>
        </>
      ),
      body: (
        <>
          {t(`receipt.next-note.${key}`)} (<BasisText basis={basis} channel="web" />)
          {provisional && (
            <>
              {" "}
              {t("domain:flag.provisional")}: {t("domain:flag.provisional-why")}
            </>
          )}
        </>
      ),
    };
  });
  return (
    <Section title={t("receipt.next-title")} lead={t("receipt.next-lead")}>
      <NumberedSteps steps={steps} />
    </Section>
  );
}
