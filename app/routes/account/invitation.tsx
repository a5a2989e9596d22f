import { useTranslation } from "react-i18next";
import { data, Form, redirect } from "react-router";
import { useFormMessage } from "#app/components/use-form-message.ts";
import { setPassword } from "#app/forms/sign-in.ts";
import { acceptInvitation, invitationOf } from "#app/server/session/accept-invitation.ts";
import { appContext } from "#app/server/session/request-context.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FormColumn } from "#app/ui/form-layout.tsx";
import { PageBody } from "#app/ui/page-column.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { readForm } from "../kit/read-form.ts";
import { readTextForm } from "../kit/read-upload.ts";
import { notFound } from "../kit/refusals.ts";
import type { Route } from "./+types/invitation";

const unprocessable = 422;

export async function loader({ params, context }: Route.LoaderArgs) {
  const invited = await invitationOf(context.get(appContext), params.token);
  if (invited === null) throw notFound();
  return data(invited, { headers: { "Cache-Control": "no-store" } });
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const read = readForm(await readTextForm(request), setPassword);
  if (!read.ok) return data(read.problems.errors, { status: unprocessable });
  const result = await acceptInvitation(context.get(appContext), params.token, read.value.password);
  if (!result.ok) throw notFound();
  return redirect("/dang-nhap?mat-khau=1");
}

export default function Invitation({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["account", "shell"]);
  const say = useFormMessage();
  const errors: Record<string, string> = actionData ?? {};
  const shown = Object.entries(errors).map(([id, message]) => ({ id, text: say(message) }));
  const field = (id: "password" | "repeated") => (
    <TextInput
      id={id}
      name={id}
      type="password"
      autoComplete="new-password"
      label={t(`invitation.${id}`)}
      hint={id === "password" ? t("invitation.hint") : undefined}
      error={errors[id] ? say(errors[id]) : undefined}
    />
  );
  return (
    <PageBody>
      <title>{t("invitation.title")}</title>
      <FormColumn>
        <ErrorSummary title={t("shell:form.error-title", { count: shown.length })} errors={shown} />
        <PageHeading
          lead={t("invitation.lead", { name: loaderData.name, email: loaderData.email })}
        >
          {t("invitation.title")}
        </PageHeading>
        <Form method="post" reloadDocument noValidate className="grid gap-6">
          {field("password")}
          {field("repeated")}
          <p>
            <Button>{t("invitation.button")}</Button>
          </p>
        </Form>
      </FormColumn>
    </PageBody>
  );
}
