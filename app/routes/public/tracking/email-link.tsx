import { data, redirect } from "react-router";
import { addresses } from "#app/addresses.ts";
import type { EmailAnswer } from "#app/domain/petition/email-proof.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { emailLinkState } from "#app/server/queries/public/email-link.ts";
import { appContext } from "#app/server/session/request-context.ts";
import { answerForEmail } from "#app/server/usecases/sending/answer-for-email.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { PageBody } from "#app/ui/page-column.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { forbidCaching } from "../../kit/cache-rules.ts";
import { chooseAct } from "../../kit/choose-act.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { notFound } from "../../kit/refusals.ts";
import { PageTitle } from "../page-title.tsx";
import type { Route } from "./+types/email-link";

export const middleware: Route.MiddlewareFunction[] = [forbidCaching];

export async function loader({ params, context }: Route.LoaderArgs) {
  const told = await emailLinkState(context.get(appContext), params);
  if (told === null) throw notFound();
  return data({ ...told, mark: params.mark });
}

/** Following the link changes nothing: programs that look at mails follow it too. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const answer = async (said: EmailAnswer) => {
    const done = await answerForEmail(context.get(appContext), params, said);
    if (!done.ok) throw notFound();
    return redirect(linkTo(params), { status: 303 });
  };
  const acts = { proven: () => answer("proven"), disowned: () => answer("disowned") };
  return chooseAct(await readTextForm(request), acts, null)();
}

const linkTo = ({ code, mark }: { readonly code: string; readonly mark: string }) =>
  addresses.emailLink.replace(":code", code).replace(":mark", mark);

export default function EmailLinkPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation("public");
  const { code, mark, state } = loaderData;
  return (
    <PageBody width="column">
      <PageTitle page={t("email-link.title")} />
      <PageHeading caption={code} lead={t("email-link.lead")}>
        {t("email-link.question")}
      </PageHeading>
      {state !== "" && (
        <Alert tone={state === "proven" ? "success" : "info"} title={t(`email-link.said-${state}`)}>
          <p>{t("email-link.change")}</p>
        </Alert>
      )}
      <form method="post" action={linkTo({ code, mark })} className="mt-4 grid gap-6">
        {state !== "proven" && (
          <div className="grid gap-2">
            <ButtonRow>
              <Button name="intent" value="proven">
                {t("email-link.mine")}
              </Button>
            </ButtonRow>
            <p className="text-sm text-ink-2">{t("email-link.mine-note")}</p>
          </div>
        )}
        {state !== "disowned" && (
          <div className="grid gap-2">
            <ButtonRow>
              <Button name="intent" value="disowned" variant="secondary">
                {t("email-link.not-mine")}
              </Button>
            </ButtonRow>
            <p className="text-sm text-ink-2">{t("email-link.not-mine-note")}</p>
          </div>
        )}
      </form>
    </PageBody>
  );
}
