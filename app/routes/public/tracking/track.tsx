import { data, redirect } from "react-router";
import { addresses } from "#app/addresses.ts";
import { ErrorMessage } from "#app/components/frame/error-page.tsx";
import { parsePetitionCode } from "#app/domain/identifiers/petition-code.ts";
import { codeToShow, trackPetition } from "#app/forms/intake/track.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys } from "#app/query-keys.ts";
import { openPetition } from "#app/server/session/opened-petition.ts";
import { appContext, requestFacts } from "#app/server/session/request-context.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import { PageBody } from "#app/ui/page-column.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { forbidCaching } from "../../kit/cache-rules.ts";
import { chooseAct } from "../../kit/choose-act.ts";
import { readForm, typedValues } from "../../kit/read-form.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { PageScript } from "../page-script.tsx";
import { PageTitle } from "../page-title.tsx";
import { ProblemSummary, useErrorWords } from "../problem-summary.tsx";
import { useSite } from "../site-data.ts";
import type { Route } from "./+types/track";
import { closeHeader, findOpenedCode, hasOpened, openHeader } from "./opened.ts";

export const middleware: Route.MiddlewareFunction[] = [forbidCaching];

export async function loader({ request, context }: Route.LoaderArgs) {
  const open = (await findOpenedCode({ request, context })) !== null;
  const ended = !open && hasOpened({ request, context });
  // A mail's link brings the code; what is no code, such as a secret, does not come into the page.
  const brought = new URL(request.url).searchParams.get(queryKeys.code) ?? "";
  const parsed = parsePetitionCode(brought);
  const code = parsed.ok ? parsed.code : "";
  return data({ open, ended, code }, ended ? { headers: closeHeader({ request, context }) } : {});
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readTextForm(request);
  const acts = {
    open: () => openWithPair({ request, context }, form),
    close: () =>
      redirect(addresses.tracking.enter, {
        status: 303,
        headers: closeHeader({ request, context }),
      }),
  };
  return chooseAct(form, acts, "open")();
}

/** Opens the petition of a code and its secret; a wrong pair is shown again without the secret. */
async function openWithPair(
  { request, context }: Pick<Route.ActionArgs, "request" | "context">,
  form: FormData,
) {
  // The secret is typed again after a mistake in the pair; it never goes back into a page.
  const { code = "", secret = "" } = typedValues(form);
  const values = { code: codeToShow({ code, secret }) };
  const read = readForm(form, trackPetition);
  if (!read.ok) return data({ values, errors: read.problems.errors, minutes: 0 }, { status: 422 });
  const visitor = context.get(requestFacts);
  const opened = await openPetition(context.get(appContext), read.value, visitor);
  if (opened.ok) {
    const headers = openHeader({ request, context }, opened.sealed);
    return redirect(addresses.tracking.petition, { status: 303, headers });
  }
  if (opened.reason === "too-many")
    return data({ values, errors: {}, minutes: opened.minutes }, { status: 429 });
  const errors = { code: "forms:tracking.notFound" };
  return data({ values, errors, minutes: 0 }, { status: 422 });
}

export default function TrackPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["public", "shell"]);
  const { phone } = useSite();
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  const wrong = useErrorWords(errors);
  if (actionData && actionData.minutes > 0)
    return <ErrorMessage status={429} minutes={actionData.minutes} phone={phone} />;
  return (
    <PageBody width="column">
      <PageTitle page={t("track.title")} withError={Object.keys(errors).length > 0} />
      <ProblemSummary errors={errors} order={["code", "secret"]} />
      <PageHeading lead={t("track.lead")}>{t("track.title")}</PageHeading>
      <FormColumn>
        {loaderData.ended && !actionData && (
          <Alert tone="info" role="status" title={t("track.ended")} />
        )}
        {loaderData.open && !actionData && (
          <Alert tone="info" title={t("track.open")}>
            <p>
              <a href={addresses.tracking.petition}>{t("track.open-link")}</a>
            </p>
          </Alert>
        )}
        <form method="post" action={addresses.tracking.enter} noValidate autoComplete="off">
          <FormColumn>
            <TextInput
              id="code"
              name="code"
              width="l"
              label={t("track.code")}
              hint={t("track.code-hint")}
              error={wrong("code")}
              defaultValue={actionData?.values.code ?? loaderData.code}
              autoCapitalize="characters"
              spellCheck={false}
            />
            <TextInput
              id="secret"
              name="secret"
              width="l"
              label={t("track.secret")}
              hint={t("track.secret-hint")}
              error={wrong("secret")}
              autoCapitalize="characters"
              autoComplete="off"
              spellCheck={false}
            />
            <ButtonRow>
              <Button icon="search">{t("track.submit")}</Button>
            </ButtonRow>
          </FormColumn>
        </form>
        <Panel title={t("track.lost-title")}>
          <p>{t("track.lost", { phone })}</p>
        </Panel>
      </FormColumn>
      <PageScript />
    </PageBody>
  );
}
