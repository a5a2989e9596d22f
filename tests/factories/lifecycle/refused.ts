import type { Addressee } from "#app/domain/petition/lifecycle/commands.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import { shareInView } from "#app/domain/petition/shares.ts";
import {
  aConductClass,
  aForwarding,
  anAddressee,
  aPetition,
  aReply,
  clerk,
  strangeUnit,
  today,
} from "../petition.ts";

export const classified = {
  classification: aConductClass,
  points: [{ text: "Overdue", disposal: "handle", note: "" }],
} as const satisfies Partial<Petition>;
export const proposal = {
  kind: "decline",
  reason: "unclear-content",
  door: null,
  guidance: "Say where.",
  recipient: "",
  proposedBy: clerk,
} as const;
export const forwardTo = (change: Partial<Addressee>) =>
  ({
    type: "forward",
    addressees: [anAddressee(change)],
    coverNote: "",
    dueReason: "",
    notifySender: true,
  }) as const;
export const forward = forwardTo({});
export const registered = aPetition({ stage: "registered", ...classified });
export const inProgress = aPetition({
  stage: "in-progress",
  ...classified,
  forwarding: aForwarding,
});
export const split = aPetition({
  ...inProgress,
  others: [
    shareInView(
      aPetition({ ...inProgress, place: 2, forwarding: { ...aForwarding, agencyId: strangeUnit } }),
    ),
  ],
});
export const signature = {
  documentNumber: "1/SXD",
  documentOn: today,
  signerName: "B",
  signerCapacity: "Director",
  fileId: null,
};
export const drafted = aPetition({ stage: "reply-drafted", ...classified, reply: aReply });
export const answered = aPetition({ stage: "answered", ...classified, reply: aReply });
export const prepared = (remainingFindings: number) =>
  aPetition({
    ...answered,
    publication: { state: "prepared", preparedBy: clerk, remainingFindings },
  });

export const named = { before: "", after: "Late" };
export const publish = { type: "publish", known: 0, soloReason: "" } as const;
