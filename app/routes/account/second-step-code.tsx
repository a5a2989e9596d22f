import { data, Form, redirect } from "react-router";
import { addresses, withQuery } from "#app/addresses.ts";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { keyAnswer } from "#app/forms/administration/passkey.ts";
import { stepCode } from "#app/forms/administration/second-step.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys } from "#app/query-keys.ts";
import { browserOf, sessionHeaders } from "#app/server/session/browser.ts";
import { signInWithCode, signInWithPasskey } from "#app/server/session/finish-sign-in.ts";
import { homeOf } from "#app/server/session/home-of.ts";
import { appContext, requestFacts } from "#app/server/session/request-context.ts";
import { askForKey } from "#app/server/session/second-step/passkey.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Button } from "#app/ui/button.tsx";
import { forbidCaching } from "../kit/cache-rules.ts";
import { readForm } from "../kit/read-form.ts";
import { readTextForm } from "../kit/read-upload.ts";
import type { Route } from "./+types/second-step-code";
import { CodeField } from "./code-field.tsx";
import { DoorPage } from "./door-page.tsx";
import { halfOpenFor, returnOf } from "./half-open.ts";
import { PasskeyDoor } from "./passkey-door.tsx";
import { RefusedCode } from "./refused-code.tsx";
import { describeRefusedTry, type RefusedTry } from "./refused-try.ts";

const unprocessable = 422;

type Answer = {
  readonly errors: { readonly [name: string]: string };
  readonly refused: RefusedTry | null;
};

export const middleware: Route.MiddlewareFunction[] = [forbidCaching];

export async function loader({ request, context }: Route.LoaderArgs) {
  const { officer } = await halfOpenFor("code", { request, context });
  const { publicUrl } = context.get(requestFacts);
  const passkey = await askForKey(context.get(appContext), officer, publicUrl);
  const recovery = new URL(request.url).searchParams.has(queryKeys.recovery);
  return { recovery, passkey, returnTo: returnOf(request) };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { officer } = await halfOpenFor("code", { request, context });
  const form = await readTextForm(request);
  const app = context.get(appContext);
  const browser = browserOf(request, context);
  const key = readForm(form, keyAnswer);
  const read = readForm(form, stepCode);
  if (!key.ok && !read.ok)
    return data<Answer>({ errors: read.problems.errors, refused: null }, { status: unprocessable });
  const { publicUrl } = context.get(requestFacts);
  const answer = key.ok
    ? await signInWithPasskey(app, officer, key.value, browser, publicUrl)
    : await signInWithCode(app, officer, read.ok ? read.value.code : "", browser);
  if (answer.ok)
    return redirect(returnOf(request) || homeOf(answer.actor), {
      headers: sessionHeaders(context, answer),
    });
  const { refused, status } = describeRefusedTry(answer);
  return data<Answer>({ errors: {}, refused }, { status });
}

export default function SecondStepCode({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("account");
  const { recovery, passkey, returnTo } = loaderData;
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
      {passkey && <PasskeyDoor asked={passkey} />}
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
