import { data, redirect } from "react-router";
import { addresses, withQuery } from "#app/addresses.ts";
import { PetitionTimeline } from "#app/components/petition/petition-timeline.tsx";
import { supply as supplyForm } from "#app/forms/intake/supplement.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys, queryValues } from "#app/query-keys.ts";
import { filesMax } from "#app/server/attachments/inspect.ts";
import { type OpenQuestion, trackedPetition } from "#app/server/queries/public/tracked-petition.ts";
import { appContext, requestFacts } from "#app/server/session/request-context.ts";
import { supply } from "#app/server/usecases/intake/supply.ts";
import { askProgress } from "#app/server/usecases/reply/ask-progress.ts";
import { PageBody, Stack } from "#app/ui/page-column.tsx";
import { Section } from "#app/ui/section.tsx";
import { forbidCaching } from "../../kit/cache-rules.ts";
import { chooseAct } from "../../kit/choose-act.ts";
import { readForm } from "../../kit/read-form.ts";
import { readNumber } from "../../kit/read-number.ts";
import { readUpload, readUploadOfNobody, type Upload } from "../../kit/read-upload.ts";
import { fileErrors } from "../file-errors.ts";
import { PageScript } from "../page-script.tsx";
import { PageTitle } from "../page-title.tsx";
import { ProblemSummary } from "../problem-summary.tsx";
import type { Route } from "./+types/petition";
import { AnswerPanel } from "./answer-panel.tsx";
import { AskingPanel } from "./asking-panel.tsx";
import { LaterPapersPanel } from "./later-papers-panel.tsx";
import { NotOpen } from "./not-open.tsx";
import { findOpenedCode, hasOpened } from "./opened.ts";
import { PartsPanel } from "./parts-panel.tsx";
import { SentPanel } from "./sent-panel.tsx";
import { StatusPanel } from "./status-panel.tsx";
import { SupplyForm, supplyFormId } from "./supply-form.tsx";

export const middleware: Route.MiddlewareFunction[] = [forbidCaching];

export async function loader({ request, context }: Route.LoaderArgs) {
  const code = await findOpenedCode({ request, context });
  const { language } = context.get(requestFacts);
  const petition =
    code === null ? null : await trackedPetition(context.get(appContext), code, language);
  const [first] = petition?.questions ?? [];
  return {
    petition,
    done: new URL(request.url).searchParams.get(queryKeys.done),
    typedInto: first ? supplyFormId(first.share) : null,
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const asked = { request, context };
  const upload =
    (await findOpenedCode(asked)) === null
      ? await readUploadOfNobody(request)
      : await readUpload(request, filesMax, context.get(appContext));
  const acts = {
    supply: () => supplyAsked(asked, upload),
    "ask-progress": () => askHowItStands(asked),
    // In the other language, with what was typed.
    language: () => data({ ...typedIn(upload), errors: {} }),
  };
  return chooseAct(upload.form, acts, "supply")();
}

type Asked = Pick<Route.ActionArgs, "request" | "context">;

/** Asking within the days of the last asking changes nothing: the page says from when it can be done. */
async function askHowItStands(asked: Asked) {
  const code = await findOpenedCode(asked);
  if (code === null) return redirect(addresses.tracking.petition, { status: 303 });
  const target = { code, version: null };
  const done = await askProgress(asked.context.get(appContext), { type: "sender" }, target);
  const address = addresses.tracking.petition;
  return redirect(done.ok ? withQuery(address, { done: queryValues.asked }) : address, {
    status: 303,
  });
}

const typedIn = ({ form }: Upload) => ({
  text: String(form.get("text") ?? ""),
  share: readNumber(form.get("share")),
});

/** Supplies what was asked; whatever stands against it, the text comes back. */
async function supplyAsked({ request, context }: Asked, upload: Upload) {
  const { text, share } = typedIn(upload);
  const code = await findOpenedCode({ request, context });
  if (code === null) {
    const key = hasOpened({ request, context })
      ? "public:track.view-ended"
      : "public:track.no-view";
    return data({ text, share, errors: { text: key } }, { status: 422 });
  }
  const read = readForm(upload.form, supplyForm);
  const errors = { ...(read.ok ? {} : read.problems.errors), ...fileErrors(upload.faults, []) };
  if (!read.ok || Object.keys(errors).length > 0)
    return data({ text, share, errors }, { status: 422 });
  const server = context.get(appContext);
  const target = { code, version: null, forwarding: share };
  const done = await supply(server, { type: "sender" }, target, read.value.text, upload.files);
  if (done.ok)
    return redirect(withQuery(addresses.tracking.petition, { done: queryValues.supplied }), {
      status: 303,
    });
  return data({ text, share, errors: { text: "public:supply.too-late" } }, { status: 409 });
}

const noQuestion = { agency: "", points: [], question: "", by: null, closed: false };

/** A box in which nothing was typed yet: its fields are not those that a problem names. */
const untried = ({ share }: OpenQuestion) => ({ idEnd: `-${share}`, typed: "", errors: {} });

export default function PetitionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["public", "shell"]);
  const { petition, done } = loaderData;
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  const form = { typed: actionData?.text ?? "", errors };
  const questions = petition?.questions ?? [];
  // What was typed stays, though its question is not open any more.
  const tried = actionData ? actionData.share : (questions[0]?.share ?? null);
  const isOpen = questions.some(({ share }) => share === tried);
  const asked = actionData && !isOpen ? [{ ...noQuestion, share: tried }, ...questions] : questions;
  return (
    <PageBody width="column">
      <PageTitle
        page={petition ? t("petition.title", { code: petition.code }) : t("track.title")}
        withError={Object.keys(errors).length > 0}
      />
      <ProblemSummary errors={errors} order={["text", "files"]} />
      <Stack>
        {petition ? <StatusPanel petition={petition} done={done} /> : <NotOpen />}
        {asked.map((question) => (
          <SupplyForm
            key={question.share}
            question={question}
            code={petition?.code ?? null}
            {...(question.share === tried ? { idEnd: "", ...form } : untried(question))}
          />
        ))}
        {petition && petition.parts.length > 0 && <PartsPanel parts={petition.parts} />}
        {petition?.answers.map((answer) => (
          <AnswerPanel key={answer.share} answer={answer} part={petition.parts.length > 0} />
        ))}
        {petition && <LaterPapersPanel laterPapers={petition.laterPapers} />}
        {petition && (
          <>
            <Section title={t("shell:timeline.heading")} lead={t("shell:timeline.newest-first")}>
              <PetitionTimeline
                entries={petition.timeline.map(({ id, type, at, parts, body }) => ({
                  id,
                  type,
                  at,
                  parts,
                  body,
                }))}
                audience="citizen"
                office={petition.office}
              />
            </Section>
            {petition.asking && <AskingPanel asking={petition.asking} />}
            <SentPanel petition={petition} />
          </>
        )}
      </Stack>
      <PageScript />
    </PageBody>
  );
}
