import type { ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { PageColumn } from "#app/ui/page-column.tsx";
import type { OfficeContact } from "./contact-block.tsx";
import { type FooterLink, PublicFooter } from "./public-footer.tsx";
import { BrandMark, LanguageSwitch, type NavItem, ShellFrame } from "./shell-parts.tsx";
import { SiteNoticeBanner } from "./site-notice.tsx";

export type PublicShellProps = {
  provinceName: string;
  homeHref?: string;
  nav: readonly NavItem[];
  /** The same address in the other language. */
  languageHref: string;
  /** The id of the form of this page whose text goes along to the other language. */
  languageForm?: string | undefined;
  contact: OfficeContact;
  /** What the office has everybody told today, or nothing. */
  notice: string;
  footerLinks: readonly FooterLink[];
  children: ReactNode;
};

/** Header, page and footer for everyone. The page brings its own `PageBody`. */
export function PublicShell(props: PublicShellProps) {
  return (
    <ShellFrame>
      <div className="flex min-h-dvh flex-col">
        <header>
          <Masthead {...props} />
          <PublicNav nav={props.nav} />
          {props.notice !== "" && (
            <div className="py-4 print:hidden">
              <PageColumn width="page">
                <SiteNoticeBanner text={props.notice} />
              </PageColumn>
            </div>
          )}
        </header>
        <main id="main" tabIndex={-1} className="grow outline-none">
          {props.children}
        </main>
        <PublicFooter contact={props.contact} links={props.footerLinks} />
      </div>
    </ShellFrame>
  );
}

/** Where the letters are large for the window, the emblem gives way and the language goes below the name. */
function Masthead({ provinceName, homeHref = "/", languageHref, languageForm }: PublicShellProps) {
  const { t } = useTranslation("shell");
  return (
    <div className="border-b-4 border-gold bg-navy-800 text-white print:border-b-2 print:border-black print:bg-transparent print:text-black">
      <PageColumn width="page">
        <div className="@container">
          <div className="flex flex-wrap items-center justify-between gap-x-4 py-3">
            <Anchor
              href={homeHref}
              className="flex min-w-0 grow basis-[10rem] items-center gap-3 text-white no-underline hover:text-white print:text-black"
            >
              <span className="shrink-0 @max-[14rem]:hidden">
                <BrandMark />
              </span>
              <span className="min-w-0">
                <span className="block text-xs leading-snug text-navy-100 sm:text-sm @max-[14rem]:leading-tight print:text-black">
                  {t("product.name")}
                </span>
                <span
                  lang="vi"
                  className="block text-lg leading-snug font-bold @max-[14rem]:leading-tight"
                >
                  {provinceName}
                </span>
              </span>
            </Anchor>
            <div className="shrink-0 print:hidden">
              <LanguageSwitch href={languageHref} form={languageForm} />
            </div>
          </div>
        </div>
      </PageColumn>
    </div>
  );
}

const wideLink =
  "inline-flex min-h-control items-center border-b-4 border-transparent px-3 text-ink no-underline hover:border-navy-200 hover:text-navy-900 aria-[current]:border-navy-700 aria-[current]:font-semibold aria-[current]:text-navy-900";
const narrowLink =
  "flex min-h-control items-center border-l-4 border-transparent px-4 text-ink no-underline aria-[current]:border-navy-700 aria-[current]:bg-navy-50 aria-[current]:font-semibold";

/** Two lists of the same links; one of them is always `display: none`. */
function PublicNav({ nav }: { nav: readonly NavItem[] }) {
  const { t } = useTranslation("shell");
  return (
    <nav aria-label={t("nav.label")} className="border-b border-rule bg-white print:hidden">
      <details className="group md:hidden">
        <summary className="flex min-h-[min(var(--spacing-control),22.5vw)] cursor-pointer items-center gap-2 px-4 font-semibold text-navy-800">
          <Icon name="menu" />
          {t("nav.menu")}
        </summary>
        <NavList nav={nav} link={narrowLink} className="pb-2" />
      </details>
      <div className="hidden md:block">
        <PageColumn width="page">
          <NavList nav={nav} link={wideLink} className="-ml-3 flex flex-wrap" />
        </PageColumn>
      </div>
    </nav>
  );
}

function NavList({
  nav,
  link,
  className,
}: {
  nav: readonly NavItem[];
  link: string;
  className: string;
}) {
  return (
    <ul className={className}>
      {nav.map((item) => (
        <li key={item.href}>
          <Anchor
            href={item.href}
            aria-current={item.current ? "page" : undefined}
            className={link}
          >
            {item.text}
          </Anchor>
        </li>
      ))}
    </ul>
  );
}
