import type { ReactNode } from "react";
import type { Role } from "#app/domain/permission/actor.ts";
import type { SessionLeft } from "#app/domain/sign-in/session-life.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { PageColumn } from "#app/ui/page-column.tsx";
import { KeptForms } from "./kept-forms.tsx";
import { SentTooLate } from "./sent-too-late.tsx";
import { SessionNotice } from "./session-notice.tsx";
import { BrandMark, LanguageSwitch, type NavItem, ShellFrame } from "./shell-parts.tsx";
import { UserMenu } from "./user-menu.tsx";

export type SignedInPerson = {
  readonly name: string;
  readonly roles: readonly Role[];
  /** By which the browser keeps apart what different people type. */
  readonly account: string;
  readonly left: SessionLeft;
  /** The form of this page was sent when the session had ended, and stands as it was. */
  readonly givenBack: boolean;
};

export type StaffShellProps = {
  /** Office or agency the person works for. */
  unitName: string;
  homeHref: string;
  nav: readonly NavItem[];
  user: SignedInPerson;
  accountLinks?: readonly { href: string; text: string }[];
  signOutAction: string;
  languageHref: string;
  /** The result of the act before, or a notice to all staff. */
  banner?: ReactNode;
  children: ReactNode;
};

/** Header, page and nothing else: the office's screens. `.staff` makes the kit dense. */
export function StaffShell(props: StaffShellProps) {
  const { t } = useTranslation("shell");
  return (
    <div className="staff flex min-h-dvh flex-col">
      <ShellFrame>
        <header className="bg-navy-800 text-white print:hidden">
          <PageColumn width="wide">
            <div className="flex flex-wrap items-center justify-between gap-x-4 py-2">
              <Anchor
                href={props.homeHref}
                className="flex min-w-0 items-center gap-3 text-white no-underline hover:text-white"
              >
                <BrandMark small />
                <span className="min-w-0">
                  <span className="block text-xs leading-snug text-navy-100">
                    {t("product.short")}
                  </span>
                  <span className="block leading-snug font-semibold">{props.unitName}</span>
                </span>
              </Anchor>
              <div className="flex min-w-0 flex-wrap items-center gap-2">
                <LanguageSwitch href={props.languageHref} />
                <UserMenu {...props} />
              </div>
            </div>
          </PageColumn>
          <StaffNav nav={props.nav} />
        </header>
        <main id="main" tabIndex={-1} className="grow outline-none">
          <PageColumn width="wide">
            <div className="pt-6 pb-14 print:py-2">
              {props.banner}
              {props.user.givenBack && <SentTooLate />}
              <KeptForms account={props.user.account} />
              {props.children}
            </div>
          </PageColumn>
        </main>
      </ShellFrame>
      <SessionNotice left={props.user.left} account={props.user.account} />
    </div>
  );
}

function StaffNav({ nav }: { nav: readonly NavItem[] }) {
  const { t } = useTranslation("shell");
  return (
    <nav aria-label={t("nav.label")} className="border-b-4 border-gold bg-navy-900">
      <PageColumn width="wide">
        <ul data-focus-inside className="-mx-3 flex overflow-x-auto">
          {nav.map((item) => (
            <li key={item.href} className="shrink-0">
              <Anchor
                href={item.href}
                aria-current={item.current ? "page" : undefined}
                className="inline-flex min-h-control items-center px-3 text-sm text-white no-underline hover:bg-navy-700 hover:text-white aria-[current]:bg-white aria-[current]:font-semibold aria-[current]:text-navy-900"
              >
                {item.text}
              </Anchor>
            </li>
          ))}
        </ul>
      </PageColumn>
    </nav>
  );
}
