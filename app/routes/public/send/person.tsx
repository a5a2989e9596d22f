import { data, redirect } from "react-router";
import { letterPages, withQuery } from "#app/addresses.ts";
import { personStep } from "#app/forms/intake/send-petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { todayOf } from "#app/server/clock.ts";
import { appContext } from "#app/server/session/request-context.ts";
import { forbidCaching } from "../../kit/cache-rules.ts";
import { chooseAct } from "../../kit/choose-act.ts";
import { readForm } from "../../kit/read-form.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import type { Route } from "./+types/person";
import {
  type Asked,
  draftState,
  keepStep,
  letterOf,
  openId,
  probeHeader,
  type UnsentState,
} from "./draft-state.ts";
import { PersonFields, personOrder } from "./person-fields.tsx";
import { backToCheck, stepForm } from "./says.ts";
import { StepPage } from "./step-page.tsx";
import { answersTyped, isBackFromCheck, isUntouched, noticesOf } from "./steps.ts";
import {
  afterSending,
  type LeavingStep,
  leaveWithoutDraft,
  leavingTo,
  missingFirstStep,
} from "./ways.ts";

export const handle = { typedInto: stepForm };
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
  const state = await draftState(asked);
  const form = await readTextForm(request);
  if (state.kind === "sent") return redirect(afterSending(letterOf(asked)), { status: 303 });
  const acts = {
    continue: () => goOn(asked, state, form),
    back: () => leave(asked, state, form, "back"),
    language: () => leave(asked, state, form, "language"),
  };
  return chooseAct(form, acts, "continue")();
}

async function goOn(asked: Asked, state: UnsentState, form: FormData) {
  const letter = letterOf(asked);
  const values = answersTyped(form, "person");
  if (state.kind === "no-cookie")
    return data({ values, errors: {}, notice: "cookie-later" as const }, { status: 422 });
  const today = todayOf(asked.context.get(appContext).clock);
  const read = readForm(form, personStep(today));
  // What is wrong stays on this page, and is not written down.
  if (!read.ok)
    return data({ values, errors: read.problems.errors, notice: null }, { status: 422 });
  const kept = await keepStep(asked, { letter, id: openId(state), step: "person", values });
  if (kept === null) return showWithoutRoom(values);
  const next = missingFirstStep(letter, state) ?? letterPages(letter).check;
  return redirect(next, { status: 303, headers: kept.headers });
}

const showWithoutRoom = (values: Readonly<Record<string, string>>) =>
  data({ values, errors: {}, notice: "no-room" as const }, { status: 429 });

/** What stands there before anybody has chosen. */
const asGiven = { senderType: "individual", showName: "no" };

/** Another page or language: what was typed goes along, right or wrong. */
async function leave(asked: Asked, state: UnsentState, form: FormData, way: LeavingStep) {
  const letter = letterOf(asked);
  const values = answersTyped(form, "person");
  const to = leavingTo(asked.request, letterPages(letter), "person", way);
  if (state.kind !== "open" && isUntouched(values, asGiven)) return redirect(to, { status: 303 });
  if (state.kind === "no-cookie")
    return data(
      { values, errors: {}, notice: way === "back" ? ("cookie-later" as const) : null },
      { status: way === "back" ? 422 : 200 },
    );
  const kept = await keepStep(asked, { letter, id: openId(state), step: "person", values });
  if (kept === null) return showWithoutRoom(values);
  return redirect(to, { status: 303, headers: kept.headers });
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
