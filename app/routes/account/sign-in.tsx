import { useTranslation } from "react-i18next";
import { data, Form, redirect } from "react-router";
import { useFormMessage } from "#app/components/use-form-message.ts";
import { signIn as signInForm } from "#app/forms/sign-in.ts";
import { writeCookie } from "#app/server/session/cookies.ts";
import { homeOf, safeReturn } from "#app/server/session/home-of.ts";
import { readSignedIn, sessionCookie } from "#app/server/session/officer-session.ts";
import { appContext, requestFacts } from "#app/server/session/request-context.ts";
import { signIn } from "#app/server/session/sign-in.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FormColumn } from "#app/ui/form-layout.tsx";
import { PageBody } from "#app/ui/page-column.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { readForm } from "../kit/read-form.ts";
import { readTextForm } from "../kit/read-upload.ts";
import type { Route } from "./+types/sign-in";

const unprocessable = 422;
const tooMany = 429;

export async function loader({ request, context }: Route.LoaderArgs) {
  const officer = await readSignedIn(request, context);
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get("tiep");
  if (officer) throw redirect(safeReturn(asked, homeOf(officer.actor)));
  return { returnTo: safeReturn(asked, ""), done: doneOf(searchParams) };
}

/** What was done just before: the password set, or signing out. */
function doneOf(search: URLSearchParams) {
  if (search.has("mat-khau")) return "password-set" as const;
  return search.has("ra") ? ("signed-out" as const) : null;
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readTextForm(request);
  const read = readForm(form, signInForm);
  const email = String(form.get("email") ?? "");
  if (!read.ok)
    return data({ errors: read.problems.errors, email, fault: null }, { status: unprocessable });
  const { secure } = context.get(requestFacts);
  const app = context.get(appContext);
  const answer = await signIn(app, read.value);
  if (!answer.ok) {
    const status = answer.reason === "too-many" ? tooMany : unprocessable;
    return data({ errors: {}, email, fault: answer.reason }, { status });
  }
  const officer = answer.actor;
  const target = safeReturn(String(form.get("returnTo") ?? ""), homeOf(officer));
  return redirect(target || homeOf(officer), {
    headers: { "Set-Cookie": writeCookie(sessionCookie, answer.token, { secure }) },
  });
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["account", "shell"]);
  const say = useFormMessage();
  const errors: Record<string, string> = actionData?.errors ?? {};
  const shown = Object.entries(errors).map(([id, message]) => ({ id, text: say(message) }));
  const errorOf = (id: string) => (errors[id] ? say(errors[id]) : undefined);
  return (
    <PageBody>
      <title>{t("sign-in.title")}</title>
      <FormColumn>
        {loaderData?.done && !actionData && (
          <Alert tone="success" role="status" title={t(`sign-in.${loaderData.done}`)} />
        )}
        <ErrorSummary title={t("shell:form.error-title", { count: shown.length })} errors={shown} />
        {actionData?.fault && (
          <Alert tone="error" role="alert">
            {t(actionData.fault === "too-many" ? "sign-in.too-many" : "sign-in.wrong")}
          </Alert>
        )}
        <PageHeading lead={t("sign-in.lead")}>{t("sign-in.title")}</PageHeading>
        <Form method="post" reloadDocument noValidate className="grid gap-6">
          <input type="hidden" name="returnTo" value={loaderData?.returnTo ?? ""} />
          <TextInput
            id="email"
            name="email"
            type="email"
            label={t("sign-in.email")}
            autoComplete="username"
            defaultValue={actionData?.email ?? ""}
            error={errorOf("email")}
          />
          <TextInput
            id="password"
            name="password"
            type="password"
            label={t("sign-in.password")}
            autoComplete="current-password"
            error={errorOf("password")}
          />
          <p>
            <Button>{t("sign-in.button")}</Button>
          </p>
        </Form>
      </FormColumn>
    </PageBody>
  );
}
