import { data, redirect } from "react-router";
import { ErrorMessage } from "#app/components/error-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { todayOf } from "#app/server/clock.ts";
import { unitName } from "#app/server/queries/public/place-choices.ts";
import { appContext, requestFacts } from "#app/server/session/request-context.ts";
import { countSend, minutesToWait } from "#app/server/session/send-limit.ts";
import { sendPetition } from "#app/server/usecases/send-petition.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { keptNowhere } from "../../kit/cache-rules.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { useSite } from "../site-data.ts";
import type { Route } from "./+types/check";
import { addresses, onward, saysExpired } from "./addresses.ts";
import { AnswersToCheck } from "./answers-to-check.tsx";
import { type DraftState, draftState } from "./draft-state.ts";
import { StepPage } from "./step-page.tsx";
import { noticeOf, wholeAnswers } from "./steps.ts";

export const middleware: Route.MiddlewareFunction[] = [keptNowhere];

/** Where someone belongs whose answers cannot be checked and sent yet, or any more. */
function elsewhere(state: DraftState): string | null {
  if (state.kind === "sent") return addresses.receipt;
  if (state.kind === "expired") return onward(addresses.content, saysExpired);
  return state.kind === "open" ? null : addresses.content;
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const state = await draftState({ request, context });
  const server = context.get(appContext);
  // After a post without its cookie this page says so in words.
  if (state.kind === "no-cookie") return null;
  if (state.kind !== "open") throw redirect(elsewhere(state) ?? addresses.content);
  const whole = wholeAnswers(state.draft, todayOf(server.clock));
  if (whole.missing !== null) throw redirect(addresses[whole.missing]);
  return {
    answers: whole.answers,
    unitName: await unitName(server, whole.answers.place.unitCode),
    files: state.draft.files,
    notice: noticeOf(request),
  };
}

/** The hidden field that only programs fill in. */
const trap = "homepage";

export async function action({ request, context }: Route.ActionArgs) {
  const server = context.get(appContext);
  const { language, visitor } = context.get(requestFacts);
  const form = await readTextForm(request);
  const state = await draftState({ request, context });
  if (state.kind === "no-cookie")
    return data({ problem: "cookie", minutes: 0 } as const, { status: 422 });
  if (state.kind !== "open")
    return redirect(elsewhere(state) ?? addresses.content, { status: 303 });
  const whole = wholeAnswers(state.draft, todayOf(server.clock));
  if (whole.missing !== null) return redirect(addresses[whole.missing], { status: 303 });
  if (form.get(trap)) return data({ problem: "trap", minutes: 0 } as const, { status: 422 });
  const minutes = await minutesToWait(server, visitor);
  if (minutes > 0) return data({ problem: "too-many", minutes } as const, { status: 429 });
  const sent = await sendPetition(server, state.id, { ...whole.answers, language });
  if (!sent.ok) return redirect(onward(addresses.content, saysExpired), { status: 303 });
  await countSend(server, visitor);
  return redirect(addresses.receipt, { status: 303 });
}

export default function CheckPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("public");
  const { phone } = useSite();
  if (actionData?.problem === "too-many")
    return <ErrorMessage status={429} minutes={actionData.minutes} phone={phone} />;
  const trapped = actionData?.problem === "trap";
  return (
    <StepPage
      number={4}
      title={t("send.check.title")}
      backHref={addresses.person}
      notice={loaderData ? loaderData.notice : "cookie"}
      errors={trapped ? { send: "public:send.check.trapped" } : {}}
      order={["send"]}
    >
      {loaderData === null && (
        <ButtonRow>
          <LinkButton href={addresses.content}>{t("send.start.begin")}</LinkButton>
        </ButtonRow>
      )}
      {loaderData && (
        <>
          <AnswersToCheck {...loaderData} />
          <form method="post" action={addresses.check} data-sends="hoi-am-content">
            <div className="hidden">
              <label htmlFor={trap}>{t("send.check.trap")}</label>
              <input id={trap} name={trap} type="text" tabIndex={-1} autoComplete="off" />
            </div>
            <p className="mb-5">{t("send.check.true")}</p>
            <ButtonRow>
              <Button id="send">{t("send.check.send")}</Button>
            </ButtonRow>
          </form>
        </>
      )}
    </StepPage>
  );
}
