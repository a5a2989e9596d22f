import { letterPages } from "#app/addresses.ts";
import { DateText } from "#app/components/time/date-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Section } from "#app/ui/section.tsx";
import { CopyCodes } from "./copy-codes.tsx";

export type OtherReceipt = {
  readonly letter: number;
  readonly code: string;
  readonly secret: string | null;
  readonly title: string;
  readonly sentAt: string;
};

/** What else this browser has sent, while its receipts can be seen again. */
export function OtherReceipts({ receipts }: { receipts: readonly OtherReceipt[] }) {
  const { t } = useTranslation("public");
  return (
    <div className="print:hidden">
      <Section title={t("receipt.others")} lead={t("receipt.others-lead")}>
        <ul className="grid gap-4">
          {receipts.map(({ letter, code, secret, title, sentAt }) => (
            <li key={code} className="rounded-panel border border-rule bg-white p-4 shadow-card">
              <a href={letterPages(letter).receipt} className="font-semibold">
                {t("receipt.of", { code })}
              </a>
              <p className="mt-1 wrap-anywhere">{title}</p>
              <p className="mb-2 text-sm text-ink-2">
                {t("receipt.sent-at")} <DateText at={sentAt} withTime />
              </p>
              <CopyCodes code={code} secret={secret} />
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
