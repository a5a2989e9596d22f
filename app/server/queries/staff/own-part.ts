/** What is left of a petition's file for an agency that answers its own points of a split letter only. */
import type { Petition } from "#app/domain/petition/petition.ts";
import type { PetitionEvents } from "./petition-history.ts";

/** What of the sender's letter an agency does not read that answers its own points only. */
export const lettersOwnPart = {
  content: "",
  proposalText: "",
  agencyText: "",
  dossierNumber: "",
  foreignDocument: "",
  aim: "unsure",
  supplementQuestion: "",
  files: [],
} as const;

/** The same places, but without the words of other agencies' points. */
export const withOwnPoints = (petition: Petition): Petition => ({
  ...petition,
  points: petition.points.map((point, place) =>
    petition.ownPoints.includes(place) ? point : { ...point, text: "", note: "" },
  ),
  others: [],
});

/** Of a split letter an agency is told what happened to its own share, and how the petition came in. */
export const toldTo = (
  events: PetitionEvents,
  petition: Petition,
  wholeLetter: boolean,
): PetitionEvents =>
  wholeLetter
    ? events
    : events.filter(({ event }) =>
        event.forwarding === undefined
          ? ["PetitionSent", "PetitionTakenIn", "PetitionRegistered"].includes(event.type)
          : event.forwarding === petition.place,
      );

/** What happened to the share in view, or to the petition before it had several. */
export const eventsOfShare = (events: PetitionEvents, { place }: Petition): PetitionEvents =>
  events.filter(({ event }) => event.forwarding === undefined || event.forwarding === place);
