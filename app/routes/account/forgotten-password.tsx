import { data, Form, redirect } from "react-router";
import { addresses, withQuery } from "#app/addresses.ts";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { forgottenPassword } from "#app/forms/administration/second-step.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { askNewPassword } from "#app/server/session/ask-new-password.ts";
import { appContext, requestFacts } from "#app/server/session/request-context.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Anchor } from "#app/ui/anchor.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { type FormProblems, readForm } from "../kit/read-form.ts";
import { readTextForm } from "../kit/read-upload.ts";
import type { Route } from "./+types/forgotten-password";
import { DoorPage } from "./door-page.tsx";

const unprocessable = 422;
const tooMany = 429;

type Answer = { readonly problems: FormProblems; readonly minutes: number };

export async function action({ request, context }: Route.ActionArgs) {
  const read = readForm(await readTextForm(request), forgottenPassword);
  if (!read.ok)
    return data<Answer>({ problems: read.problems, minutes: 0 }, { status: unprocessable });
  const { visitor } = context.get(requestFacts);
  const minutes = await askNewPassword(context.get(appContext), read.value.email, visitor);
  if (minutes === 0) return redirect(withQuery(addresses.account.signIn, { linkSent: 1 }));
  return data<Answer>({ problems: { values: {}, errors: {} }, minutes }, { status: tooMany });
}

export default function ForgottenPassword({ actionData }: Route.ComponentProps) {
  const { t } = useTranslation("account");
  const { errorOf, typedOr } = useProblems(actionData?.problems);
  return (
    <DoorPage
      title={t("forgotten.title")}
      lead={t("forgotten.lead")}
      errors={actionData?.problems.errors ?? {}}
    >
      {actionData && actionData.minutes > 0 && (
        <Alert tone="error" role="alert">
          {t("forgotten.too-many", { minutes: actionData.minutes })}
        </Alert>
      )}
      <Form method="post" reloadDocument noValidate className="grid gap-6">
        <TextInput
          id="email"
          name="email"
          type="email"
          label={t("sign-in.email")}
          autoComplete="username"
          defaultValue={typedOr("email")}
          error={errorOf("email")}
        />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button>{t("forgotten.button")}</Button>
          <Anchor href={addresses.account.signIn}>{t("forgotten.back")}</Anchor>
        </div>
      </Form>
      <p className="text-ink-2">{t("forgotten.help")}</p>
    </DoorPage>
  );
}
