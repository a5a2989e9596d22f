import { data, redirect } from "react-router";
import { addresses } from "#app/addresses.ts";
import { ErrorMessage } from "#app/components/frame/error-page.tsx";
import { parsePetitionCode } from "#app/domain/identifiers/petition-code.ts";
import { postedProof } from "#app/forms/intake/proof-of-work.ts";
import { codeToShow, trackPetition } from "#app/forms/intake/track.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys } from "#app/query-keys.ts";
import { openPetition } from "#app/server/guard/tracking-guard.ts";
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
import {
  closeHeaders,
  endHeaders,
  findOpenedCode,
  hasOpened,
  knownBefore,
  openHeaders,
} from "./opened.ts";

export const middleware: Route.MiddlewareFunction[] = [forbidCaching];

export async function loader({ request, context }: Route.LoaderArgs) {
  const open = (await findOpenedCode({ request, context })) !== null;
  const ended = !open && hasOpened({ request, context });
  // A mail's link brings the code; what is no code, such as a secret, does not come into the page.
  const brought = new URL(request.url).searchParams.get(queryKeys.code) ?? "";
  const parsed = parsePetitionCode(brought);
  const code = parsed.ok ? parsed.code : "";
  return data({ open, ended, code }, ended ? { headers: endHeaders({ request, context }) } : {});
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readTextForm(request);
  const acts = {
    open: () => openWithPair({ request, context }, form),
    close: () =>
      redirect(addresses.tracking.enter, {
        status: 303,
        headers: closeHeaders({ request, context }),
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
  const served = { minutes: 0, challenge: null };
  if (!read.ok) return data({ values, errors: read.problems.errors, ...served }, { status: 422 });
  const opened = await openPetition(
    context.get(appContext),
    read.value,
    context.get(requestFacts),
    { known: knownBefore({ request, context }), proof: postedProof(form) },
  );
  if (opened.ok) {
    const headers = openHeaders({ request, context }, opened.sealed, opened.known);
    return redirect(addresses.tracking.petition, { status: 303, headers });
  }
  if (opened.reason === "too-many") {
    const { minutes, challenge } = opened;
    return data({ values, errors: {}, minutes, challenge }, { status: 429 });
  }
  const errors = { code: "forms:tracking.notFound" };
  return data({ values, errors, ...served }, { status: 422 });
}

export default function TrackPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["public", "shell"]);
  const { phone } = useSite();
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  const challenge = actionData?.challenge ?? null;
  if (actionData && actionData.minutes > 0 && challenge === null)
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
        <PairForm
          challenge={challenge}
          minutes={actionData?.minutes ?? 0}
          code={actionData?.values.code ?? loaderData.code}
          errors={errors}
        />
        <Panel title={t("track.lost-title")}>
          <p>{t("track.lost", { phone })}</p>
        </Panel>
      </FormColumn>
      <PageScript />
    </PageBody>
  );
}

type PairFormProps = {
  /** A sum for the page's script, where others have guessed at this code. */
  challenge: string | null;
  minutes: number;
  code: string;
  errors: Readonly<Record<string, string>>;
};

function PairForm({ challenge, minutes, code, errors }: PairFormProps) {
  const { t } = useTranslation("public");
  const { phone } = useSite();
  const wrong = useErrorWords(errors);
  return (
    <>
      {challenge !== null && (
        <Alert tone="warning" role="alert" title={t("track.guessed.title")}>
          {t("track.guessed.body", { count: minutes, phone })}
        </Alert>
      )}
      <form
        method="post"
        action={addresses.tracking.enter}
        noValidate
        autoComplete="off"
        data-proves={challenge === null ? undefined : ""}
      >
        {challenge !== null && <SumFields challenge={challenge} />}
        <FormColumn>
          <TextInput
            id="code"
            name="code"
            width="l"
            label={t("track.code")}
            hint={t("track.code-hint")}
            error={wrong("code")}
            defaultValue={code}
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
          {challenge !== null && <SumStatus />}
        </FormColumn>
      </form>
    </>
  );
}

/** For the page's script, which works the sum out while the secret is typed. */
function SumFields({ challenge }: { challenge: string }) {
  return (
    <>
      <input type="hidden" name="challenge" value={challenge} autoComplete="off" />
      <input type="hidden" name="proof" autoComplete="off" />
    </>
  );
}

function SumStatus() {
  const { t } = useTranslation("public");
  return (
    <p
      role="status"
      data-proof-status
      data-text={t("track.guessed.working")}
      className="text-ink-2"
    />
  );
}
