import { data, redirect } from "react-router";
import { addresses, withQuery } from "#app/addresses.ts";
import { ErrorMessage } from "#app/components/frame/error-page.tsx";
import { postedProof } from "#app/forms/intake/proof-of-work.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { todayOf } from "#app/server/clock.ts";
import { judgeProof, newChallenge } from "#app/server/guard/proof-of-work.ts";
import { judgeSending, proofLevelFor } from "#app/server/guard/send-guard.ts";
import { agencyMeant, unitName } from "#app/server/queries/public/place-choices.ts";
import { appContext, requestFacts } from "#app/server/session/request-context.ts";
import { judgeAndSend } from "#app/server/usecases/intake/send-petition.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { forbidCaching } from "../../kit/cache-rules.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { useSite } from "../site-data.ts";
import type { Route } from "./+types/check";
import { AnswersToCheck } from "./answers-to-check.tsx";
import { type DraftState, draftState } from "./draft-state.ts";
import { saysExpired } from "./says.ts";
import { StepPage } from "./step-page.tsx";
import { noticeOf, wholeAnswers } from "./steps.ts";

export const middleware: Route.MiddlewareFunction[] = [forbidCaching];

/** Where someone belongs whose answers cannot be checked and sent yet, or any more. */
function elsewhere(state: DraftState): string | null {
  if (state.kind === "sent") return addresses.send.receipt;
  if (state.kind === "expired") return withQuery(addresses.send.content, { ...saysExpired });
  return state.kind === "open" ? null : addresses.send.content;
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const state = await draftState({ request, context });
  const server = context.get(appContext);
  // After a post without its cookie this page says so in words.
  if (state.kind === "no-cookie") return null;
  if (state.kind !== "open") throw redirect(elsewhere(state) ?? addresses.send.content);
  const whole = wholeAnswers(state.draft, todayOf(server.clock));
  if (whole.missing !== null) throw redirect(addresses.send[whole.missing]);
  const level = await proofLevelFor(server, context.get(requestFacts));
  return {
    challenge: await newChallenge(server, state.id, level),
    answers: whole.answers,
    unitName: await unitName(server, whole.answers.place.unitCode),
    agencyMeant: await agencyMeant(server, whole.answers.place.agencyText),
    files: state.draft.files,
    notice: noticeOf(request),
  };
}

/** The hidden field that only programs fill in. */
const trap = "homepage";

export async function action({ request, context }: Route.ActionArgs) {
  const server = context.get(appContext);
  const facts = context.get(requestFacts);
  const form = await readTextForm(request);
  const state = await draftState({ request, context });
  if (state.kind === "no-cookie")
    return data({ problem: "cookie", minutes: 0 } as const, { status: 422 });
  if (state.kind !== "open")
    return redirect(elsewhere(state) ?? addresses.send.content, { status: 303 });
  const whole = wholeAnswers(state.draft, todayOf(server.clock));
  if (whole.missing !== null) return redirect(addresses.send[whole.missing], { status: 303 });
  const judge = judgeSending(server, facts, {
    draftId: state.id,
    begunAt: state.draft.begunAt,
    trapFilled: Boolean(form.get(trap)),
    proof: await judgeProof(server, state.id, postedProof(form)),
    text: whole.answers.content.content,
  });
  const input = { ...whole.answers, language: facts.language };
  const verdict = await judgeAndSend(server, state.id, input, judge);
  if (verdict.kind === "wait")
    return data({ problem: "too-many", minutes: verdict.minutes } as const, { status: 429 });
  if (!verdict.sent.ok)
    return redirect(withQuery(addresses.send.content, { ...saysExpired }), { status: 303 });
  return redirect(addresses.send.receipt, { status: 303 });
}

export default function CheckPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("public");
  const { phone } = useSite();
  if (actionData?.problem === "too-many")
    return <ErrorMessage status={429} minutes={actionData.minutes} phone={phone} />;
  return (
    <StepPage
      number={4}
      title={t("send.check.title")}
      backHref={addresses.send.person}
      notice={loaderData ? loaderData.notice : "cookie"}
      errors={{}}
      order={[]}
    >
      {loaderData === null && (
        <ButtonRow>
          <LinkButton href={addresses.send.content}>{t("send.start.begin")}</LinkButton>
        </ButtonRow>
      )}
      {loaderData && (
        <>
          <AnswersToCheck {...loaderData} />
          <SendForm challenge={loaderData.challenge} />
        </>
      )}
    </StepPage>
  );
}

/** The trap is for programs; the sum is for the page's script, and nobody waits without one. */
function SendForm({ challenge }: { challenge: string }) {
  const { t } = useTranslation("public");
  return (
    <form method="post" action={addresses.send.check} data-proves>
      <div className="hidden">
        <label htmlFor={trap}>{t("send.check.trap")}</label>
        <input id={trap} name={trap} type="text" tabIndex={-1} autoComplete="off" />
      </div>
      <input type="hidden" name="challenge" value={challenge} autoComplete="off" />
      <input type="hidden" name="proof" autoComplete="off" />
      <p className="mb-5">{t("send.check.true")}</p>
      <ButtonRow>
        <Button id="send">{t("send.check.send")}</Button>
      </ButtonRow>
      <p
        role="status"
        data-proof-status
        data-text={t("send.check.working")}
        className="mt-3 text-ink-2"
      />
    </form>
  );
}
