import { type ContactWay, waysOf } from "../../contact-change.ts";
import type { Petition } from "../../petition.ts";
import type { Evolver } from "./evolver.ts";

const without = (petition: Petition, ways: readonly ContactWay[]) =>
  petition.contactAsked.filter((way) => !ways.includes(way));

const byOffice: readonly ContactWay[] = ["phone", "postalAddress"];

/** Which ways of reaching the sender wait to be confirmed. The data themselves stand with the sender. */
export const contactEvolvers = {
  ContactChangeAsked: (petition, { contact }) => {
    const ways = waysOf(contact);
    return { ...petition, contactAsked: [...without(petition, ways), ...ways] };
  },
  // With one of what an officer decides about, all of it is decided.
  ContactChanged: (petition, { contact }) => ({
    ...petition,
    contactAsked: without(petition, "email" in contact.after ? ["email"] : byOffice),
  }),
  ContactChangeDeclined: (petition, { ways }) => ({
    ...petition,
    contactAsked: without(petition, ways),
  }),
} satisfies {
  readonly [T in "ContactChangeAsked" | "ContactChanged" | "ContactChangeDeclined"]: Evolver<T>;
};
