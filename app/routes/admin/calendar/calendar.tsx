import { addresses, withQuery } from "#app/addresses.ts";
import { parseCivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys } from "#app/query-keys.ts";
import { calendarOfYear, limitsFrom } from "#app/server/queries/admin/reference.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { TwoColumns } from "#app/ui/page-column.tsx";
import { Card } from "#app/ui/panel.tsx";
import { Section } from "#app/ui/section.tsx";
import { TabsNav } from "#app/ui/tabs-nav.tsx";
import { hasIntent } from "../../kit/has-intent.ts";
import { readNumber } from "../../kit/read-number.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { AdminPage } from "../admin-page.tsx";
import type { Route } from "./+types/calendar";
import { changeCalendar } from "./change-calendar.ts";
import { DayForm } from "./day-form.tsx";
import { DayTable } from "./day-table.tsx";
import { TryLimits } from "./try-limits.tsx";
import { YearForm } from "./year-form.tsx";
import { YearGrid } from "./year-grid.tsx";

export async function loader({ request, context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const { searchParams } = new URL(request.url);
  const calendar = await calendarOfYear(app, actor, readNumber(searchParams.get(queryKeys.year)));
  if (calendar === null) throw notFound();
  const readPart = (name: string) =>
    (searchParams.get(`${queryKeys.tried}.${name}`) ?? "").padStart(2, "0");
  const tried = parseCivilDate(`${readPart("year")}-${readPart("month")}-${readPart("day")}`);
  const chosen = calendar.days.find(({ day }) => day === searchParams.get(queryKeys.day)) ?? null;
  const limits = tried && (await limitsFrom(app, actor, tried));
  return { ...calendar, chosen, tried, limits };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { app, actor } = readStaffRequest(context);
  return changeCalendar(app, actor, await readTextForm(request));
}

export default function Calendar({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("admin");
  const { year, years, days, chosen } = loaderData;
  const known = years.find((one) => one.year === year);
  const problems = actionData?.problems;
  const ofYear = hasIntent(problems?.values, "year");
  return (
    <AdminPage
      title={t("calendar.title")}
      lead={t("calendar.lead")}
      outcome={actionData}
      actions={
        <LinkButton href={withQuery(addresses.admin.importCalendar, { year })}>
          {t("calendar.import.open")}
        </LinkButton>
      }
    >
      <YearTabs years={years.map((one) => one.year)} year={year} />
      <YearGrid year={year} days={days} />
      <TwoColumns
        main={
          <Section title={t("calendar.days", { year })}>
            <DayTable days={days} />
          </Section>
        }
        side={
          <>
            <Card title={t(chosen ? "calendar.change-day" : "calendar.add-day")} id="day-form">
              <DayForm
                key={chosen?.day ?? ""}
                chosen={chosen}
                problems={ofYear ? undefined : problems}
              />
            </Card>
            <Card title={t("calendar.state", { year })}>
              <YearForm year={year} known={known} problems={ofYear ? problems : undefined} />
            </Card>
            <TryLimits {...loaderData} />
          </>
        }
      />
    </AdminPage>
  );
}

function YearTabs({ years, year }: { years: readonly number[]; year: number }) {
  const { t } = useTranslation("admin");
  const next = Math.max(...years, year - 1) + 1;
  const shown = [...new Set([...years, year, next])].sort();
  return (
    <TabsNav
      label={t("calendar.years")}
      items={shown.map((one) => ({
        href: withQuery(addresses.admin.calendar, { year: one }),
        text: String(one),
        current: one === year,
      }))}
    />
  );
}
