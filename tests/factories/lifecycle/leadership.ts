import type { Addressee, Command, CommandOf } from "#app/domain/petition/lifecycle/commands.ts";
import type { Petition, Share } from "#app/domain/petition/petition.ts";
import { shareInView } from "#app/domain/petition/shares.ts";
import {
  aConductClass,
  aForwarding,
  anAddressee,
  aPetition,
  clerk,
  handlingUnit,
  strangeUnit,
  today,
} from "../petition.ts";

export const classified = {
  classification: aConductClass,
  points: [{ text: "Overdue", disposal: "handle", note: "" }],
} as const satisfies Partial<Petition>;
export const paper = {
  documentNumber: "3/PT-VP",
  documentOn: today,
  signerName: "C",
  signerCapacity: "Chief of Office",
  fileId: 3,
};
export const submit: CommandOf<"submit-to-leadership"> = {
  type: "submit-to-leadership",
  reason: "returned-twice",
  question: "Who answers?",
  paper,
};
export const enter = (change: Partial<CommandOf<"enter-direction">> = {}) =>
  ({
    type: "enter-direction",
    by: "chairman",
    form: "note",
    documentNumber: "",
    givenOn: today,
    text: "Construction answers.",
    fileId: 4,
    agencyId: null,
    agencyOpen: true,
    ...change,
  }) as const;
export const forwardTo = (...addressees: Partial<Addressee>[]): Command => ({
  type: "forward",
  addressees: addressees.map(anAddressee),
  coverNote: "",
  dueReason: "",
  notifySender: true,
});
export const sendBack: Command = {
  type: "return",
  reasonCode: "outside-competence",
  reason: "Not ours",
  proposedAgencyId: strangeUnit,
};
export const submission = {
  reason: "returned-twice",
  question: "Who answers?",
  submittedOn: today,
  documentNumber: "3/PT-VP",
  documentOn: today,
  signerName: "C",
  fileId: 3,
  endedOn: null,
} as const;
export const direction = {
  givenOn: today,
  enteredOn: today,
  by: "chairman",
  form: "note",
  documentNumber: "",
  text: "Construction answers.",
  fileId: 4,
  agencyId: handlingUnit,
  reportedOn: null,
} as const;
export const returned = aPetition({ stage: "returned", ...classified, returns: 2 });
export const waiting = aPetition({ ...returned, submission });
export const directed = aPetition({
  ...returned,
  submission: { ...submission, endedOn: today },
  direction,
});
export const handled = aPetition({
  stage: "in-progress",
  ...classified,
  forwarding: aForwarding,
  submission,
});
export const bound = aPetition({ ...directed, stage: "in-progress", forwarding: aForwarding });
export const returnRequest = {
  reasonCode: "outside-competence" as const,
  reason: "Not ours",
  proposedAgencyId: strangeUnit,
  by: clerk,
};
export const beside: Share = {
  ...shareInView(aPetition({ stage: "in-progress", place: 2 })),
  forwarding: { ...aForwarding, agencyId: strangeUnit },
};
export const aboutHead = {
  classification: { ...classified.classification, aboutHeadOf: strangeUnit },
};
