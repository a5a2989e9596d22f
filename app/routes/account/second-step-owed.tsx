import { createContext, data } from "react-router";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { stepCode } from "#app/forms/administration/second-step.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { browserOf, sessionHeaders } from "#app/server/session/browser.ts";
import { secretOnOffer, setUpAndSignIn } from "#app/server/session/finish-sign-in.ts";
import { homeOf } from "#app/server/session/home-of.ts";
import { appContext, requestFacts } from "#app/server/session/request-context.ts";
import { offerSecretToApp } from "#app/server/session/second-step/app-issuer.ts";
import { codeAt } from "#app/server/session/second-step/time-code.ts";
import { forbidCaching } from "../kit/cache-rules.ts";
import { chooseAct } from "../kit/choose-act.ts";
import { readForm } from "../kit/read-form.ts";
import { readTextForm } from "../kit/read-upload.ts";
import type { Route } from "./+types/second-step-owed";
import { DoorPage } from "./door-page.tsx";
import { halfOpenFor, returnOf } from "./half-open.ts";
import { RecoveryCodeList } from "./recovery-code-list.tsx";
import { RefusedCode } from "./refused-code.tsx";
import { describeRefusedTry, type RefusedTry } from "./refused-try.ts";
import { SetUpSteps } from "./set-up-steps.tsx";

const unprocessable = 422;

type Errors = { readonly [name: string]: string };
type Answer =
  | { readonly codes: readonly string[]; readonly onwards: string }
  | { readonly codes: null; readonly errors: Errors; readonly refused: RefusedTry | null };

/** Set by the action: the page that follows it in the same request shows the codes, not the set-up. */
const isSetUp = createContext(false);

export const middleware: Route.MiddlewareFunction[] = [forbidCaching];

export async function loader({ request, context }: Route.LoaderArgs) {
  if (context.get(isSetUp)) return null;
  const { officer, sealed } = await halfOpenFor("set-up", { request, context });
  const app = context.get(appContext);
  const { language, demo } = context.get(requestFacts);
  const secret = secretOnOffer(app, officer, sealed);
  const offered = await offerSecretToApp(app, language, { email: officer.email, secret });
  return { ...offered, demoCode: demo ? codeAt(secret, app.clock.now()) : null };
}

export async function action(args: Route.ActionArgs) {
  const form = await readTextForm(args.request);
  return chooseAct(form, { "set-up": setUp }, "set-up")(args, form);
}

async function setUp({ request, context }: Route.ActionArgs, form: FormData) {
  const half = await halfOpenFor("set-up", { request, context });
  const read = readForm(form, stepCode);
  if (!read.ok) {
    const { errors } = read.problems;
    return data<Answer>({ codes: null, errors, refused: null }, { status: unprocessable });
  }
  const app = context.get(appContext);
  const answer = await setUpAndSignIn(app, half, read.value.code, browserOf(request, context));
  if (!answer.ok) {
    const { refused, status } = describeRefusedTry(answer);
    return data<Answer>({ codes: null, errors: {}, refused }, { status });
  }
  context.set(isSetUp, true);
  const onwards = returnOf(request) || homeOf(answer.actor);
  const headers = sessionHeaders(context, answer);
  return data<Answer>({ codes: answer.recoveryCodes, onwards }, { headers });
}

export default function SecondStepOwed({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("account");
  const refusal = actionData && actionData.codes === null ? actionData : null;
  const errors = refusal?.errors ?? {};
  const { errorOf } = useProblems({ values: {}, errors });
  if (actionData?.codes)
    return (
      <DoorPage title={t("recovery-codes.title")} lead={null}>
        <RecoveryCodeList
          codes={actionData.codes}
          done={t("recovery-codes.turned-on")}
          onwards={actionData.onwards}
        />
      </DoorPage>
    );
  if (!loaderData) return null;
  return (
    <DoorPage title={t("second-step.set-up")} lead={t("second-step.owed")} errors={errors}>
      <RefusedCode refused={refusal?.refused ?? null} wrong={t("second-step.wrong-first")} />
      <SetUpSteps {...loaderData} errorOf={errorOf} />
    </DoorPage>
  );
}
