import { data, redirect, useSearchParams } from "react-router";
import { StaffTitle } from "#app/components/staff-place.tsx";
import { useProblems } from "#app/components/use-problems.ts";
import { changePassword as passwordForm } from "#app/forms/sign-in.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { changePassword } from "#app/server/session/change-password.ts";
import { readCookie } from "#app/server/session/cookies.ts";
import { sessionCookie, signedIn } from "#app/server/session/officer-session.ts";
import { appContext, requestFacts } from "#app/server/session/request-context.ts";
import { Banner } from "#app/ui/alert.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TwoColumns } from "#app/ui/page-column.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { readForm } from "../kit/read-form.ts";
import { readTextForm } from "../kit/read-upload.ts";
import type { Route } from "./+types/profile";
import { PasswordForm } from "./password-form.tsx";
import { ProfileCards } from "./profile-cards.tsx";

type Errors = { readonly [name: string]: string };

const unprocessable = 422;
const tooMany = 429;

export function loader({ context }: Route.LoaderArgs) {
  const { actor, displayName, position, unitName } = signedIn(context);
  const { roles, readsRestricted } = actor;
  return { name: displayName, position, unitName, roles, readsRestricted };
}

export async function action({ request, context }: Route.ActionArgs) {
  const read = readForm(await readTextForm(request), passwordForm);
  if (!read.ok)
    return data({ errors: read.problems.errors, fault: null }, { status: unprocessable });
  const { secure } = context.get(requestFacts);
  const token = readCookie(request.headers.get("cookie"), sessionCookie, secure) ?? "";
  const { actor } = signedIn(context);
  const answer = await changePassword(context.get(appContext), actor, token, read.value);
  if (answer === "changed") return redirect("/tai-khoan?da-luu=1");
  const errors: Errors = {};
  const status = answer === "too-many" ? tooMany : unprocessable;
  return data({ errors, fault: answer }, { status });
}

export default function Profile({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["account", "shell"]);
  const [search] = useSearchParams();
  const { summary, errorOf } = useProblems({ values: {}, errors: actionData?.errors ?? {} });
  const fault = actionData?.fault ? t(`password.${actionData.fault}`) : undefined;
  const shown = fault ? [{ id: "current", text: fault }] : summary;
  return (
    <>
      <StaffTitle erring={shown.length > 0}>{t("profile.title")}</StaffTitle>
      {!actionData && search.has("da-luu") && <Banner>{t("password.changed")}</Banner>}
      <ErrorSummary title={t("shell:form.error-title", { count: shown.length })} errors={shown} />
      <PageHeading>{t("profile.title")}</PageHeading>
      <TwoColumns
        main={<ProfileCards officer={loaderData} />}
        side={
          <PasswordForm errorOf={(name) => (name === "current" && fault ? fault : errorOf(name))} />
        }
      />
    </>
  );
}
