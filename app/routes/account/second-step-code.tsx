import { data, Form, redirect } from "react-router";
import { addresses, withQuery } from "#app/addresses.ts";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { stepCode } from "#app/forms/administration/second-step.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys } from "#app/query-keys.ts";
import { browserOf, sessionHeaders } from "#app/server/session/browser.ts";
import { signInWithCode } from "#app/server/session/finish-sign-in.ts";
import { homeOf } from "#app/server/session/home-of.ts";
import { appContext } from "#app/server/session/request-context.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Button } from "#app/ui/button.tsx";
import { forbidCaching } from "../kit/cache-rules.ts";
import { readForm } from "../kit/read-form.ts";
import { readTextForm } from "../kit/read-upload.ts";
import type { Route } from "./+types/second-step-code";
import { CodeField } from "./code-field.tsx";
import { DoorPage } from "./door-page.tsx";
import { halfOpenFor, returnOf } from "./half-open.ts";
import { RefusedCode } from "./refused-code.tsx";
import { describeRefusedTry, type RefusedTry } from "./refused-try.ts";

const unprocessable = 422;

type Answer = {
  readonly errors: { readonly [name: string]: string };
  readonly refused: RefusedTry | null;
};

export const middleware: Route.MiddlewareFunction[] = [forbidCaching];

export async function loader({ request, context }: Route.LoaderArgs) {
  await halfOpenFor("code", { request, context });
  const recovery = new URL(request.url).searchParams.has(queryKeys.recovery);
  return { recovery, returnTo: returnOf(request) };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { officer } = await halfOpenFor("code", { request, context });
  const read = readForm(await readTextForm(request), stepCode);
  if (!read.ok)
    return data<Answer>({ errors: read.problems.errors, refused: null }, { status: unprocessable });
  const app = context.get(appContext);
  const answer = await signInWithCode(app, officer, read.value.code, browserOf(request, context));
  if (answer.ok)
    return redirect(returnOf(request) || homeOf(answer.actor), {
      headers: sessionHeaders(context, answer),
    });
  const { refused, status } = describeRefusedTry(answer);
  return data<Answer>({ errors: {}, refused }, { status });
}

export default function SecondStepCode({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("account");
  const { recovery, returnTo } = loaderData;
  const errors = actionData?.errors ?? {};
  const { errorOf } = useProblems({ values: {}, errors });
  const otherKind = withQuery(addresses.account.secondStepCode, {
    recovery: recovery ? null : 1,
    next: returnTo,
  });
  return (
    <DoorPage
      title={t("step-code.title")}
      lead={t(recovery ? "step-code.lead-recovery" : "step-code.lead")}
      errors={errors}
    >
      <RefusedCode
        refused={actionData?.refused ?? null}
        wrong={t(recovery ? "step-code.wrong-recovery" : "step-code.wrong")}
      />
      <Form method="post" reloadDocument noValidate className="grid gap-6">
        <CodeField
          kind={recovery ? "recovery" : "time"}
          label={t(recovery ? "step-code.recovery-code" : "step-code.time-code")}
          hint={recovery ? t("step-code.recovery-hint") : undefined}
          error={errorOf("code")}
        />
        <p>
          <Button>{t("step-code.button")}</Button>
        </p>
      </Form>
      <div className="grid gap-3">
        <p>
          <Anchor href={otherKind}>
            {t(recovery ? "step-code.use-app" : "step-code.use-recovery")}
          </Anchor>
        </p>
        {recovery && <p className="text-ink-2">{t("step-code.lost")}</p>}
        <p>
          <Anchor href={addresses.account.signIn}>{t("step-code.other")}</Anchor>
        </p>
      </div>
    </DoorPage>
  );
}
