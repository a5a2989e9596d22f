import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { StaffTitle, usePetitionHref } from "#app/components/frame/staff-place.tsx";
import { reissueSecret as reissueForm } from "#app/forms/petition/reissue-secret.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { reissueSecret } from "#app/server/usecases/custody/reissue-secret.ts";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { CodeDisplay, ConfirmationPanel } from "#app/ui/confirmation-panel.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import { readForm } from "../../../kit/read-form.ts";
import { openActPage, respondWithProblems, respondWithRefusal } from "../act.ts";
import { ActFields, ActPage } from "../act-page.tsx";
import { performAskedAct, type SentAct } from "../perform-act.ts";
import type { Route } from "./+types/reissue.ts";

export async function loader(args: Route.LoaderArgs) {
  const { head } = await openActPage(args, ["reissue-secret"]);
  return { head };
}

/** What the page's form asks for. */
const acts = { reissue: giveNewSecret };

export const action = (args: Route.ActionArgs) => performAskedAct(args, acts, "reissue");

/** The new secret stands in this one answer and nowhere else; the area answers with no-store. */
async function giveNewSecret({ who, target, form }: SentAct) {
  const read = readForm(form, reissueForm);
  if (!read.ok) return respondWithProblems(form, read.problems);
  const result = await reissueSecret(who.app, who.actor, target, read.value);
  if (!result.ok) return respondWithRefusal(who, target, form, result.reason);
  return { secret: result.value.secret };
}

export default function Reissue({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("office");
  const { head } = loaderData;
  const secret = actionData && "secret" in actionData ? actionData.secret : null;
  const refusedForm = actionData && "problems" in actionData ? actionData : undefined;
  const { errorOf } = useProblems(refusedForm?.problems);
  if (secret) return <NewSecret code={head.code} secret={secret} />;
  return (
    <ActPage
      head={head}
      title={t("act.page.reissue")}
      lead={t("reissue.lead")}
      refusedForm={refusedForm}
    >
      <form method="post">
        <ActFields head={head} intent="reissue" />
        <FormColumn>
          <Checkbox
            id="nameChecked"
            name="nameChecked"
            label={t("reissue.name-checked")}
            error={errorOf("nameChecked")}
          />
          <Checkbox
            id="phoneChecked"
            name="phoneChecked"
            label={t("reissue.phone-checked")}
            error={errorOf("phoneChecked")}
          />
          <ButtonRow>
            <Button>{t("reissue.do")}</Button>
          </ButtonRow>
        </FormColumn>
      </form>
    </ActPage>
  );
}

function NewSecret({ code, secret }: { code: string; secret: string }) {
  const { t } = useTranslation("office");
  const href = usePetitionHref();
  return (
    <div className="grid max-w-column gap-5">
      <StaffTitle>{`${t("reissue.done")} – ${code}`}</StaffTitle>
      <ConfirmationPanel title={t("reissue.done")}>
        <CodeDisplay label={t("reissue.code")} code={code} />
        <CodeDisplay label={t("reissue.secret")} code={secret} note={t("reissue.secret-note")} />
      </ConfirmationPanel>
      <BackLink href={href(code)} text={t("act.back", { code })} />
    </div>
  );
}
