import { useProblems } from "#app/components/form-fields/use-problems.ts";
import type { SecretWay } from "#app/domain/petition/secret-way.ts";
import { reissueSecret as reissueForm } from "#app/forms/petition/reissue-secret.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { secretWaysOf } from "#app/server/queries/senders/secret-ways.ts";
import { reissueSecret } from "#app/server/usecases/custody/reissue-secret.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import { readForm } from "../../../kit/read-form.ts";
import { openActPage, type RefusedForm, respondWithProblems, respondWithRefusal } from "../act.ts";
import { ActFields, ActPage } from "../act-page.tsx";
import { performAskedAct, type SentAct } from "../perform-act.ts";
import type { Route } from "./+types/reissue.ts";
import { NewSecret } from "./new-secret.tsx";

export async function loader(args: Route.LoaderArgs) {
  const { who, found, head } = await openActPage(args, ["reissue-secret"]);
  return { head, ways: await secretWaysOf(who.app, found.petition) };
}

/** What the page's form asks for. */
const acts = { reissue: giveNewSecret };

export const action = (args: Route.ActionArgs) => performAskedAct(args, acts, "reissue");

/**
 * Where an officer has to hand it over, the new secret stands in this one answer and nowhere else; the area
 * answers with no-store.
 */
async function giveNewSecret({ who, target, form }: SentAct) {
  const read = readForm(form, reissueForm);
  if (!read.ok) return respondWithProblems(form, read.problems);
  const result = await reissueSecret(who.app, who.actor, target, read.value);
  if (!result.ok) return respondWithRefusal(who, target, form, result.reason);
  return { given: { way: read.value.way, secret: result.value.secret } };
}

export default function Reissue({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("office");
  const { head, ways } = loaderData;
  if (actionData && "given" in actionData)
    return <NewSecret code={head.code} {...actionData.given} />;
  return (
    <ActPage
      head={head}
      title={t("act.page.reissue")}
      lead={t("reissue.lead")}
      refusedForm={actionData}
    >
      <form method="post">
        <ActFields head={head} intent="reissue" />
        <FormColumn>
          <Fields ways={ways} refusedForm={actionData} />
          <ButtonRow>
            <Button>{t("reissue.do")}</Button>
          </ButtonRow>
        </FormColumn>
      </form>
    </ActPage>
  );
}

type FieldsProps = { ways: readonly SecretWay[]; refusedForm: RefusedForm | undefined };

function Fields({ ways, refusedForm }: FieldsProps) {
  const { t } = useTranslation("office");
  const { errorOf, typedOr } = useProblems(refusedForm?.problems);
  const [only, ...others] = ways;
  return (
    <>
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
      {only === "email" && others.length === 0 ? (
        <>
          <input type="hidden" name="way" value="email" />
          <p className="max-w-column">{t("reissue.by-email")}</p>
        </>
      ) : (
        <RadioGroup
          id="way"
          name="way"
          label={t("reissue.way")}
          options={ways.map((way) => ({
            value: way,
            label: t(`reissue.way-is.${way}`),
            hint: way === "email" ? undefined : t(`reissue.way-hint.${way}`),
          }))}
          defaultValue={typedOr("way")}
          error={errorOf("way")}
        />
      )}
    </>
  );
}
