import { addresses, addressOf } from "#app/addresses.ts";
import { readShareCode } from "#app/domain/identifiers/share-code.ts";
import type { AgencyId } from "#app/domain/petition/petition-ids.ts";
import { enterDirectionForm } from "#app/forms/petition/enter-direction.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { leadershipQuestion } from "#app/server/queries/leadership/leadership-lists.ts";
import { agencyChoices } from "#app/server/queries/staff/choices.ts";
import { staffToday } from "#app/server/queries/staff/due-days.ts";
import { enterDirection } from "#app/server/usecases/leadership/enter-direction.ts";
import { Card } from "#app/ui/panel.tsx";
import { chooseAct } from "../../../kit/choose-act.ts";
import { notFound } from "../../../kit/refusals.ts";
import { readStaffRequest } from "../../../kit/staff-request.ts";
import { SubmissionFacts } from "../../leadership/submission-facts.tsx";
import { headOf, respondWithProblems } from "../act.ts";
import { ActPage } from "../act-page.tsx";
import { readActAndScan, readActWithFiles, type SentWithFiles } from "../paper-acts.ts";
import { performAct } from "../perform-act.ts";
import type { Route } from "./+types/direction.ts";
import { DirectionForm } from "./direction-form.tsx";

export async function loader({ context, params }: Route.LoaderArgs) {
  const who = readStaffRequest(context);
  const { code, place } = readShareCode(params.code);
  const found = await leadershipQuestion(who.app, who.actor, code, place);
  if (found === null) throw notFound();
  return {
    head: headOf(who, found, ["enter-direction"]),
    submission: found.petition.submission,
    agencies: await agencyChoices(who.app),
    opensFile: found.opensFile,
  };
}

/** The direction with its scan, which a note owes. */
async function enterWithScan(sent: SentWithFiles) {
  const form = enterDirectionForm(staffToday(sent.who.app));
  const read = readActAndScan(sent, form, sent.form.get("form") !== "paper");
  if (!read.ok) return respondWithProblems(sent.form, read.problems);
  const { typed, scan } = read.value;
  const direction = { ...typed, agencyId: typed.agencyId as AgencyId | null };
  return performAct(
    sent,
    (...asked) => enterDirection(...asked, direction, scan),
    "direction-entered",
  );
}

const acts = { "enter-direction": enterWithScan };

export async function action(args: Route.ActionArgs) {
  const sent = await readActWithFiles(args);
  return chooseAct(sent.form, acts, "enter-direction")(sent);
}

export default function Direction({ loaderData, actionData: refusedForm }: Route.ComponentProps) {
  const { t } = useTranslation("office");
  const { head, submission, agencies, opensFile } = loaderData;
  return (
    <ActPage
      head={head}
      title={t("act.page.direction")}
      lead={t("leadership.direction-lead")}
      refusedForm={refusedForm}
      {...(!opensFile && {
        backHref: addressOf(addresses.office.leadershipFile, { code: head.address }),
      })}
    >
      {submission && (
        <Card title={t("leadership.asked")}>
          <SubmissionFacts submission={submission} address={head.address} />
        </Card>
      )}
      <DirectionForm head={head} agencies={agencies} refusedForm={refusedForm} />
    </ActPage>
  );
}
