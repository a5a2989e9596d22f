import { StaffTitle } from "#app/components/frame/staff-place.tsx";
import { readShareCode } from "#app/domain/identifiers/share-code.ts";
import { addNoteForm } from "#app/forms/petition/add-note.ts";
import { setCountingAgencyForm } from "#app/forms/petition/set-counting-agency.ts";
import { rightsNotice } from "#app/server/queries/rights/rights-notice.ts";
import { petitionFile } from "#app/server/queries/staff/petition-file.ts";
import { addNote } from "#app/server/usecases/routing/add-note.ts";
import { setCountingAgency } from "#app/server/usecases/routing/set-counting-agency.ts";
import { TwoColumns } from "#app/ui/page-column.tsx";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { performActWithForm, performAskedAct, type SentAct } from "../acts/perform-act.ts";
import { RightsNotice } from "../data-requests/rights-notice.tsx";
import type { Route } from "./+types/petition.ts";
import { ClassificationPanel } from "./classification-panel.tsx";
import { ClocksPanel } from "./clocks-panel.tsx";
import { HistoryPanel } from "./history-panel.tsx";
import { InsideCard } from "./inside-card.tsx";
import { LeadershipPanel } from "./leadership-panel.tsx";
import { OpinionsPanel } from "./opinions-panel.tsx";
import { OriginalPanel } from "./original-panel.tsx";
import { PapersPanel } from "./papers-panel.tsx";
import { PetitionHeader } from "./petition-header.tsx";
import { PetitionNotices } from "./petition-notices.tsx";
import { PointsPanel } from "./points-panel.tsx";
import { quickActsTable } from "./quick-acts.ts";
import { RefusalAlert } from "./refusal-alert.tsx";
import { ReplyPanel } from "./reply-panel.tsx";
import { SenderPanel } from "./sender-panel.tsx";
import { SharesPanel } from "./shares-panel.tsx";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { app, actor, language } = readStaffRequest(context);
  const { code, place } = readShareCode(params.code);
  const file = await petitionFile(app, actor, code, language, place);
  if (file === null) throw notFound();
  return { ...file, rights: await rightsNotice(app, actor, file.petition) };
}

/** What the page's own forms and buttons ask for. */
const acts = {
  "add-note": (sent: SentAct) =>
    performActWithForm(
      sent,
      addNoteForm,
      (app, actor, target, { text }) => addNote(app, actor, target, text),
      "noted",
    ),
  "set-counting-agency": (sent: SentAct) =>
    performActWithForm(
      sent,
      setCountingAgencyForm,
      (app, actor, target, { agencyId }) => setCountingAgency(app, actor, target, agencyId),
      "counting-agency-set",
    ),
  ...quickActsTable,
};

export const action = (args: Route.ActionArgs) => performAskedAct(args, acts, null);

export default function PetitionPage({
  loaderData: file,
  actionData: refusedForm,
}: Route.ComponentProps) {
  return (
    <>
      <StaffTitle
        hasError={refusedForm !== undefined}
      >{`${file.petition.code} – ${file.title}`}</StaffTitle>
      <PetitionHeader file={file} />
      {refusedForm && <RefusalAlert refusedForm={refusedForm} code={file.petition.code} />}
      <RightsNotice rights={file.rights} />
      <PetitionNotices file={file} />
      <TwoColumns
        main={
          <>
            <OriginalPanel file={file} />
            <PointsPanel file={file} />
            <LeadershipPanel file={file} />
            <SharesPanel file={file} refusedForm={refusedForm} />
            <OpinionsPanel file={file} />
            <ReplyPanel file={file} />
            <HistoryPanel file={file} refusedForm={refusedForm} />
          </>
        }
        side={
          <>
            <SenderPanel file={file} />
            <InsideCard file={file} refusedForm={refusedForm} />
            <ClassificationPanel file={file} />
            <ClocksPanel file={file} />
            <PapersPanel file={file} />
          </>
        }
      />
    </>
  );
}
