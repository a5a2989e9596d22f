import { Outlet, useLocation } from "react-router";
import { addresses, withQuery } from "#app/addresses.ts";
import { StaffPlace } from "#app/components/frame/staff-place.tsx";
import { StaffShell } from "#app/components/frame/staff-shell.tsx";
import { StandingBanners } from "#app/components/frame/standing-banners.tsx";
import { consentingRole } from "#app/domain/permission/account-change.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { requireSignedIn } from "#app/server/session/officer-session.ts";
import { loadPersonFrame } from "../kit/staff-frame.ts";
import type { Route } from "./+types/layout";

export const handle = { hydrate: true };
export const middleware: Route.MiddlewareFunction[] = [requireSignedIn];

export const loader = ({ context }: Route.LoaderArgs) => loadPersonFrame(context);

export default function AccountLayout({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(["account", "shell"]);
  const { pathname } = useLocation();
  const { unitName, roles, home, province, plainHttp, notice } = loaderData;
  const consents = consentingRole({ roles }) !== null;
  const item = (href: string, text: string) => ({
    href,
    text,
    current: href === addresses.account.profile ? pathname === href : pathname.startsWith(href),
  });
  return (
    <StaffPlace facts={{ base: home, province }}>
      <StaffShell
        unitName={unitName}
        homeHref={home}
        nav={[
          ...(home === addresses.admin.overview ? [] : [item(home, t("profile.work"))]),
          ...(roles.includes("administrator")
            ? [item(addresses.admin.overview, t("profile.administration"))]
            : []),
          item(addresses.account.profile, t("profile.title")),
          ...(consents ? [item(addresses.account.accountChanges, t("changes.nav"))] : []),
        ]}
        user={loaderData}
        signOutAction={addresses.account.signOut}
        languageHref={withQuery("", { language: t("shell:language.other-code") })}
        banner={<StandingBanners plainHttp={plainHttp} notice={notice} />}
      >
        <Outlet />
      </StaffShell>
    </StaffPlace>
  );
}
