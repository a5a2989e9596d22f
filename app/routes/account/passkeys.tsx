import { data, redirect } from "react-router";
import { addresses } from "#app/addresses.ts";
import { FreshSignInForm } from "#app/components/form-fields/fresh-sign-in-form.tsx";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { StaffTitle } from "#app/components/frame/staff-place.tsx";
import { newPasskey } from "#app/forms/administration/passkey.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { requestFacts } from "#app/server/session/request-context.ts";
import {
  addOwnPasskey,
  ownPasskeys,
  removeOwnPasskey,
} from "#app/server/session/second-step/own-passkeys.ts";
import { Alert } from "#app/ui/alert.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FormColumn } from "#app/ui/form-layout.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { chooseAct } from "../kit/choose-act.ts";
import { withFreshSignIn } from "../kit/fresh-sign-in.ts";
import { type FormProblems, readForm } from "../kit/read-form.ts";
import { readTextForm } from "../kit/read-upload.ts";
import { notFound } from "../kit/refusals.ts";
import { readStaffRequest, type StaffRequest } from "../kit/staff-request.ts";
import type { Route } from "./+types/passkeys";
import { PasskeyCard } from "./passkey-card.tsx";

const unprocessable = 422;

type Answer = { readonly problems: FormProblems; readonly wrong: boolean };

export async function loader({ context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const passkeys = await ownPasskeys(app, actor, context.get(requestFacts).publicUrl);
  if (passkeys === null) throw notFound();
  return passkeys;
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readTextForm(request);
  const acts = {
    add: (who: StaffRequest) => addKey(who, form),
    remove: async ({ app, actor }: StaffRequest) => {
      if (!(await removeOwnPasskey(app, actor, String(form.get("key"))))) throw notFound();
      return redirect(addresses.account.passkeys);
    },
  };
  return withFreshSignIn({ request, context }, form, chooseAct(form, acts, "add"));
}

async function addKey({ app, actor, publicUrl }: StaffRequest, form: FormData) {
  const read = readForm(form, newPasskey);
  const refuse = (problems: FormProblems, wrong: boolean) =>
    data<Answer>({ problems, wrong }, { status: unprocessable });
  if (!read.ok) return refuse(read.problems, false);
  const added = await addOwnPasskey(app, actor, read.value, publicUrl);
  if (added) return redirect(addresses.account.passkeys);
  return refuse({ values: { name: read.value.name }, errors: {} }, true);
}

export default function Passkeys({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["account", "shell"]);
  const asked = actionData && "askedAgain" in actionData ? actionData.askedAgain : null;
  const refused = actionData && "problems" in actionData ? actionData : null;
  const { summary, errorOf, typedOr } = useProblems(refused?.problems);
  return (
    <>
      <StaffTitle hasError={summary.length > 0}>{t("passkeys.title")}</StaffTitle>
      <BackLink href={addresses.account.secondStep} text={t("second-step.title")} />
      <FormColumn>
        <ErrorSummary
          title={t("shell:form.error-title", { count: summary.length })}
          errors={summary}
        />
        <PageHeading lead={t("passkeys.lead")}>{t("passkeys.title")}</PageHeading>
        {refused?.wrong && (
          <Alert tone="error" role="alert">
            {t("passkeys.wrong")}
          </Alert>
        )}
        {asked && <FreshSignInForm asked={asked} />}
        {!asked && loaderData.on && (
          <PasskeyCard {...loaderData} name={typedOr("name")} error={errorOf("name")} />
        )}
        {!loaderData.on && <p>{t("passkeys.codes-first")}</p>}
      </FormColumn>
    </>
  );
}
