import { data, redirect } from "react-router";
import { addresses, withQuery } from "#app/addresses.ts";
import { CharacterCount } from "#app/components/form-fields/character-count.tsx";
import { scopeHintsOf } from "#app/domain/petition/intake/scope-hint.ts";
import { aims, contentLengthMax, contentStep } from "#app/forms/intake/send-petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { forbidCaching } from "../../kit/cache-rules.ts";
import { readForm, typedValues } from "../../kit/read-form.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { useErrorWords } from "../problem-summary.tsx";
import type { Route } from "./+types/content";
import { DeviceDraft } from "./device-draft.tsx";
import { draftState, keepStep, openId, probeHeader } from "./draft-state.ts";
import { backToCheck, saysExpired, saysHints } from "./says.ts";
import { StepPage } from "./step-page.tsx";
import { isBackFromCheck, noticeOf } from "./steps.ts";

export const middleware: Route.MiddlewareFunction[] = [forbidCaching];

export async function loader({ request, context }: Route.LoaderArgs) {
  const state = await draftState({ request, context });
  const values = state.kind === "open" ? (state.draft.content.content ?? {}) : {};
  const page = { values, toCheck: isBackFromCheck(request), notice: noticeOf(request) };
  return data(
    page,
    state.kind === "no-cookie" ? { headers: probeHeader({ request, context }) } : {},
  );
}

export async function action({ request, context }: Route.ActionArgs) {
  const state = await draftState({ request, context });
  const form = await readTextForm(request);
  const values = typedValues(form);
  const read = readForm(form, contentStep);
  if (state.kind === "no-cookie")
    return data({ values, errors: {}, notice: "cookie" as const }, { status: 422 });
  const { draftId, headers } = await keepStep(
    { request, context },
    openId(state),
    "content",
    values,
  );
  if (!read.ok) return data({ ...read.problems, notice: null }, { status: 422, headers });
  const given = state.kind === "open" ? (state.draft.content.hint?.shown ?? "") : "";
  const heard = scopeHintsOf(`${read.value.summary}\n${read.value.content}`);
  const hints = heard.filter((hint) => !given.split(" ").includes(hint));
  // Each hint is given once; that it was given is part of the draft.
  if (hints.length > 0)
    await keepStep({ request, context }, draftId, "hint", { shown: [given, ...hints].join(" ") });
  const next = isBackFromCheck(request) ? addresses.send.check : addresses.send.place;
  const address = withQuery(next, {
    ...(state.kind === "expired" && saysExpired),
    ...saysHints(hints),
  });
  return redirect(address, { status: 303, headers });
}

export default function ContentPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["public", "shell"]);
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  const values = actionData?.values ?? loaderData.values;
  const toCheck = loaderData.toCheck;
  return (
    <StepPage
      number={1}
      title={t("send.content.title")}
      backHref={toCheck ? addresses.send.check : addresses.send.start}
      notice={actionData?.notice ?? loaderData.notice}
      errors={errors}
      order={["aim", "summary", "content", "proposal"]}
    >
      <form
        method="post"
        action={withQuery(addresses.send.content, { ...(toCheck && backToCheck) })}
        id="answers"
        noValidate
      >
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

type Typed = Readonly<Record<string, string>>;

function ContentFields({ values, errors }: { values: Typed; errors: Typed }) {
  const { t } = useTranslation("public");
  const wrong = useErrorWords(errors);
  return (
    <>
      <RadioGroup
        id="aim"
        name="aim"
        label={t("send.content.aim")}
        error={wrong("aim")}
        defaultValue={values.aim ?? ""}
        options={aims.map((aim) => ({ value: aim, label: t(`aim.${aim}`) }))}
      />
      <TextInput
        id="summary"
        name="summary"
        label={t("send.content.summary")}
        hint={t("send.content.summary-hint")}
        optional
        error={wrong("summary")}
        defaultValue={values.summary}
      />
      <TextArea
        id="content"
        name="content"
        label={t("send.content.content")}
        hint={t("send.content.content-hint")}
        rows={10}
        error={wrong("content")}
        defaultValue={values.content}
        after={<CharacterCount forId="content" max={contentLengthMax} />}
      />
      <TextArea
        id="proposal"
        name="proposal"
        label={t("send.content.proposal")}
        hint={t("send.content.proposal-hint")}
        optional
        rows={4}
        error={wrong("proposal")}
        defaultValue={values.proposal}
        after={<CharacterCount forId="proposal" max={5000} />}
      />
    </>
  );
}
