import type { ReactNode } from "react";
import { useLocation } from "react-router";
import type { OfficeContact } from "#app/components/frame/contact-block.tsx";
import { PublicShell } from "#app/components/frame/public-shell.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";

type Props = {
  site: { provinceName: string; contact: OfficeContact };
  children: ReactNode;
};

/** Header, menu and footer of every public page, with the same address in the other language. */
export function SiteShell({ site, children }: Props) {
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
      languageHref={inLanguage(pathname, search, t("language.other-code"))}
      nav={[
        item("/", t("nav.public.home")),
        item("/gui-phan-anh", t("nav.public.send")),
        item("/tra-cuu", t("nav.public.track")),
        item("/ket-qua", t("nav.public.results")),
        item("/huong-dan", t("nav.public.guide")),
      ]}
      footerLinks={[
        { href: "/huong-dan", text: t("nav.public.guide") },
        { href: "/tinh-thoi-han", text: t("public:calculator.title") },
        { href: "/quyen-rieng-tu", text: t("footer.privacy") },
        { href: "/tro-nang", text: t("footer.accessibility") },
        { href: "/ket-qua.atom", text: t("public:feed.link") },
        { href: "/dang-nhap", text: t("nav.account.officer-sign-in") },
      ]}
    >
      {children}
    </PublicShell>
  );
}

function inLanguage(pathname: string, search: string, language: string): string {
  const parameters = new URLSearchParams(search);
  parameters.set("lang", language);
  return `${pathname}?${parameters}`;
}
