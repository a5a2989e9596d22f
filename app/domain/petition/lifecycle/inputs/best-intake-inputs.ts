/** The commands of taking in as they would be asked at their best. */
import { addDays, type CivilDate } from "../../../deadline/calendar/civil-date.ts";
import type { Petition } from "../../petition.ts";
import type { CommandOf, CommandType } from "../commands.ts";

const filled = "filled";
const anotherTitle = { before: "", after: filled };

type Seen = { readonly petition: Petition; readonly facts: { readonly today: CivilDate } };

/** Received a day before: no clock ends later by that. */
const aDayBefore = ({ channel, receivedOn }: Petition) =>
  ({
    reason: "typed-wrong",
    note: "",
    channel,
    receivedOn: addDays(receivedOn, -1),
    proofFileId: 0,
  }) as const;

/** Each of them with the best input there could be. */
export const bestIntakeInputs = {
  register: () => ({ type: "register" }),
  "correct-receipt": ({ petition }) => ({ type: "correct-receipt", ...aDayBefore(petition) }),
  "correct-receipt-later": ({ petition }) => ({
    type: "correct-receipt-later",
    ...aDayBefore(petition),
  }),
  "correct-sender": () => ({
    type: "correct-sender",
    reason: "typed-wrong",
    note: "",
    sender: { before: { name: "" }, after: { name: filled } },
  }),
  "ask-contact-change": () => ({
    type: "ask-contact-change",
    askedOften: false,
    contact: { before: {}, after: { phone: filled } },
    mailedLately: false,
  }),
  "confirm-contact": ({ petition: { contactAsked } }) => ({
    type: "confirm-contact",
    oldTried: true,
    contact: {
      before: {},
      after: contactAsked.includes("phone") ? { phone: filled } : { postalAddress: filled },
    },
  }),
  "decline-contact": () => ({ type: "decline-contact", note: "" }),
  "request-supplement": ({ facts }) => ({
    type: "request-supplement",
    question: filled,
    answerBy: addDays(facts.today, 1),
  }),
  supply: () => ({ type: "supply", text: filled }),
  classify: ({ petition }) => ({
    type: "classify",
    classification: petition.classification ?? {
      class: "admin-conduct",
      contentType: "conduct-obstacle",
      kind: "report",
      fieldCode: filled,
      complexity: "ordinary",
    },
    // The points of a letter that was split stay with whoever answers them.
    points:
      petition.points.length > 0
        ? petition.points
        : [{ text: filled, disposal: "handle", note: "" }],
    title: anotherTitle,
    assigneeId: null,
  }),
  "set-title": () => ({ type: "set-title", title: anotherTitle }),
} as const satisfies { readonly [T in CommandType]?: (seen: Seen) => CommandOf<T> };
