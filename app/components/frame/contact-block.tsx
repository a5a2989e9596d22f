import type { ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";

/** The five items that 20/2008/ND-CP art. 10 and 13 have published, and what helps to reach them. */
export type OfficeContact = {
  officeName: string;
  officeAddress: string;
  postalAddress: string;
  dedicatedPhone: string;
  website: string;
  email: string;
  workingHours: string;
  /** For street and town problems; not the dedicated number. */
  hotline?: string;
};

/** How to reach the office. `onDark` for the footer. */
export function ContactBlock({ contact, onDark }: { contact: OfficeContact; onDark?: boolean }) {
  const { t } = useTranslation("shell");
  const rows: readonly [key: string, term: string, value: ReactNode][] = [
    ["address", t("contact.office-address"), vietnamese(contact.officeAddress)],
    ["postal", t("contact.postal-address"), vietnamese(contact.postalAddress)],
    [
      "phone",
      t("contact.dedicated-phone"),
      contact.dedicatedPhone && <PhoneLink key="p" number={contact.dedicatedPhone} />,
    ],
    [
      "website",
      t("contact.website"),
      contact.website && (
        <a key="w" href={contact.website}>
          {stripProtocol(contact.website)}
        </a>
      ),
    ],
    [
      "email",
      t("contact.email"),
      contact.email && (
        <a key="e" href={`mailto:${contact.email}`}>
          {contact.email}
        </a>
      ),
    ],
    ["hours", t("contact.hours"), vietnamese(contact.workingHours)],
    [
      "hotline",
      t("contact.hotline"),
      contact.hotline && <PhoneLink key="h" number={contact.hotline} />,
    ],
  ];
  return (
    <dl
      className={`grid gap-x-8 gap-y-3 text-sm sm:grid-cols-2 ${onDark ? "[&_a]:text-white" : ""}`}
    >
      {rows
        .filter(([, , value]) => value)
        .map(([key, term, value]) => (
          <div key={key}>
            <dt className={onDark ? "text-navy-200" : "text-ink-2"}>{term}</dt>
            <dd className="font-semibold">{value}</dd>
          </div>
        ))}
    </dl>
  );
}

export function PhoneLink({ number }: { number: string }) {
  return (
    <a href={`tel:${number.replace(/[^\d+]/g, "")}`} className="sm:whitespace-nowrap">
      {number}
    </a>
  );
}

/** What the office wrote about itself in Vietnamese, on pages of either language. */
const vietnamese = (text: string) => text && <span lang="vi">{text}</span>;

const stripProtocol = (address: string) => address.replace(/^https?:\/\//, "").replace(/\/$/, "");
