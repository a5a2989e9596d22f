import { usePetitionHref } from "#app/components/frame/staff-place.tsx";
import { useActTitle } from "#app/components/petition/use-act-title.ts";
import { submitToLeadershipForm } from "#app/forms/petition/submit-to-leadership.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { signedIn } from "#app/server/session/officer-session.ts";
import { submitToLeadership } from "#app/server/usecases/leadership/submit-to-leadership.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { chooseAct } from "../../../kit/choose-act.ts";
import { readForm } from "../../../kit/read-form.ts";
import { openActPage, respondWithProblems } from "../act.ts";
import { ActPage } from "../act-page.tsx";
import {
  isRecording,
  joinParts,
  readActWithFiles,
  readPaper,
  type SentWithFiles,
} from "../paper-acts.ts";
import { performAct } from "../perform-act.ts";
import type { Route } from "./+types/submit.ts";
import { SubmitForm } from "./submit-form.tsx";

const commands = ["submit-to-leadership"] as const;

export async function loader(args: Route.LoaderArgs) {
  const { found, head } = await openActPage(args, commands);
  const { displayName, position } = signedIn(args.context);
  const signs = head.possible.length > 0 && head.onlyByPaper.length === 0;
  return {
    head,
    returns: found.petition.returns,
    signer: signs ? { signerName: displayName, signerCapacity: position } : {},
  };
}

/** The question and its signed paper; the officer who records it owes the scan, the signer does not. */
async function submitQuestion(sent: SentWithFiles) {
  const typed = readForm(sent.form, submitToLeadershipForm);
  const paper = readPaper(sent, isRecording(sent));
  if (!typed.ok || !paper.ok) return respondWithProblems(sent.form, joinParts(sent, typed, paper));
  const { value } = typed;
  return performAct(
    sent,
    (...asked) => submitToLeadership(...asked, value, paper.value),
    "submitted-to-leadership",
  );
}

const acts = { "submit-to-leadership": submitQuestion };

export async function action(args: Route.ActionArgs) {
  const sent = await readActWithFiles(args);
  return chooseAct(sent.form, acts, "submit-to-leadership")(sent);
}

export default function Submit({ loaderData, actionData: refusedForm }: Route.ComponentProps) {
  const { t } = useTranslation("office");
  const actTitle = useActTitle();
  const href = usePetitionHref();
  const { head } = loaderData;
  return (
    <ActPage
      head={head}
      title={actTitle("submit", head)}
      lead={t("leadership.submit-lead")}
      refusedForm={refusedForm}
    >
      <p>
        <Anchor href={href(head.address, "paper", { kind: "phieu-trinh" })}>
          {t("leadership.open-draft")}
        </Anchor>
      </p>
      <SubmitForm {...loaderData} refusedForm={refusedForm} />
    </ActPage>
  );
}
