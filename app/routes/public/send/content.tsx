import { data, redirect } from "react-router";
import { addresses, letterPages, withQuery } from "#app/addresses.ts";
import { scopeHintsOf } from "#app/domain/petition/intake/scope-hint.ts";
import { contentStep } from "#app/forms/intake/send-petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import { forbidCaching } from "../../kit/cache-rules.ts";
import { readForm } from "../../kit/read-form.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import type { Errors } from "../problem-summary.tsx";
import type { Route } from "./+types/content";
import { ContentFields } from "./content-fields.tsx";
import { DeviceDraft } from "./device-draft.tsx";
import {
  type Asked,
  type DraftState,
  draftState,
  keepStep,
  letterOf,
  openId,
  probeHeader,
} from "./draft-state.ts";
import { freeLetter, isAnotherLetter, lettersOf } from "./letters.ts";
import { backToCheck, says, saysHints } from "./says.ts";
import { type StepNotice, StepPage } from "./step-page.tsx";
import { answersTyped, isBackFromCheck, noticesOf } from "./steps.ts";

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
  const state = await draftState(asked);
  const form = await readTextForm(request);
  const values = answersTyped(form);
  const opened = form.get("opened") === "empty" ? ("empty" as const) : ("filled" as const);
  const again = (notice: StepNotice, errors: Errors = {}) =>
    data({ values, errors, notice, opened }, { status: 422 });
  if (state.kind === "no-cookie") return again("cookie");
  const another = isAnotherLetter(state, opened === "empty", values);
  const letter = another ? freeLetter(await lettersOf(asked)) : letterOf(asked);
  if (letter === null) return again("too-many");
  const read = readForm(form, contentStep);
  // Wrong answers of another letter stay on this page: the number of the page is the other one's.
  if (!read.ok && another) return again(null, read.problems.errors);
  const id = another ? null : openId(state);
  const kept = await keepStep(asked, { letter, id, step: "content", values });
  if (!read.ok)
    return data(
      { ...read.problems, notice: null, opened: "filled" as const },
      { status: 422, headers: kept.headers },
    );
  const hints = await hintOnce(asked, {
    letter,
    id: kept.draftId,
    given: another ? "" : givenHints(state),
    text: `${read.value.summary}\n${read.value.content}`,
  });
  const pages = letterPages(letter);
  const next = isBackFromCheck(request) && !another ? pages.check : pages.place;
  const said = another ? says("apart") : state.kind === "expired" ? says("kept") : {};
  return redirect(withQuery(next, { ...said, ...saysHints(hints) }), {
    status: 303,
    headers: kept.headers,
  });
}

const givenHints = (state: DraftState) =>
  state.kind === "open" ? (state.draft.content.hint?.shown ?? "") : "";

type Heard = { letter: number; id: string; given: string; text: string };

/** What the letter sounds like and was not told yet. That it was told is part of the draft. */
async function hintOnce(asked: Asked, { letter, id, given, text }: Heard) {
  const hints = scopeHintsOf(text).filter((hint) => !given.split(" ").includes(hint));
  const values = { shown: [given, ...hints].join(" ") };
  if (hints.length > 0) await keepStep(asked, { letter, id, step: "hint", values });
  return hints;
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
      backHref={toCheck ? pages.check : addresses.send.start}
      pages={pages}
      notice={actionData?.notice ?? loaderData.notice}
      hints={loaderData.hints}
      errors={errors}
      order={["aim", "summary", "content", "proposal"]}
    >
      <form
        method="post"
        action={withQuery(pages.content, { ...(toCheck && backToCheck) })}
        id="answers"
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
