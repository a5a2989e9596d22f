import { data, redirect } from "react-router";
import { addresses, withQuery } from "#app/addresses.ts";
import { withdraw } from "#app/forms/intake/withdraw.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryValues } from "#app/query-keys.ts";
import { appContext } from "#app/server/session/request-context.ts";
import { withdrawPetition } from "#app/server/usecases/custody/withdraw-petition.ts";
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
  return { code: await findOpenedCode({ request, context }) };
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
  return (
    <PageBody width="column">
      <PageTitle page={t("withdraw.title")} withError={Object.keys(errors).length > 0} />
      <BackLink href={addresses.tracking.petition} text={t("shell:word.back")} />
      <ProblemSummary errors={errors} order={["reason"]} />
      {loaderData.code === null && <NotOpen />}
      <PageHeading caption={loaderData.code} lead={t("withdraw.lead")}>
        {t("withdraw.title")}
      </PageHeading>
      {loaderData.code !== null && <GivenBack of={formId} under={`withdraw ${loaderData.code}`} />}
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
