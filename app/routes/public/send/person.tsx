import { data, redirect } from "react-router";
import { letterPages, withQuery } from "#app/addresses.ts";
import { personStep } from "#app/forms/intake/send-petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { todayOf } from "#app/server/clock.ts";
import { appContext } from "#app/server/session/request-context.ts";
import { forbidCaching } from "../../kit/cache-rules.ts";
import { readForm } from "../../kit/read-form.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import type { Route } from "./+types/person";
import { draftState, keepStep, letterOf, openId, probeHeader } from "./draft-state.ts";
import { PersonFields, personOrder } from "./person-fields.tsx";
import { backToCheck } from "./says.ts";
import { StepPage } from "./step-page.tsx";
import { answersTyped, isBackFromCheck, noticesOf } from "./steps.ts";
import { afterSending, leaveWithoutDraft, missingFirstStep } from "./ways.ts";

export const middleware: Route.MiddlewareFunction[] = [forbidCaching];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const asked = { request, context, params };
  const state = await draftState(asked);
  leaveWithoutDraft(asked, state);
  const page = {
    letter: letterOf(asked),
    values: state.kind === "open" ? (state.draft.content.person ?? {}) : {},
    toCheck: isBackFromCheck(request),
    ...noticesOf(request),
  };
  return data(
    page,
    state.kind === "no-cookie" ? { headers: probeHeader(asked, letterOf(asked)) } : {},
  );
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const asked = { request, context, params };
  const letter = letterOf(asked);
  const state = await draftState(asked);
  const form = await readTextForm(request);
  if (state.kind === "sent") return redirect(afterSending(letter), { status: 303 });
  const values = answersTyped(form);
  if (state.kind === "no-cookie")
    return data({ values, errors: {}, notice: "cookie-later" as const }, { status: 422 });
  const read = readForm(form, personStep(todayOf(context.get(appContext).clock)));
  const { headers } = await keepStep(asked, {
    letter,
    id: openId(state),
    step: "person",
    values,
  });
  if (!read.ok)
    return data({ values, errors: read.problems.errors, notice: null }, { status: 422, headers });
  const next = missingFirstStep(letter, state) ?? letterPages(letter).check;
  return redirect(next, { status: 303, headers });
}

export default function PersonPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("public");
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  const { toCheck, letter } = loaderData;
  const pages = letterPages(letter);
  return (
    <StepPage
      number={3}
      title={t("send.person.title")}
      lead={t("send.person.lead")}
      backHref={toCheck ? pages.check : pages.place}
      pages={pages}
      notice={actionData?.notice ?? loaderData.notice}
      hints={loaderData.hints}
      errors={errors}
      order={personOrder}
    >
      <PersonFields
        values={actionData?.values ?? loaderData.values}
        errors={errors}
        action={withQuery(pages.person, { ...(toCheck && backToCheck) })}
      />
    </StepPage>
  );
}
