/** The sender says how he is reached: an e-mail is proven by a code, the rest by whoever calls him. */
import { accepted, refused } from "../../result.ts";
import { waysOf } from "../contact-change.ts";
import type { Deciders } from "../lifecycle/decision.ts";

/**
 * What stood before holds until the change is confirmed: an e-mail by its sender, a number or a postal
 * address by an officer of the receiving unit who reached him there.
 */
export const contactDeciders = {
  "ask-contact-change": (_petition, { contact, mailedLately, askedOften }, { today: on }) => {
    const ways = contact === null ? [] : waysOf(contact);
    if (contact === null || ways.length === 0) return refused("nothing-corrected");
    if (askedOften) return refused("contact-asked-often");
    if (ways.includes("email") && mailedLately) return refused("contact-asked-lately");
    return accepted([{ type: "ContactChangeAsked", on, contact }]);
  },
  "confirm-contact": ({ contactAsked }, { contact, oldTried }, { today: on, officer }) => {
    const ways = contact === null ? [] : waysOf(contact);
    if (contact === null || ways.length === 0) return refused("contact-not-asked");
    const isOwn = (way: string) => (way === "email") === (officer === null);
    if (!ways.every((way) => contactAsked.includes(way) && isOwn(way)))
      return refused("contact-not-asked");
    // Whoever found code and secret is not to take over the calls of whom they were given to.
    if (officer !== null && contact.before.phone && !oldTried) return refused("old-number-first");
    return accepted([{ type: "ContactChanged", on, contact }]);
  },
  "decline-contact": ({ contactAsked }, { note }, { today: on }) => {
    const ways = contactAsked.filter((way) => way !== "email");
    if (ways.length === 0) return refused("contact-not-asked");
    return accepted([{ type: "ContactChangeDeclined", on, ways, note }]);
  },
} satisfies Partial<Deciders>;
