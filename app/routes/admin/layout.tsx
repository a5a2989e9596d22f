import { Outlet, useLocation } from "react-router";
import { addresses } from "#app/addresses.ts";
import { StaffPlace } from "#app/components/frame/staff-place.tsx";
import { StaffShell } from "#app/components/frame/staff-shell.tsx";
import { StandingBanners } from "#app/components/frame/standing-banners.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys } from "#app/query-keys.ts";
import { requireAdministrator } from "#app/server/session/officer-session.ts";
import { loadPersonFrame } from "../kit/staff-frame.ts";
import { keepingTyped } from "../kit/typed-before.ts";
import type { Route } from "./+types/layout";

export const handle = { hydrate: true };
export const middleware: Route.MiddlewareFunction[] = keepingTyped(requireAdministrator);

export const loader = ({ context }: Route.LoaderArgs) => loadPersonFrame(context);

export default function AdministratorLayout({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(["shell", "admin"]);
  const { pathname, search } = useLocation();
  const { unitName, home, province, plainHttp, notice } = loaderData;
  const otherLanguage = new URLSearchParams(search);
  otherLanguage.set(queryKeys.language, t("language.other-code"));
  const works = home !== addresses.admin.overview;
  return (
    <StaffPlace facts={{ base: addresses.admin.overview, province }}>
      <StaffShell
        unitName={unitName}
        homeHref={addresses.admin.overview}
        nav={useAdminNav(pathname)}
        user={loaderData}
        accountLinks={[
          ...(works ? [{ href: home, text: t("admin:to-work") }] : []),
          { href: addresses.account.accountChanges, text: t("admin:account-changes.nav") },
          { href: addresses.account.profile, text: t("account.profile") },
        ]}
        signOutAction={addresses.account.signOut}
        languageHref={`?${otherLanguage}`}
        banner={<StandingBanners plainHttp={plainHttp} notice={notice} />}
      >
        <Outlet />
      </StaffShell>
    </StaffPlace>
  );
}

// The navigation has no room for more: these are reached from the page that comes first.
const besideSettings = [addresses.admin.settings, addresses.admin.siteNotice];
const besideAudit = [
  addresses.admin.auditTrail,
  addresses.admin.incidents,
  addresses.admin.whoSeesWhat,
];

function useAdminNav(pathname: string) {
  const { t } = useTranslation("admin");
  const pages = addresses.admin;
  const makeItem = (href: string, text: string) => ({
    href,
    text,
    current: href === pages.overview ? pathname === href : pathname.startsWith(href),
  });
  return [
    makeItem(pages.overview, t("overview.nav")),
    makeItem(pages.officers, t("officers.nav")),
    makeItem(pages.agencies, t("agencies.nav")),
    makeItem(pages.places, t("places.nav")),
    makeItem(pages.fields, t("fields.nav")),
    makeItem(pages.calendar, t("calendar.nav")),
    makeItem(pages.limits, t("limits.nav")),
    makeItem(pages.templates, t("templates.nav")),
    {
      ...makeItem(pages.settings, t("settings.nav")),
      current: besideSettings.some((page) => pathname.startsWith(page)),
    },
    makeItem(pages.synonyms, t("synonyms.nav")),
    makeItem(pages.signInRules, t("sign-in-rules.nav")),
    makeItem(pages.jobs, t("jobs.nav")),
    {
      ...makeItem(pages.auditTrail, t("audit.nav")),
      current: besideAudit.some((page) => pathname.startsWith(page)),
    },
  ];
}
