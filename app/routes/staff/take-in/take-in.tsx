import { data } from "react-router";
import { addresses, withQuery } from "#app/addresses.ts";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { StaffTitle } from "#app/components/frame/staff-place.tsx";
import { roleForAction } from "#app/domain/permission/policy.ts";
import { takeInPetition as takeInForm } from "#app/forms/intake/take-in-petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { filesMax } from "#app/server/attachments/inspect.ts";
import { token } from "#app/server/ids.ts";
import { placeChoices } from "#app/server/queries/staff/choices.ts";
import { staffToday } from "#app/server/queries/staff/due-days.ts";
import { takenInSlip } from "#app/server/queries/staff/taken-in-slip.ts";
import { requestFacts } from "#app/server/session/request-context.ts";
import { takeInPetition } from "#app/server/usecases/intake/take-in-petition.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { readForm } from "../../kit/read-form.ts";
import { readUpload } from "../../kit/read-upload.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { fileProblems } from "../file-problems.ts";
import type { Route } from "./+types/take-in.ts";
import { TakeInForm } from "./take-in-form.tsx";
import { TakenInSlip } from "./taken-in-slip.tsx";

const unprocessable = 422;
const formKeyBytes = 24;

export async function loader({ context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  if (roleForAction(actor, "take-in") === null) throw notFound();
  return {
    formKey: token(app.ids, formKeyBytes),
    places: await placeChoices(app),
    today: staffToday(app),
  };
}

/**
 * The answer is the slip itself, with the secret; the same form sent again answers the same slip. The
 * area answers with no-store, so the secret is in no cache.
 */
export async function action({ request, context }: Route.ActionArgs) {
  const { app, actor } = readStaffRequest(context);
  const { form, files, faults } = await readUpload(request, filesMax, app);
  const wrongFile = fileProblems(form, "files", faults);
  const read = readForm(form, takeInForm(staffToday(app)));
  if (wrongFile || !read.ok) {
    const errors = { ...(read.ok ? {} : read.problems.errors), ...wrongFile?.errors };
    const values = wrongFile?.values ?? (read.ok ? {} : read.problems.values);
    return data({ problems: { values, errors }, slip: null }, { status: unprocessable });
  }
  const formKey = String(form.get("formKey") ?? "") || undefined;
  const taken = await takeInPetition(app, actor, read.value, files, formKey);
  if (!taken.ok) throw notFound();
  const slip = await takenInSlip(app, actor, taken.value.code);
  const track = withQuery(addresses.tracking.enter, { code: taken.value.code });
  const trackAddress = `${context.get(requestFacts).publicUrl}${track}`;
  return data({ problems: null, slip: { ...taken.value, ...slip, trackAddress } });
}

export default function TakeIn({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["office", "forms"]);
  const { summary } = useProblems(actionData?.problems);
  if (actionData?.slip) return <TakenInSlip slip={actionData.slip} />;
  return (
    <>
      <StaffTitle hasError={summary.length > 0}>{t("take-in.title")}</StaffTitle>
      <ErrorSummary
        title={t("forms:errorSummary.title", { count: summary.length })}
        errors={summary}
      />
      <PageHeading lead={t("take-in.lead")}>{t("take-in.title")}</PageHeading>
      <TakeInForm {...loaderData} problems={actionData?.problems ?? null} />
    </>
  );
}
