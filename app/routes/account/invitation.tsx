import { data, Form, redirect } from "react-router";
import { addresses, withQuery } from "#app/addresses.ts";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { setPassword } from "#app/forms/administration/sign-in.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { acceptInvitation, invitationOf } from "#app/server/session/accept-invitation.ts";
import { appContext } from "#app/server/session/request-context.ts";
import { Button } from "#app/ui/button.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { forbidCaching } from "../kit/cache-rules.ts";
import { readForm } from "../kit/read-form.ts";
import { readTextForm } from "../kit/read-upload.ts";
import { notFound } from "../kit/refusals.ts";
import type { Route } from "./+types/invitation";
import { DoorPage } from "./door-page.tsx";

type Errors = { readonly [name: string]: string };

const unprocessable = 422;

export const middleware: Route.MiddlewareFunction[] = [forbidCaching];

export async function loader({ params, context }: Route.LoaderArgs) {
  const invited = await invitationOf(context.get(appContext), params.token);
  if (invited === null) throw notFound();
  return invited;
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const read = readForm(await readTextForm(request), setPassword);
  if (!read.ok) return data<Errors>(read.problems.errors, { status: unprocessable });
  const answer = await acceptInvitation(context.get(appContext), params.token, read.value.password);
  if (answer === "not-found") throw notFound();
  if (answer === "set") return redirect(withQuery(addresses.account.signIn, { passwordSet: 1 }));
  return data<Errors>({ password: `forms:password.${answer}` }, { status: unprocessable });
}

export default function Invitation({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("account");
  const errors: Errors = actionData ?? {};
  const { errorOf } = useProblems({ values: {}, errors });
  const field = (id: "password" | "repeated") => (
    <TextInput
      id={id}
      name={id}
      type="password"
      autoComplete="new-password"
      label={t(`invitation.${id}`)}
      hint={id === "password" ? t("invitation.hint") : undefined}
      error={errorOf(id)}
    />
  );
  return (
    <DoorPage
      title={t("invitation.title")}
      lead={t("invitation.lead", { name: loaderData.name, email: loaderData.email })}
      errors={errors}
    >
      <Form method="post" reloadDocument noValidate className="grid gap-6">
        {/* Password managers file the new password under the right account. */}
        <input type="hidden" name="username" autoComplete="username" value={loaderData.email} />
        {field("password")}
        {field("repeated")}
        <p>
          <Button>{t("invitation.button")}</Button>
        </p>
      </Form>
    </DoorPage>
  );
}
