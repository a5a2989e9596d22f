import { data, redirect, useSearchParams } from "react-router";
import { addresses, withQuery } from "#app/addresses.ts";
import { FreshSignInForm } from "#app/components/form-fields/fresh-sign-in-form.tsx";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { StaffTitle } from "#app/components/frame/staff-place.tsx";
import { changePassword as passwordForm } from "#app/forms/administration/sign-in.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys } from "#app/query-keys.ts";
import { cookieOf } from "#app/server/session/browser.ts";
import { changePassword } from "#app/server/session/change-password.ts";
import { sessionCookie, signedIn } from "#app/server/session/officer-session.ts";
import { appContext } from "#app/server/session/request-context.ts";
import { ownSecondStep } from "#app/server/session/second-step/own-second-step.ts";
import { endSession, sessionsOf } from "#app/server/session/session.ts";
import { Banner } from "#app/ui/alert.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TwoColumns } from "#app/ui/page-column.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { chooseAct } from "../kit/choose-act.ts";
import { withFreshSignIn } from "../kit/fresh-sign-in.ts";
import { readForm } from "../kit/read-form.ts";
import { readTextForm } from "../kit/read-upload.ts";
import type { Route } from "./+types/profile";
import { PasswordForm } from "./password-form.tsx";
import { ProfileCard } from "./profile-card.tsx";
import { SecondStepCard } from "./second-step-card.tsx";
import { SessionList } from "./session-list.tsx";

type Errors = { readonly [name: string]: string };

const unprocessable = 422;
const tooMany = 429;

export async function loader({ request, context }: Route.LoaderArgs) {
  const { actor, displayName, position, unitName } = signedIn(context);
  const { roles, readsRestricted } = actor;
  const app = context.get(appContext);
  const token = cookieOf(request, context, sessionCookie) ?? "";
  const secondStep = await ownSecondStep(app, actor, token);
  return {
    officer: { name: displayName, position, unitName, roles, readsRestricted },
    secondStep: secondStep?.on ?? false,
    sessions: await sessionsOf(app, actor.officerId, token),
  };
}

type Answer = { readonly errors: Errors; readonly minutes: number };

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readTextForm(request);
  const asked = { request, context };
  const acts = {
    "change-password": () => setPassword(asked, form),
    "end-session": () => withFreshSignIn(asked, form, () => endOtherSession(asked, form)),
  };
  return chooseAct(form, acts, "change-password")();
}

type Asked = Pick<Route.ActionArgs, "request" | "context">;

/** What is gone already is gone: the list is shown again. */
async function endOtherSession({ request, context }: Asked, form: FormData) {
  const ownToken = cookieOf(request, context, sessionCookie) ?? "";
  const mark = String(form.get("session"));
  const { officerId } = signedIn(context).actor;
  await endSession(context.get(appContext), officerId, { mark, ownToken });
  return redirect(withQuery(addresses.account.profile, { signedOut: 1 }));
}

async function setPassword({ request, context }: Asked, form: FormData) {
  const read = readForm(form, passwordForm);
  const refuse = (errors: Errors) =>
    data<Answer>({ errors, minutes: 0 }, { status: unprocessable });
  if (!read.ok) return refuse(read.problems.errors);
  const token = cookieOf(request, context, sessionCookie) ?? "";
  const { actor } = signedIn(context);
  const answer = await changePassword(context.get(appContext), actor, token, read.value);
  if (answer.ok) return redirect(withQuery(addresses.account.profile, { saved: 1 }));
  if (answer.reason === "too-many")
    return data<Answer>({ errors: {}, minutes: answer.minutes }, { status: tooMany });
  if (answer.reason === "wrong") return refuse({ current: "forms:password.wrong" });
  return refuse({ password: `forms:password.${answer.reason}` });
}

const doneBefore = (search: URLSearchParams) => {
  if (search.has(queryKeys.saved)) return "password.changed" as const;
  if (search.has(queryKeys.signedOut)) return "sessions.ended" as const;
  return search.has(queryKeys.removed) ? ("second-step.removed" as const) : null;
};

export default function Profile({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["account", "shell"]);
  const [search] = useSearchParams();
  const askedAgain = actionData && "askedAgain" in actionData ? actionData.askedAgain : null;
  const answer = actionData && "errors" in actionData ? actionData : null;
  const { summary, errorOf } = useProblems({ values: {}, errors: answer?.errors ?? {} });
  const wait = answer?.minutes ?? 0;
  const fault = wait > 0 ? t("password.too-many", { minutes: wait }) : undefined;
  const shown = fault ? [{ id: "current", text: fault }] : summary;
  const done = actionData ? null : doneBefore(search);
  return (
    <>
      <StaffTitle hasError={shown.length > 0}>{t("profile.title")}</StaffTitle>
      {done && <Banner>{t(done)}</Banner>}
      <ErrorSummary title={t("shell:form.error-title", { count: shown.length })} errors={shown} />
      <PageHeading>{t("profile.title")}</PageHeading>
      {askedAgain && (
        <div className="mb-6">
          <FreshSignInForm asked={askedAgain} />
        </div>
      )}
      <TwoColumns
        main={
          <>
            <ProfileCard officer={loaderData.officer} />
            <SessionList sessions={loaderData.sessions} />
          </>
        }
        side={
          <>
            <SecondStepCard on={loaderData.secondStep} />
            <PasswordForm
              errorOf={(name) => (name === "current" && fault ? fault : errorOf(name))}
            />
          </>
        }
      />
    </>
  );
}
