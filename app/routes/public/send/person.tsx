import { data, redirect } from "react-router";
import { addresses, withQuery } from "#app/addresses.ts";
import { personStep } from "#app/forms/intake/send-petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { todayOf } from "#app/server/clock.ts";
import { appContext } from "#app/server/session/request-context.ts";
import { forbidCaching } from "../../kit/cache-rules.ts";
import { readForm, typedValues } from "../../kit/read-form.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import type { Route } from "./+types/person";
import { draftState, keepStep, openId, probeHeader } from "./draft-state.ts";
import { PersonFields, personOrder } from "./person-fields.tsx";
import { saysExpired } from "./says.ts";
import { StepPage } from "./step-page.tsx";
import { isBackFromCheck, noticeOf } from "./steps.ts";

export const middleware: Route.MiddlewareFunction[] = [forbidCaching];

export async function loader({ request, context }: Route.LoaderArgs) {
  const state = await draftState({ request, context });
  if (state.kind === "sent") throw redirect(addresses.send.receipt);
  if (state.kind === "expired")
    throw redirect(withQuery(addresses.send.content, { ...saysExpired }));
  const page = {
    values: state.kind === "open" ? (state.draft.content.person ?? {}) : {},
    toCheck: isBackFromCheck(request),
    notice: noticeOf(request),
  };
  return data(
    page,
    state.kind === "no-cookie" ? { headers: probeHeader({ request, context }) } : {},
  );
}

export async function action({ request, context }: Route.ActionArgs) {
  const state = await draftState({ request, context });
  const form = await readTextForm(request);
  if (state.kind === "sent") return redirect(addresses.send.receipt, { status: 303 });
  const values = typedValues(form);
  const read = readForm(form, personStep(todayOf(context.get(appContext).clock)));
  if (state.kind === "no-cookie")
    return data({ values, errors: {}, notice: "cookie" as const }, { status: 422 });
  const { headers } = await keepStep({ request, context }, openId(state), "person", values);
  if (!read.ok) return data({ ...read.problems, notice: null }, { status: 422, headers });
  const next =
    state.kind === "open"
      ? addresses.send.check
      : withQuery(addresses.send.content, { ...(state.kind === "expired" && saysExpired) });
  return redirect(next, { status: 303, headers });
}

export default function PersonPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("public");
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  const { toCheck } = loaderData;
  return (
    <StepPage
      number={3}
      title={t("send.person.title")}
      lead={t("send.person.lead")}
      backHref={toCheck ? addresses.send.check : addresses.send.place}
      notice={actionData?.notice ?? loaderData.notice}
      errors={errors}
      order={personOrder}
    >
      <PersonFields
        values={actionData?.values ?? loaderData.values}
        errors={errors}
        toCheck={toCheck}
      />
    </StepPage>
  );
}
