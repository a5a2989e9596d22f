import { data, redirect } from "react-router";
import { addresses, withQuery } from "#app/addresses.ts";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { StaffTitle } from "#app/components/frame/staff-place.tsx";
import { ownSetUp, stepCode } from "#app/forms/administration/second-step.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { cookieOf } from "#app/server/session/browser.ts";
import { sessionCookie, signedIn } from "#app/server/session/officer-session.ts";
import { appContext, requestFacts } from "#app/server/session/request-context.ts";
import { offerSecretToApp } from "#app/server/session/second-step/app-issuer.ts";
import {
  type OwnStepAnswer,
  ownSecondStep,
  removeOwnSecondStep,
  renewRecoveryCodes,
  setUpOwnSecondStep,
} from "#app/server/session/second-step/own-second-step.ts";
import { codeAt } from "#app/server/session/second-step/time-code.ts";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FormColumn } from "#app/ui/form-layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { chooseAct } from "../kit/choose-act.ts";
import { type ReadForm, readForm } from "../kit/read-form.ts";
import { readTextForm } from "../kit/read-upload.ts";
import { notFound } from "../kit/refusals.ts";
import type { Route } from "./+types/own-second-step";
import { ManageSteps } from "./manage-steps.tsx";
import { RecoveryCodeList } from "./recovery-code-list.tsx";
import { RefusedCode } from "./refused-code.tsx";
import { describeRefusedTry, type RefusedTry } from "./refused-try.ts";
import { SetUpSteps } from "./set-up-steps.tsx";

const unprocessable = 422;

type Errors = { readonly [name: string]: string };
type Answer =
  | { readonly codes: readonly string[]; readonly done: "turned-on" | "made" }
  | { readonly codes: null; readonly errors: Errors; readonly refused: RefusedTry | null };

export async function loader({ request, context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { actor } = signedIn(context);
  const token = cookieOf(request, context, sessionCookie) ?? "";
  const state = await ownSecondStep(app, actor, token);
  if (state === null) throw notFound();
  if (state.on) return { ...state, offered: null };
  const { language, demo } = context.get(requestFacts);
  const offered = await offerSecretToApp(app, language, state);
  const demoCode = demo ? codeAt(state.secret, app.clock.now()) : null;
  return { on: false as const, offered: { ...offered, demoCode } };
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readTextForm(request);
  const app = context.get(appContext);
  const { actor } = signedIn(context);
  const token = cookieOf(request, context, sessionCookie) ?? "";
  const acts = {
    "set-up": () =>
      tryCode(
        readForm(form, ownSetUp),
        (typed) => setUpOwnSecondStep(app, actor, token, typed),
        (codes) => data<Answer>({ codes, done: "turned-on" }),
      ),
    renew: () =>
      tryCode(
        readForm(form, stepCode),
        ({ code }) => renewRecoveryCodes(app, actor, code),
        (codes) => data<Answer>({ codes, done: "made" }),
      ),
    remove: () =>
      tryCode(
        readForm(form, stepCode),
        ({ code }) => removeOwnSecondStep(app, actor, code),
        () => redirect(withQuery(addresses.account.profile, { removed: 1 })),
      ),
  };
  return chooseAct(form, acts, "renew")();
}

/** Tries what was typed and responds with the codes; or says what is wrong with it. */
async function tryCode<Typed, Response>(
  read: ReadForm<Typed>,
  attempt: (typed: Typed) => Promise<OwnStepAnswer>,
  respond: (codes: readonly string[]) => Response,
) {
  if (!read.ok) {
    const { errors } = read.problems;
    return data<Answer>({ codes: null, errors, refused: null }, { status: unprocessable });
  }
  const answer = await attempt(read.value);
  if (answer.ok) return respond(answer.recoveryCodes);
  const { refused, status } = describeRefusedTry(answer);
  return data<Answer>({ codes: null, errors: {}, refused }, { status });
}

export default function OwnSecondStep({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["account", "shell"]);
  const refusal = actionData && actionData.codes === null ? actionData : null;
  const { summary, errorOf } = useProblems({ values: {}, errors: refusal?.errors ?? {} });
  const title = t(actionData?.codes ? "recovery-codes.title" : "second-step.title");
  return (
    <>
      <StaffTitle hasError={summary.length > 0}>{title}</StaffTitle>
      <BackLink href={addresses.account.profile} text={t("second-step.back")} />
      <FormColumn>
        <ErrorSummary
          title={t("shell:form.error-title", { count: summary.length })}
          errors={summary}
        />
        <PageHeading lead={actionData?.codes ? undefined : t("second-step.what")}>
          {title}
        </PageHeading>
        <RefusedCode
          refused={refusal?.refused ?? null}
          wrong={t(loaderData.on ? "step-code.wrong" : "second-step.wrong-first-own")}
        />
        {actionData?.codes ? (
          <RecoveryCodeList
            codes={actionData.codes}
            done={t(`recovery-codes.${actionData.done}`)}
            onwards={addresses.account.profile}
          />
        ) : loaderData.on ? (
          <ManageSteps state={loaderData} error={errorOf("code")} />
        ) : (
          <SetUpSteps {...loaderData.offered} errorOf={errorOf} asksPassword />
        )}
      </FormColumn>
    </>
  );
}
