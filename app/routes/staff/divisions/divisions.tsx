import { staffAddress, withQuery } from "#app/addresses.ts";
import { useFormMessage } from "#app/components/form-fields/use-form-message.ts";
import { StaffTitle, useStaffPlace } from "#app/components/frame/staff-place.tsx";
import { DateText } from "#app/components/time/date-text.tsx";
import { figurePeriods } from "#app/domain/petition/division-figures.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys } from "#app/query-keys.ts";
import { daysOfPeriod, divisionFigures } from "#app/server/queries/inside/division-figures.ts";
import { Button } from "#app/ui/button.tsx";
import { DateInput } from "#app/ui/date-input.tsx";
import { FilterBar } from "#app/ui/form-layout.tsx";
import { Stack } from "#app/ui/page-column.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { TabsNav } from "#app/ui/tabs-nav.tsx";
import { isTyped, readTypedDay, type TypedDay } from "../../kit/read-typed-day.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { PrintButton } from "../print-button.tsx";
import type { Route } from "./+types/divisions.ts";
import { FigureTable } from "./figure-table.tsx";

export async function loader({ request, context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const { searchParams } = new URL(request.url);
  const named = searchParams.get(queryKeys.period);
  const typed = {
    from: readTypedDay(searchParams, queryKeys.from),
    to: readTypedDay(searchParams, queryKeys.to),
  };
  const free = freePeriod(typed);
  const chosen = figurePeriods.find((period) => period === named) ?? "this-month";
  const days = free ?? daysOfPeriod(app, chosen);
  const figures = await divisionFigures(app, actor, days);
  if (figures === null) throw notFound();
  const isReal = typed.from.problem + typed.to.problem === "";
  const refused = isReal && free === null && (isTyped(typed.from) || isTyped(typed.to));
  return {
    figures,
    typed,
    refused,
    chosen: free ? null : chosen,
    agency: actor.side === "agency",
  };
}

type Typed = { readonly from: TypedDay; readonly to: TypedDay };

/** The days between two typed ones, or null where they name no such time. */
function freePeriod({ from: { day: from }, to: { day: to } }: Typed) {
  return from !== null && to !== null && from <= to ? { from, to } : null;
}

export default function Divisions({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(["office", "shell"]);
  const { base } = useStaffPlace();
  const { figures, chosen, typed, refused, agency } = loaderData;
  const here = staffAddress(base, "divisions");
  return (
    <>
      <StaffTitle>{t("divisions.title")}</StaffTitle>
      <PageHeading
        lead={
          <>
            {t("divisions.from")} <DateText on={figures.period.from} /> {t("divisions.to")}{" "}
            <DateText on={figures.period.to} />
          </>
        }
        actions={<PrintButton />}
      >
        {t("divisions.title")}
      </PageHeading>
      <TabsNav
        label={t("divisions.period")}
        items={figurePeriods.map((period) => ({
          href: withQuery(here, { period }),
          text: t(`divisions.periods.${period}`),
          current: period === chosen,
        }))}
      />
      <Stack>
        <FreePeriod typed={typed} refused={refused} />
        <FigureTable figures={figures} agency={agency} />
        <p className="text-sm text-ink-2">{t("divisions.how-counted")}</p>
      </Stack>
    </>
  );
}

type FreeProps = Pick<Route.ComponentProps["loaderData"], "typed" | "refused">;

/** Any other days, typed. */
function FreePeriod({ typed, refused }: FreeProps) {
  const { t } = useTranslation(["office", "shell"]);
  const { base } = useStaffPlace();
  const here = staffAddress(base, "divisions");
  const say = useFormMessage();
  const wrong = ({ problem }: TypedDay) => (problem ? say(problem) : undefined);
  const words = {
    day: t("shell:form.day"),
    month: t("shell:form.month"),
    year: t("shell:form.year"),
  };
  return (
    <form method="get" action={here} className="print:hidden">
      <FilterBar>
        <DateInput
          id="from"
          name={queryKeys.from}
          label={t("divisions.free-from")}
          words={words}
          defaultValue={typed.from.parts}
          error={refused ? t("divisions.free-wrong") : wrong(typed.from)}
        />
        <DateInput
          id="to"
          name={queryKeys.to}
          label={t("divisions.free-to")}
          words={words}
          defaultValue={typed.to.parts}
          error={wrong(typed.to)}
        />
        <span>
          <Button variant="secondary">{t("shell:word.apply")}</Button>
        </span>
      </FilterBar>
    </form>
  );
}
