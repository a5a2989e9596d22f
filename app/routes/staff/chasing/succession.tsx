import { data, redirect } from "react-router";
import { addresses, withQuery } from "#app/addresses.ts";
import { DayField } from "#app/components/form-fields/day-field.tsx";
import { TextField } from "#app/components/form-fields/text-field.tsx";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { StaffTitle } from "#app/components/frame/staff-place.tsx";
import { DateText } from "#app/components/time/date-text.tsx";
import { successionForm } from "#app/forms/petition/succession.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { endedAgency } from "#app/server/queries/staff/succession.ts";
import { passToSuccessor } from "#app/server/usecases/routing/pass-to-successor.ts";
import { Alert } from "#app/ui/alert.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { type FormProblems, readForm } from "../../kit/read-form.ts";
import { readNumber } from "../../kit/read-number.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { notFound, statusOf } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import type { Route } from "./+types/succession.ts";

const unprocessable = 422;

async function findEnded({ context, params }: Route.LoaderArgs | Route.ActionArgs) {
  const { app, actor } = readStaffRequest(context);
  const found = await endedAgency(app, actor, readNumber(params.agencyId) ?? 0);
  if (found === null) throw notFound();
  return { app, actor, found };
}

export const loader = async (args: Route.LoaderArgs) => (await findEnded(args)).found;

export async function action(args: Route.ActionArgs) {
  const { app, actor, found } = await findEnded(args);
  const read = readForm(await readTextForm(args.request), successionForm(found.today));
  if (!read.ok)
    return data({ problems: read.problems as FormProblems | null, refusal: null } as const, {
      status: unprocessable,
    });
  const { documentNumber: decisionNumber, documentOn: decisionOn } = read.value;
  const { agencyId } = found.agency;
  const passed = await passToSuccessor(app, actor, { agencyId, decisionNumber, decisionOn });
  if (passed.ok) return redirect(withQuery(addresses.office.chasing, { done: passed.value }));
  return data({ problems: null, refusal: passed.reason } as const, {
    status: statusOf(passed.reason),
  });
}

export default function Succession({ loaderData, actionData: sent }: Route.ComponentProps) {
  const { t } = useTranslation(["office", "forms", "refusals"]);
  const { agency } = loaderData;
  const { summary } = useProblems(sent?.problems);
  return (
    <>
      <StaffTitle hasError={sent !== undefined}>{t("succession.title")}</StaffTitle>
      <BackLink href={addresses.office.chasing} text={t("chase.title")} />
      <ErrorSummary
        title={t("forms:errorSummary.title", { count: summary.length })}
        errors={summary}
      />
      {sent?.refusal && (
        <Alert role="alert" tone="error" title={t(`refusals:reason.${sent.refusal}`)} />
      )}
      <PageHeading caption={agency.name} lead={t("succession.lead")}>
        {t("succession.title")}
      </PageHeading>
      <FormColumn>
        <p>
          {t("succession.ended-on")} <DateText on={agency.endedOn} />.{" "}
          {t("succession.open-there", { count: agency.count })}
        </p>
        {agency.successor === null ? (
          <Alert tone="warning">{t("refusals:reason.successor-missing")}</Alert>
        ) : (
          <form method="post" noValidate className="grid gap-5">
            <p>
              {t("succession.successor")}: <strong>{agency.successor}</strong>
            </p>
            <TextField
              name="documentNumber"
              label={t("succession.decision")}
              hint={t("succession.decision-hint")}
              problems={sent?.problems}
            />
            <DayField
              name="documentOn"
              label={t("succession.decision-on")}
              stored={agency.endedOn}
              problems={sent?.problems}
            />
            <ButtonRow>
              <Button>
                {t("succession.do", { count: agency.count, agency: agency.successor })}
              </Button>
            </ButtonRow>
          </form>
        )}
      </FormColumn>
    </>
  );
}
