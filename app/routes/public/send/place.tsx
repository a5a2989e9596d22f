import { data, redirect } from "react-router";
import { letterPages, withQuery } from "#app/addresses.ts";
import { placeStep } from "#app/forms/intake/send-petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { filesMax } from "#app/server/attachments/inspect.ts";
import { todayOf } from "#app/server/clock.ts";
import { placeChoices, unitCodeOf } from "#app/server/queries/public/place-choices.ts";
import { appContext } from "#app/server/session/request-context.ts";
import { addDraftFiles, dropDraftFile } from "#app/server/usecases/intake/attach-files.ts";
import { forbidCaching } from "../../kit/cache-rules.ts";
import { chooseAct } from "../../kit/choose-act.ts";
import { readForm } from "../../kit/read-form.ts";
import { readNumber } from "../../kit/read-number.ts";
import { readUpload, type Upload } from "../../kit/read-upload.ts";
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
} from "./draft-state.ts";
import { PlaceFields } from "./place-fields.tsx";
import { backToCheck } from "./says.ts";
import { StepPage } from "./step-page.tsx";
import { answersTyped, formOf, isBackFromCheck, noticesOf } from "./steps.ts";
import { afterSending, leaveWithoutDraft, missingFirstStep } from "./ways.ts";

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
  const upload = await readUpload(request, filesMax, context.get(appContext).scan);
  if (state.kind === "sent") return redirect(afterSending(letterOf(asked)), { status: 303 });
  const acts = {
    continue: () => keepPlace(asked, state, upload, "next-step"),
    upload: () => keepPlace(asked, state, upload, "this-step"),
  };
  return chooseAct(upload.form, acts, "continue")();
}

async function keepPlace(
  asked: Asked,
  state: Exclude<DraftState, { kind: "sent" }>,
  upload: Upload,
  then: "next-step" | "this-step",
) {
  const server = asked.context.get(appContext);
  const letter = letterOf(asked);
  const typed = answersTyped(upload.form);
  const values = { ...typed, unitCode: unitCodeOf(typed.unitCode ?? "") };
  const read = readForm(formOf(values), placeStep(todayOf(server.clock)));
  const typedErrors = read.ok ? {} : read.problems.errors;
  if (state.kind === "no-cookie")
    return data({ values, errors: typedErrors, notice: "cookie-later" as const }, { status: 422 });
  const id = openId(state);
  const { draftId, headers } = await keepStep(asked, { letter, id, step: "place", values });
  const removed = readNumber(upload.form.get("remove"));
  if (removed !== null) await dropDraftFile(server, draftId, removed);
  const added = await addDraftFiles(server, draftId, upload.files, filesMax);
  const noneChosen = then === "this-step" && upload.files.length + upload.faults.length === 0;
  const errors = {
    ...typedErrors,
    ...(noneChosen && { files: "forms:file.none" }),
    ...fileErrors(upload.faults, added.ok ? added.value.leftOut : []),
  };
  if (Object.keys(errors).length > 0)
    return data({ values, errors, notice: null }, { status: 422, headers });
  const staysHere = removed !== null || then === "this-step";
  return redirect(nextAddress(asked, state, staysHere), { status: 303, headers });
}

function nextAddress(asked: Asked, state: DraftState, staysHere: boolean): string {
  const pages = letterPages(letterOf(asked));
  const isBack = isBackFromCheck(asked.request);
  if (staysHere) return `${withQuery(pages.place, { ...(isBack && backToCheck) })}#files`;
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
      backHref={toCheck ? pages.check : pages.content}
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
