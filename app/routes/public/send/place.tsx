import { data, redirect } from "react-router";
import { addresses, withQuery } from "#app/addresses.ts";
import { placeStep } from "#app/forms/intake/send-petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { filesMax } from "#app/server/attachments/inspect.ts";
import { todayOf } from "#app/server/clock.ts";
import { placeChoices, unitCodeOf } from "#app/server/queries/public/place-choices.ts";
import { appContext } from "#app/server/session/request-context.ts";
import { addDraftFiles, dropDraftFile } from "#app/server/usecases/intake/attach-files.ts";
import { forbidCaching } from "../../kit/cache-rules.ts";
import { chooseAct } from "../../kit/choose-act.ts";
import { readForm, typedValues } from "../../kit/read-form.ts";
import { readNumber } from "../../kit/read-number.ts";
import { readUpload, type Upload } from "../../kit/read-upload.ts";
import { fileErrors } from "../file-errors.ts";
import type { Route } from "./+types/place";
import {
  type Asked,
  type DraftState,
  draftState,
  keepStep,
  openId,
  probeHeader,
} from "./draft-state.ts";
import { PlaceFields } from "./place-fields.tsx";
import { backToCheck, saysExpired } from "./says.ts";
import { StepPage } from "./step-page.tsx";
import { formOf, isBackFromCheck, noticeOf } from "./steps.ts";

export const middleware: Route.MiddlewareFunction[] = [forbidCaching];

export async function loader({ request, context }: Route.LoaderArgs) {
  const state = await draftState({ request, context });
  if (state.kind === "sent") throw redirect(addresses.send.receipt);
  if (state.kind === "expired")
    throw redirect(withQuery(addresses.send.content, { ...saysExpired }));
  const draft = state.kind === "open" ? state.draft : null;
  const page = {
    values: draft?.content.place ?? {},
    files: draft?.files ?? [],
    choices: await placeChoices(context.get(appContext)),
    toCheck: isBackFromCheck(request),
    notice: noticeOf(request),
  };
  return data(
    page,
    state.kind === "no-cookie" ? { headers: probeHeader({ request, context }) } : {},
  );
}

/** Buttons of the page beside "continue". */
const notAnswers = ["remove", "intent"];

export async function action({ request, context }: Route.ActionArgs) {
  const state = await draftState({ request, context });
  const upload = await readUpload(request, filesMax, context.get(appContext).scan);
  if (state.kind === "sent") return redirect(addresses.send.receipt, { status: 303 });
  const acts = {
    continue: () => keepPlace({ request, context }, state, upload, "next-step"),
    upload: () => keepPlace({ request, context }, state, upload, "this-step"),
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
  const typed = typedValues(upload.form);
  const values = Object.fromEntries(
    Object.entries({ ...typed, unitCode: unitCodeOf(typed.unitCode ?? "") }).filter(
      ([name]) => !notAnswers.includes(name),
    ),
  );
  const read = readForm(formOf(values), placeStep(todayOf(server.clock)));
  const typedErrors = read.ok ? {} : read.problems.errors;
  if (state.kind === "no-cookie")
    return data({ values, errors: typedErrors, notice: "cookie" as const }, { status: 422 });
  const { draftId, headers } = await keepStep(asked, openId(state), "place", values);
  const removed = readNumber(typed.remove);
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
  const staysHere = Boolean(typed.remove) || then === "this-step";
  return redirect(nextAddress(asked.request, state.kind, staysHere), { status: 303, headers });
}

function nextAddress(request: Request, state: string, staysHere: boolean): string {
  if (state !== "open")
    return withQuery(addresses.send.content, { ...(state === "expired" && saysExpired) });
  if (staysHere)
    return `${withQuery(addresses.send.place, { ...(isBackFromCheck(request) && backToCheck) })}#files`;
  return isBackFromCheck(request) ? addresses.send.check : addresses.send.person;
}

export default function PlacePage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("public");
  const { toCheck } = loaderData;
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  return (
    <StepPage
      number={2}
      title={t("send.place.title")}
      lead={t("send.place.lead")}
      backHref={toCheck ? addresses.send.check : addresses.send.content}
      notice={actionData?.notice ?? loaderData.notice}
      errors={errors}
      order={["unitCode", "agencyText", "happenedOn", "dossierNumber", "files"]}
    >
      <PlaceFields
        values={actionData?.values ?? loaderData.values}
        errors={errors}
        files={loaderData.files}
        choices={loaderData.choices}
        toCheck={toCheck}
      />
    </StepPage>
  );
}
