import type { ReactNode } from "react";
import { useLocation } from "react-router";
import { addresses } from "#app/addresses.ts";
import type { OfficeContact } from "#app/components/frame/contact-block.tsx";
import { PublicShell } from "#app/components/frame/public-shell.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys } from "#app/query-keys.ts";

type Props = {
  site: { provinceName: string; contact: OfficeContact; notice: string };
  /** The id of a form whose text goes along to the other language. */
  languageForm?: string | undefined;
  children: ReactNode;
};

/** Header, menu and footer of every public page, with the same address in the other language. */
export function SiteShell({ site, languageForm, children }: Props) {
  const { t } = useTranslation(["shell", "public"]);
  const { pathname, search } = useLocation();
  const item = (href: string, text: string) => ({
    href,
    text,
    current: pathname === href || (href !== "/" && pathname.startsWith(`${href}/`)),
  });
  return (
    <PublicShell
      provinceName={site.provinceName}
      contact={site.contact}
      notice={site.notice}
      languageForm={languageForm}
      languageHref={inLanguage(pathname, search, t("language.other-code"))}
      nav={[
        item("/", t("nav.public.home")),
        item(addresses.send.start, t("nav.public.send")),
        item(addresses.tracking.enter, t("nav.public.track")),
        item(addresses.results.list, t("nav.public.results")),
        item(addresses.guide, t("nav.public.guide")),
      ]}
      footerLinks={[
        { href: addresses.guide, text: t("nav.public.guide") },
        { href: addresses.calculator, text: t("public:calculator.title") },
        { href: addresses.privacy, text: t("footer.privacy") },
        { href: addresses.accessibility, text: t("footer.accessibility") },
        { href: addresses.results.feed, text: t("public:feed.link") },
        { href: addresses.account.signIn, text: t("nav.account.officer-sign-in") },
      ]}
    >
      {children}
    </PublicShell>
  );
}

function inLanguage(pathname: string, search: string, language: string): string {
  const parameters = new URLSearchParams(search);
  parameters.set(queryKeys.language, language);
  return `${pathname}?${parameters}`;
}
