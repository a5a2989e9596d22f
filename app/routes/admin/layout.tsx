import { Outlet, useLocation } from "react-router";
import { PlainHttpBanner } from "#app/components/frame/plain-http-banner.tsx";
import { StaffPlace } from "#app/components/frame/staff-place.tsx";
import { StaffShell } from "#app/components/frame/staff-shell.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { staffFrame } from "#app/server/queries/staff/frame.ts";
import { homeOf } from "#app/server/session/home-of.ts";
import { requireAdministrator, signedIn } from "#app/server/session/officer-session.ts";
import { appContext, requestFacts } from "#app/server/session/request-context.ts";
import type { Route } from "./+types/layout";

export const handle = { hydrate: true };
export const middleware: Route.MiddlewareFunction[] = [requireAdministrator];

export async function loader({ context }: Route.LoaderArgs) {
  const { actor, displayName, unitName } = signedIn(context);
  const { province } = await staffFrame(context.get(appContext), actor);
  const { plainHttp } = context.get(requestFacts);
  const home = homeOf(actor);
  return { unitName, name: displayName, roles: actor.roles, home, province, plainHttp };
}

export default function AdministratorLayout({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(["shell", "admin"]);
  const { pathname, search } = useLocation();
  const { unitName, name, roles, home, province, plainHttp } = loaderData;
  const otherLanguage = new URLSearchParams(search);
  otherLanguage.set("lang", t("language.other-code"));
  const works = home !== "/quan-tri";
  return (
    <StaffPlace facts={{ base: "/quan-tri", province }}>
      <StaffShell
        unitName={unitName}
        homeHref="/quan-tri"
        nav={useAdminNav(pathname)}
        user={{ name, roles }}
        accountLinks={[
          ...(works ? [{ href: home, text: t("admin:to-work") }] : []),
          { href: "/tai-khoan", text: t("account.profile") },
        ]}
        signOutAction="/dang-xuat"
        languageHref={`?${otherLanguage}`}
        banner={<PlainHttpBanner shown={plainHttp} />}
      >
        <Outlet />
      </StaffShell>
    </StaffPlace>
  );
}

function useAdminNav(pathname: string) {
  const { t } = useTranslation("admin");
  const item = (page: string, text: string) => {
    const href = page === "" ? "/quan-tri" : `/quan-tri/${page}`;
    return { href, text, current: page === "" ? pathname === href : pathname.startsWith(href) };
  };
  return [
    item("", t("overview.nav")),
    item("nguoi-dung", t("officers.nav")),
    item("co-quan", t("agencies.nav")),
    item("don-vi", t("places.nav")),
    item("linh-vuc", t("fields.nav")),
    item("lich", t("calendar.nav")),
    item("thoi-han", t("limits.nav")),
    item("mau", t("templates.nav")),
    item("thiet-lap", t("settings.nav")),
    item("dang-nhap", t("sign-in-rules.nav")),
    item("cong-viec", t("jobs.nav")),
    item("nhat-ky", t("audit.nav")),
  ];
}
