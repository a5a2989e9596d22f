import { data, redirect } from "react-router";
import { addresses, withQuery } from "#app/addresses.ts";
import { askDataRequestForm } from "#app/forms/rights/data-request.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys, queryValues } from "#app/query-keys.ts";
import { ownData } from "#app/server/queries/rights/own-data.ts";
import { appContext, requestFacts } from "#app/server/session/request-context.ts";
import { askDataRequest } from "#app/server/usecases/rights/ask-data-request.ts";
import { withdrawOwnConsent } from "#app/server/usecases/rights/consent.ts";
import { Banner } from "#app/ui/alert.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { PageBody, Stack } from "#app/ui/page-column.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { forbidCaching } from "../../kit/cache-rules.ts";
import { chooseAct } from "../../kit/choose-act.ts";
import { readForm, typedValues } from "../../kit/read-form.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { PageScript } from "../page-script.tsx";
import { PageTitle } from "../page-title.tsx";
import { ProblemSummary } from "../problem-summary.tsx";
import type { Route } from "./+types/own-data";
import { NotOpen } from "./not-open.tsx";
import { findOpenedCode } from "./opened.ts";
import { AskForm, askFormId, ConsentPanel, RequestList, SeePanel } from "./own-data-panels.tsx";

/** What is typed goes along to the other language. */
export const handle = { typedInto: askFormId };
export const middleware: Route.MiddlewareFunction[] = [forbidCaching];

export async function loader({ request, context }: Route.LoaderArgs) {
  const code = await findOpenedCode({ request, context });
  const { language } = context.get(requestFacts);
  return {
    own: code === null ? null : await ownData(context.get(appContext), code, language),
    done: new URL(request.url).searchParams.get(queryKeys.done),
  };
}

type Asked = Pick<Route.ActionArgs, "request" | "context">;

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readTextForm(request);
  const asked = { request, context };
  const acts = {
    ask: () => ask(asked, form),
    "withdraw-consent": () => withdrawConsent(asked),
    language: () => data({ values: typedValues(form), errors: {} }),
  };
  return chooseAct(form, acts, "ask")();
}

const backWith = (done: string) =>
  redirect(withQuery(addresses.tracking.ownData, { done }), { status: 303 });

const asProblem = (form: FormData, errors: Readonly<Record<string, string>>) =>
  data({ values: typedValues(form), errors }, { status: 422 });

/** Whatever stands against it, what was typed comes back. */
async function ask(asked: Asked, form: FormData) {
  const code = await findOpenedCode(asked);
  if (code === null) return asProblem(form, { asked: "public:track.view-ended" });
  const read = readForm(form, askDataRequestForm);
  if (!read.ok) return asProblem(form, read.problems.errors);
  const done = await askDataRequest(asked.context.get(appContext), code, read.value);
  return done.ok
    ? backWith(queryValues.dataAsked)
    : asProblem(form, { kind: `rights:errors.${done.reason}` });
}

/** A second press finds it taken back already; the page says so. */
async function withdrawConsent(asked: Asked) {
  const code = await findOpenedCode(asked);
  if (code === null) return redirect(addresses.tracking.ownData, { status: 303 });
  await withdrawOwnConsent(asked.context.get(appContext), code);
  return backWith(queryValues.consentEnded);
}

export default function OwnDataPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["rights", "shell"]);
  const { own, done } = loaderData;
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  const values: Readonly<Record<string, string>> = actionData?.values ?? {};
  return (
    <PageBody width="column">
      <PageTitle page={t("own.title")} withError={Object.keys(errors).length > 0} />
      <BackLink href={addresses.tracking.petition} text={t("shell:word.back")} />
      <ProblemSummary errors={errors} order={["kind", "asked"]} />
      {own === null && <NotOpen />}
      <PageHeading caption={own?.code ?? null} lead={t("own.lead")}>
        {t("own.title")}
      </PageHeading>
      <Stack>
        {done === queryValues.dataAsked && (
          // What was sent has arrived, so that its copy in this tab is not needed any more.
          <div data-sent>
            <Banner>{t("own.asked")}</Banner>
          </div>
        )}
        {done === queryValues.consentEnded && own && !own.mayBeNamed && (
          <Banner>{t("own.consent-gone")}</Banner>
        )}
        {own && <SeePanel />}
        {own && own.requests.length > 0 && <RequestList own={own} />}
        {own?.mayBeNamed && <ConsentPanel agreedAt={own.agreedAt} />}
        {(own || actionData) && (
          <AskForm code={own?.code ?? null} values={values} errors={errors} />
        )}
      </Stack>
      <PageScript />
    </PageBody>
  );
}
