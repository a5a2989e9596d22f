import { data, redirect } from "react-router";
import { addresses, letterPages, withQuery } from "#app/addresses.ts";
import { ErrorMessage } from "#app/components/frame/error-page.tsx";
import { changedAnswers } from "#app/domain/petition/intake/shown-answers.ts";
import { postedProof } from "#app/forms/intake/proof-of-work.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { todayOf } from "#app/server/clock.ts";
import { judgeProof, newChallenge } from "#app/server/guard/proof-of-work.ts";
import { judgeSending, proofLevelFor } from "#app/server/guard/send-guard.ts";
import { agencyMeant, unitName } from "#app/server/queries/public/place-choices.ts";
import { appContext, requestFacts } from "#app/server/session/request-context.ts";
import { judgeAndSend } from "#app/server/usecases/intake/send-petition.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { forbidCaching } from "../../kit/cache-rules.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { useSite } from "../site-data.ts";
import type { Route } from "./+types/check";
import { AnswersToCheck } from "./answers-to-check.tsx";
import { ChangedNotice } from "./changed-notice.tsx";
import { type Asked, type DraftState, draftState, letterOf } from "./draft-state.ts";
import { says } from "./says.ts";
import { SendForm, shownField, trapField } from "./send-form.tsx";
import { StepPage } from "./step-page.tsx";
import { noticesOf, wholeAnswers } from "./steps.ts";
import { leaveWithoutDraft } from "./ways.ts";

export const middleware: Route.MiddlewareFunction[] = [forbidCaching];

/** All answers of the letter; else leads to what it has become, or to what is still missing of it. */
function answersOrLeave(asked: Asked, state: DraftState) {
  leaveWithoutDraft(asked, state);
  const pages = letterPages(letterOf(asked));
  if (state.kind !== "open") throw redirect(pages.content, { status: 303 });
  const whole = wholeAnswers(state.draft, todayOf(asked.context.get(appContext).clock));
  if (whole.missing !== null) {
    // Who comes this far has written a first step: where there is none, it went with the draft before.
    const isGone = whole.missing === "content" && state.draft.content.content === undefined;
    const said = says(isGone ? "empty" : "missing");
    throw redirect(withQuery(pages[whole.missing], said), { status: 303 });
  }
  return { id: state.id, draft: state.draft, answers: whole.answers };
}

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const asked = { request, context, params };
  const letter = letterOf(asked);
  const state = await draftState(asked);
  // Without the cookie nothing is found; this page says so in words, also after a post.
  if (state.kind === "no-cookie") return { letter, found: null };
  const server = context.get(appContext);
  const { id, draft, answers } = answersOrLeave(asked, state);
  const level = await proofLevelFor(server, context.get(requestFacts));
  return {
    letter,
    found: {
      challenge: await newChallenge(server, id, level),
      showing: draft.showing,
      answers,
      unitName: await unitName(server, answers.place.unitCode),
      agencyMeant: await agencyMeant(server, answers.place.agencyText),
      files: draft.files,
      ...noticesOf(request),
    },
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const asked = { request, context, params };
  const server = context.get(appContext);
  const facts = context.get(requestFacts);
  const form = await readTextForm(request);
  const state = await draftState(asked);
  if (state.kind === "no-cookie")
    return data({ problem: "lost", minutes: 0, changed: [] } as const, { status: 422 });
  const { id, draft, answers } = answersOrLeave(asked, state);
  const judge = judgeSending(server, facts, {
    draftId: id,
    begunAt: draft.begunAt,
    trapFilled: Boolean(form.get(trapField)),
    proof: await judgeProof(server, id, postedProof(form)),
    text: answers.content.content,
  });
  const input = { ...answers, language: facts.language };
  const shown = String(form.get(shownField) ?? "");
  const verdict = await judgeAndSend(server, id, input, shown, judge);
  if (verdict.kind === "wait")
    return data({ problem: "too-many", minutes: verdict.minutes, changed: [] } as const, {
      status: 429,
    });
  const pages = letterPages(letterOf(asked));
  if (verdict.sent.ok) return redirect(pages.receipt, { status: 303 });
  if (verdict.sent.reason !== "version-conflict")
    return redirect(withQuery(pages.content, says("expired")), { status: 303 });
  const changed = changedAnswers(shown, draft.showing);
  return data({ problem: "changed", minutes: 0, changed } as const, { status: 409 });
}

export default function CheckPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("public");
  const { phone } = useSite();
  if (actionData?.problem === "too-many")
    return <ErrorMessage status={429} minutes={actionData.minutes} phone={phone} />;
  const { letter, found } = loaderData;
  const pages = letterPages(letter);
  const changed = actionData?.changed ?? [];
  return (
    <StepPage
      number={4}
      title={t("send.check.title")}
      backHref={pages.person}
      pages={pages}
      notice={found ? found.notice : "lost"}
      hints={found?.hints ?? []}
      errors={{}}
      order={[]}
    >
      {found === null && (
        <ButtonRow>
          <LinkButton href={addresses.send.start}>{t("send.start.begin")}</LinkButton>
        </ButtonRow>
      )}
      {found && (
        <>
          {actionData?.problem === "changed" && <ChangedNotice changed={changed} />}
          <AnswersToCheck {...found} pages={pages} changed={changed} />
          <SendForm action={pages.check} challenge={found.challenge} showing={found.showing} />
        </>
      )}
    </StepPage>
  );
}
