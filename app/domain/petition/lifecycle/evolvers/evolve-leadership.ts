import type { CivilDate } from "../../../deadline/calendar/civil-date.ts";
import type { Petition } from "../../petition.ts";
import type { LeadershipEvent } from "../leadership-events.ts";
import { notGiven } from "./evolve-inside.ts";
import { freshTime } from "./evolve-time.ts";
import { type Evolver, leaveAsItIs } from "./evolver.ts";

/** The petition that waits to be forwarded again, without what the agency that had it began. */
export const backToForward = (petition: Petition): Petition => ({
  ...petition,
  stage: "returned",
  forwarding: null,
  ...notGiven,
  reply: null,
  publication: { state: "undecided" },
  ...freshTime,
});

/** What the way up to the leadership and back changes in a petition. */
export const leadershipEvolvers = {
  SubmittedToLeadership: (petition, { reason, question, paper, on: submittedOn }) => ({
    ...petition,
    submission: {
      reason,
      question,
      submittedOn,
      documentNumber: paper.documentNumber,
      documentOn: paper.documentOn,
      signerName: paper.signerName,
      fileId: paper.fileId,
      endedOn: null,
    },
  }),
  DirectionEntered: (petition, { type: _type, on: enteredOn, forwarding: _place, ...given }) => ({
    ...endSubmission(petition, given.givenOn),
    returnRequest: null,
    returnProposal: null,
    direction: { ...given, enteredOn, reportedOn: null },
  }),
  // It is no return: no agency sent it back.
  TakenBackByDirection: (petition) => ({
    ...backToForward(petition),
    handledInOffice: false,
    officeDueOn: null,
    officeDueProvisional: false,
  }),
  ReportedBack: (petition, { on: reportedOn }) => ({
    ...petition,
    direction: petition.direction && { ...petition.direction, reportedOn },
  }),
  RegistryNumberRecorded: leaveAsItIs,
} satisfies { readonly [T in LeadershipEvent["type"]]: Evolver<T> };

/** The petition for whose direction nobody waits any more; unchanged where nobody did. */
export const endSubmission = (petition: Petition, endedOn: CivilDate): Petition =>
  petition.submission?.endedOn === null
    ? { ...petition, submission: { ...petition.submission, endedOn } }
    : petition;

/**
 * The petition whose office went on before the leadership answered. An earlier direction had been put
 * in question by asking again, so it binds nobody any more.
 */
export const overtakeSubmission = (petition: Petition, on: CivilDate): Petition => ({
  ...endSubmission(petition, on),
  direction: null,
});
