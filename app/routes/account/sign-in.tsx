import { data, Form, redirect } from "react-router";
import { addresses, withQuery } from "#app/addresses.ts";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { signIn as signInForm } from "#app/forms/administration/sign-in.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys } from "#app/query-keys.ts";
import { browserOf, halfOpenHeaders, sessionHeaders } from "#app/server/session/browser.ts";
import { homeOf } from "#app/server/session/home-of.ts";
import { readSignedIn } from "#app/server/session/officer-session.ts";
import { appContext } from "#app/server/session/request-context.ts";
import { safeReturn } from "#app/server/session/return-address.ts";
import { signIn } from "#app/server/session/sign-in.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Anchor } from "#app/ui/anchor.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { forbidCaching } from "../kit/cache-rules.ts";
import { readForm } from "../kit/read-form.ts";
import { readTextForm } from "../kit/read-upload.ts";
import type { Route } from "./+types/sign-in";
import { DoorPage } from "./door-page.tsx";
import { describeRefusedTry } from "./refused-try.ts";

const unprocessable = 422;

export const middleware: Route.MiddlewareFunction[] = [forbidCaching];

export async function loader({ request, context }: Route.LoaderArgs) {
  const officer = await readSignedIn(request, context);
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get(queryKeys.next);
  if (officer) throw redirect(safeReturn(asked, homeOf(officer.actor)));
  return { returnTo: safeReturn(asked, ""), done: findNotice(searchParams) };
}

/** What was done just before: the password set, a link asked for, signing out, or waiting too long. */
function findNotice(search: URLSearchParams) {
  if (search.has(queryKeys.passwordSet)) return "password-set" as const;
  if (search.has(queryKeys.linkSent)) return "link-sent" as const;
  if (search.has(queryKeys.expired)) return "expired" as const;
  return search.has(queryKeys.signedOut) ? ("signed-out" as const) : null;
}

const nextPage = {
  code: addresses.account.secondStepCode,
  "set-up": addresses.account.secondStepOwed,
} as const;

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readTextForm(request);
  const read = readForm(form, signInForm);
  const { email } = { email: String(form.get("email") ?? "") };
  if (!read.ok)
    return data({ errors: read.problems.errors, email, refused: null }, { status: unprocessable });
  const app = context.get(appContext);
  const answer = await signIn(app, read.value, browserOf(request, context));
  if (!answer.ok) {
    const { refused, status } = describeRefusedTry(answer);
    return data({ errors: {}, email, refused }, { status });
  }
  const returnTo = safeReturn(String(form.get("returnTo") ?? ""), "");
  if (answer.next !== "open")
    return redirect(withQuery(nextPage[answer.next], { next: returnTo }), {
      headers: halfOpenHeaders(context, answer.half),
    });
  return redirect(returnTo || homeOf(answer.actor), { headers: sessionHeaders(context, answer) });
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("account");
  const errors = actionData?.errors ?? {};
  const { errorOf } = useProblems({ values: {}, errors });
  const refused = actionData?.refused;
  const done = actionData ? null : loaderData?.done;
  return (
    <DoorPage title={t("sign-in.title")} lead={t("sign-in.lead")} errors={errors}>
      {done && (
        <Alert
          tone={done === "expired" ? "warning" : "success"}
          role="status"
          title={t(`sign-in.${done}`)}
        />
      )}
      {refused && (
        <Alert tone="error" role="alert">
          {refused.reason === "too-many"
            ? t("sign-in.too-many", { minutes: refused.minutes })
            : t("sign-in.wrong")}
        </Alert>
      )}
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
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button>{t("sign-in.button")}</Button>
          <Anchor href={addresses.account.forgottenPassword}>{t("sign-in.forgotten")}</Anchor>
        </div>
      </Form>
    </DoorPage>
  );
}
