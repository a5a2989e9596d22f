import { data } from "react-router";
import { letterPages, withQuery } from "#app/addresses.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import { forbidCaching } from "../../kit/cache-rules.ts";
import { chooseAct } from "../../kit/choose-act.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import type { Route } from "./+types/content";
import { ContentFields } from "./content-fields.tsx";
import { DeviceDraft } from "./device-draft.tsx";
import { draftState, letterOf, probeHeader } from "./draft-state.ts";
import { goOn, leave, type PostedLetter, readLetter } from "./keep-content.ts";
import { freeLetter, lettersOf } from "./letters.ts";
import { backToCheck, stepForm } from "./says.ts";
import { StepPage } from "./step-page.tsx";
import { isBackFromCheck, noticesOf } from "./steps.ts";

export const handle = { typedInto: stepForm };
export const middleware: Route.MiddlewareFunction[] = [forbidCaching];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const asked = { request, context, params };
  const known = await draftState(asked);
  // What was sent is not written to any more: what is typed here is the next letter.
  const letter =
    (known.kind === "sent" ? freeLetter(await lettersOf(asked)) : null) ?? letterOf(asked);
  const state = letter === letterOf(asked) ? known : await draftState(asked, letter);
  const kept = state.kind === "open" ? state.draft.content.content : undefined;
  const page = {
    letter,
    values: kept ?? {},
    opened: kept === undefined ? ("empty" as const) : ("filled" as const),
    toCheck: isBackFromCheck(request),
    ...noticesOf(request),
  };
  return data(page, state.kind === "no-cookie" ? { headers: probeHeader(asked, letter) } : {});
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const asked = { request, context, params };
  const form = await readTextForm(request);
  const acts = {
    continue: (posted: PostedLetter) => goOn(asked, posted, form),
    back: (posted: PostedLetter) => leave(asked, posted, "back"),
    language: (posted: PostedLetter) => leave(asked, posted, "language"),
  };
  return chooseAct(form, acts, "continue")(await readLetter(asked, form));
}

export default function ContentPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["public", "shell"]);
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  const values = actionData?.values ?? loaderData.values;
  const { toCheck, letter } = loaderData;
  const pages = letterPages(letter);
  return (
    <StepPage
      number={1}
      title={t("send.content.title")}
      pages={pages}
      notice={actionData?.notice ?? loaderData.notice}
      hints={loaderData.hints}
      errors={errors}
      order={["aim", "summary", "content", "proposal"]}
    >
      <form
        method="post"
        action={withQuery(pages.content, { ...(toCheck && backToCheck) })}
        id={stepForm}
        noValidate
      >
        <input
          type="hidden"
          name="opened"
          value={actionData?.opened ?? loaderData.opened}
          autoComplete="off"
        />
        <FormColumn>
          <ContentFields values={values} errors={errors} />
          <DeviceDraft />
          <ButtonRow>
            <Button>{t("shell:word.continue")}</Button>
          </ButtonRow>
        </FormColumn>
      </form>
    </StepPage>
  );
}
