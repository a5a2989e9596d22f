import { data, redirect } from "react-router";
import { letterPages, withQuery } from "#app/addresses.ts";
import { placeStep } from "#app/forms/intake/send-petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { filesMax } from "#app/server/attachments/inspect.ts";
import { todayOf } from "#app/server/clock.ts";
import { placeChoices, unitCodeOf } from "#app/server/queries/public/place-choices.ts";
import { appContext, requestFacts } from "#app/server/session/request-context.ts";
import { addDraftFiles, dropDraftFile } from "#app/server/usecases/intake/attach-files.ts";
import { forbidCaching } from "../../kit/cache-rules.ts";
import { chooseAct } from "../../kit/choose-act.ts";
import { readForm } from "../../kit/read-form.ts";
import { readNumber } from "../../kit/read-number.ts";
import { readUpload, readUploadOfNobody, type Upload } from "../../kit/read-upload.ts";
import { fileErrors } from "../file-errors.ts";
import type { Route } from "./+types/place";
import {
  type Asked,
  type DraftState,
  draftState,
  keepStep,
  letterOf,
  openId,
  probeHeader,
  type UnsentState,
} from "./draft-state.ts";
import { PlaceFields } from "./place-fields.tsx";
import { backToCheck, stepForm } from "./says.ts";
import { StepPage } from "./step-page.tsx";
import { answersTyped, formOf, isBackFromCheck, isUntouched, noticesOf } from "./steps.ts";
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
  const draft = state.kind === "open" ? state.draft : null;
  const page = {
    letter: letterOf(asked),
    values: draft?.content.place ?? {},
    files: draft?.files ?? [],
    choices: await placeChoices(context.get(appContext)),
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
  const upload =
    state.kind === "open"
      ? await readUpload(request, filesMax, context.get(appContext))
      : await readUploadOfNobody(request);
  if (state.kind === "sent") return redirect(afterSending(letterOf(asked)), { status: 303 });
  const acts = {
    continue: () => keepPlace(asked, state, upload, "next-step"),
    upload: () => keepPlace(asked, state, upload, "this-step"),
    back: () => keepPlace(asked, state, upload, "back"),
    language: () => keepPlace(asked, state, upload, "language"),
  };
  return chooseAct(upload.form, acts, "continue")();
}

type Then = "next-step" | "this-step" | LeavingStep;
const leaving = (then: Then): LeavingStep | null =>
  then === "back" || then === "language" ? then : null;

/** Keeps the step right or wrong, also for whoever leaves it; then only its files are spoken of. */
async function keepPlace(asked: Asked, state: UnsentState, upload: Upload, then: Then) {
  const server = asked.context.get(appContext);
  const letter = letterOf(asked);
  const typed = answersTyped(upload.form, "place");
  const values = { ...typed, unitCode: unitCodeOf(typed.unitCode ?? "") };
  const read = readForm(formOf(values), placeStep(todayOf(server.clock)));
  const way = leaving(then);
  const typedErrors = read.ok || way !== null ? {} : read.problems.errors;
  const sentFiles = upload.files.length + upload.faults.length;
  if (way !== null && state.kind !== "open" && sentFiles === 0 && isUntouched(values))
    return redirect(nextAddress(asked, state, then), { status: 303 });
  if (state.kind === "no-cookie") {
    const notice = way === "language" ? null : ("cookie-later" as const);
    return data({ values, errors: typedErrors, notice }, { status: notice ? 422 : 200 });
  }
  const removed = readNumber(upload.form.get("remove"));
  // What is wrong stays on this page, and is not written down; a file would have to be chosen again.
  if (Object.keys(typedErrors).length > 0 && sentFiles === 0 && removed === null)
    return data({ values, errors: typedErrors, notice: null }, { status: 422 });
  const kept = await keepStep(asked, { letter, id: openId(state), step: "place", values });
  if (kept === null)
    return data({ values, errors: {}, notice: "no-room" as const }, { status: 429 });
  const { draftId, headers } = kept;
  if (removed !== null) await dropDraftFile(server, draftId, removed);
  const added = await addDraftFiles(
    server,
    asked.context.get(requestFacts),
    draftId,
    upload.files,
    filesMax,
  );
  const noneChosen = then === "this-step" && sentFiles === 0;
  const errors = {
    ...typedErrors,
    ...(noneChosen && { files: "forms:file.none" }),
    ...fileErrors(upload.faults, added.ok ? added.value.leftOut : []),
  };
  if (Object.keys(errors).length > 0)
    return data({ values, errors, notice: null }, { status: 422, headers });
  const next = nextAddress(asked, state, removed === null ? then : "this-step");
  return redirect(next, { status: 303, headers });
}

function nextAddress(asked: Asked, state: DraftState, then: Then): string {
  const pages = letterPages(letterOf(asked));
  const way = leaving(then);
  if (way !== null) return leavingTo(asked.request, pages, "place", way);
  const isBack = isBackFromCheck(asked.request);
  if (then === "this-step")
    return `${withQuery(pages.place, { ...(isBack && backToCheck) })}#files`;
  return missingFirstStep(letterOf(asked), state) ?? (isBack ? pages.check : pages.person);
}

export default function PlacePage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("public");
  const { toCheck, letter } = loaderData;
  const pages = letterPages(letter);
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  return (
    <StepPage
      number={2}
      title={t("send.place.title")}
      lead={t("send.place.lead")}
      pages={pages}
      notice={actionData?.notice ?? loaderData.notice}
      hints={loaderData.hints}
      errors={errors}
      order={["unitCode", "agencyText", "happenedOn", "dossierNumber", "files"]}
    >
      <PlaceFields
        values={actionData?.values ?? loaderData.values}
        errors={errors}
        files={loaderData.files}
        choices={loaderData.choices}
        action={withQuery(pages.place, { ...(toCheck && backToCheck) })}
      />
    </StepPage>
  );
}
