import type { QuickAct } from "#app/components/petition/act-pages.ts";
import { chaseInsideForm } from "#app/forms/petition/chase-inside.ts";
import { registerPetition } from "#app/server/usecases/intake/register-petition.ts";
import { releaseFromQuarantine } from "#app/server/usecases/intake/release-from-quarantine.ts";
import { presentReply } from "#app/server/usecases/reply/present-reply.ts";
import { submitReply } from "#app/server/usecases/reply/submit-reply.ts";
import { takeBackDraft, takeBackReply } from "#app/server/usecases/reply/take-back-reply.ts";
import { acceptPetition } from "#app/server/usecases/routing/accept-petition.ts";
import { chaseInside } from "#app/server/usecases/routing/chase-inside.ts";
import { closePetition } from "#app/server/usecases/routing/close-petition.ts";
import { takeBackReturnProposal } from "#app/server/usecases/routing/propose-return.ts";
import { takeBackProposal } from "#app/server/usecases/routing/take-back-proposal.ts";
import { performAct, performActWithForm, type SentAct } from "../acts/perform-act.ts";

/** What each button on the petition's page does, and what is said of it afterwards. */
export const quickActsTable: Readonly<
  Record<QuickAct, (sent: SentAct) => ReturnType<typeof performAct>>
> = {
  "release-from-quarantine": (sent) => performAct(sent, releaseFromQuarantine, "released"),
  register: (sent) => performAct(sent, registerPetition, "registered"),
  accept: (sent) => performAct(sent, acceptPetition, "accepted"),
  "chase-inside": (sent) =>
    performActWithForm(
      sent,
      chaseInsideForm,
      (app, actor, target, { note }) => chaseInside(app, actor, target, note),
      "chased-inside",
    ),
  "present-reply": (sent) => performAct(sent, presentReply, "presented"),
  "submit-reply": (sent) => performAct(sent, submitReply, "submitted"),
  "take-back-proposal": (sent) => performAct(sent, takeBackProposal, "taken-back"),
  "take-back-return-proposal": (sent) => performAct(sent, takeBackReturnProposal, "taken-back"),
  "take-back-draft": (sent) => performAct(sent, takeBackDraft, "taken-back"),
  "take-back-reply": (sent) => performAct(sent, takeBackReply, "taken-back"),
  close: (sent) => performAct(sent, closePetition, "closed"),
};
