import { useTranslation } from "#app/i18n/use-translation.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { PageColumn } from "#app/ui/page-column.tsx";
import { ContactBlock, type OfficeContact, PhoneLink } from "./contact-block.tsx";

export type FooterLink = { href: string; text: string };

/** The legal contact items and help, in the same place on every page (WCAG 3.2.6). */
export function PublicFooter({
  contact,
  links,
}: {
  contact: OfficeContact;
  links: readonly FooterLink[];
}) {
  const { t } = useTranslation("shell");
  return (
    <footer className="border-t-4 border-gold bg-navy-900 text-white print:hidden">
      <PageColumn width="page">
        <div className="grid gap-10 py-10 lg:grid-cols-[2fr_1fr]">
          <section>
            <h2 className="text-sm font-normal text-navy-200">{t("contact.heading")}</h2>
            <p className="mb-5 text-lg font-bold">{contact.officeName}</p>
            <ContactBlock contact={contact} onDark />
          </section>
          <div className="grid content-start gap-6">
            {contact.dedicatedPhone && (
              <section className="rounded-panel bg-navy-800 p-5">
                <h2 className="flex items-center gap-2 text-base text-white">
                  <Icon name="phone" />
                  <span className="min-w-0">{t("contact.help")}</span>
                </h2>
                <p className="mt-2 text-xl font-bold [&_a]:text-white">
                  <PhoneLink number={contact.dedicatedPhone} />
                </p>
                <p className="text-sm text-navy-100" lang="vi">
                  {contact.workingHours}
                </p>
              </section>
            )}
            <ul className="grid text-sm">
              {links.map((link) => (
                <li key={link.href}>
                  <Anchor
                    href={link.href}
                    className="inline-block py-1.5 text-white hover:text-navy-100"
                  >
                    {link.text}
                  </Anchor>
                </li>
              ))}
            </ul>
          </div>
        </div>
        <p className="border-t border-navy-700 py-5 text-xs text-navy-200">{t("footer.legal")}</p>
      </PageColumn>
    </footer>
  );
}
