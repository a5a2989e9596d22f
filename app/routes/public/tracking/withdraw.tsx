import { data, redirect } from "react-router";
import { addresses, withQuery } from "#app/addresses.ts";
import { dayInWords } from "#app/components/time/day-words.ts";
import { civilDateInVietnam } from "#app/domain/deadline/calendar/civil-date.ts";
import { withdraw } from "#app/forms/intake/withdraw.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryValues } from "#app/query-keys.ts";
import { trackedPetition } from "#app/server/queries/public/tracked-petition.ts";
import { appContext, requestFacts } from "#app/server/session/request-context.ts";
import { withdrawPetition } from "#app/server/usecases/custody/withdraw-petition.ts";
import { Alert } from "#app/ui/alert.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import { PageBody } from "#app/ui/page-column.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { forbidCaching } from "../../kit/cache-rules.ts";
import { chooseAct } from "../../kit/choose-act.ts";
import { readForm } from "../../kit/read-form.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { GivenBack } from "../given-back.tsx";
import { PageScript } from "../page-script.tsx";
import { PageTitle } from "../page-title.tsx";
import { ProblemSummary, useErrorWords } from "../problem-summary.tsx";
import type { Route } from "./+types/withdraw";
import { NotOpen } from "./not-open.tsx";
import { findOpenedCode } from "./opened.ts";

/** Its text goes along to the other language. */
const formId = "withdraw";
export const handle = { typedInto: formId };
export const middleware: Route.MiddlewareFunction[] = [forbidCaching];

export async function loader({ request, context }: Route.LoaderArgs) {
  const code = await findOpenedCode({ request, context });
  const { language } = context.get(requestFacts);
  const petition = code && (await trackedPetition(context.get(appContext), code, language));
  const withdrawn = petition && petition.stage === "withdrawn";
  const told = withdrawn && petition.timeline.find(({ type }) => type === "PetitionWithdrawn");
  return { code, withdrawnAt: told ? told.at : null };
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readTextForm(request);
  const acts = {
    withdraw: () => withdrawAsked({ request, context }, form),
    language: () => data({ typed: typedIn(form), errors: {} }),
  };
  return chooseAct(form, acts, "withdraw")();
}

const typedIn = (form: FormData) => String(form.get("reason") ?? "");

/** Withdraws the petition that is open; whatever stands against it, the reason comes back. */
async function withdrawAsked(
  { request, context }: Pick<Route.ActionArgs, "request" | "context">,
  form: FormData,
) {
  const typed = typedIn(form);
  const code = await findOpenedCode({ request, context });
  if (code === null)
    return data({ typed, errors: { reason: "public:track.view-ended" } }, { status: 422 });
  const read = readForm(form, withdraw);
  if (!read.ok) return data({ typed, errors: read.problems.errors }, { status: 422 });
  const target = { code, version: null };
  // A second press finds the petition withdrawn already; its page says so.
  const done = await withdrawPetition(
    context.get(appContext),
    { type: "sender" },
    target,
    read.value.reason,
  );
  const address = addresses.tracking.petition;
  return redirect(done.ok ? withQuery(address, { done: queryValues.withdrawn }) : address, {
    status: 303,
  });
}

export default function WithdrawPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["public", "shell"]);
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  const wrong = useErrorWords(errors);
  const { code, withdrawnAt } = loaderData;
  if (code !== null && withdrawnAt !== null)
    return <AlreadyWithdrawn code={code} at={withdrawnAt} />;
  return (
    <PageBody width="column">
      <PageTitle page={t("withdraw.title")} withError={Object.keys(errors).length > 0} />
      <BackLink href={addresses.tracking.petition} text={t("shell:word.back")} />
      <ProblemSummary errors={errors} order={["reason"]} />
      {code === null && <NotOpen />}
      <PageHeading caption={code} lead={t("withdraw.lead")}>
        {t("withdraw.title")}
      </PageHeading>
      {code !== null && <GivenBack of={formId} under={`withdraw ${code}`} />}
      <form id={formId} method="post" action={addresses.tracking.withdraw} noValidate>
        <FormColumn>
          <TextArea
            id="reason"
            name="reason"
            rows={3}
            label={t("withdraw.reason")}
            optional
            error={wrong("reason")}
            defaultValue={actionData?.typed}
          />
          <ButtonRow>
            <Button variant="warning">{t("withdraw.confirm")}</Button>
            <LinkButton href={addresses.tracking.petition} variant="secondary">
              {t("withdraw.keep")}
            </LinkButton>
          </ButtonRow>
        </FormColumn>
      </form>
      <PageScript />
    </PageBody>
  );
}

/** What was withdrawn cannot be withdrawn again: its page says when it was. */
function AlreadyWithdrawn({ code, at }: { code: string; at: string }) {
  const { t, i18n } = useTranslation(["public", "shell"]);
  const day = dayInWords(civilDateInVietnam(new Date(at)), i18n.language);
  return (
    <PageBody width="column">
      <PageTitle page={t("withdraw.title")} />
      <BackLink href={addresses.tracking.petition} text={t("shell:word.back")} />
      <PageHeading caption={code}>{t("withdraw.title")}</PageHeading>
      <Alert tone="info" title={t("withdraw.already", { day })} />
    </PageBody>
  );
}
