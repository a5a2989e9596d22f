import type { SenderFacts } from "#app/domain/petition/correction.ts";

/** What each datum of a sender is called, in the order of the pages. */
export const senderLabels = {
  name: "sender.name",
  organizationName: "sender.organization",
  representative: "take-in.representative",
  position: "take-in.position",
  address: "sender.address",
  phone: "sender.phone",
  email: "sender.email",
  postalAddress: "sender.postal-address",
  helperName: "sender.helper",
  helperRelation: "sender.helper-relation",
  helperPhone: "sender.helper-phone",
  peopleCount: "sender.people-count",
} as const satisfies Readonly<Record<Exclude<keyof SenderFacts, "senderType">, string>>;

export type LabelledFact = keyof typeof senderLabels;
export const labelledFacts = Object.keys(senderLabels) as LabelledFact[];
