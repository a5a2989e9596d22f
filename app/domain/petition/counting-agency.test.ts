import { expect, test } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import {
  aForwarding,
  aPetition,
  handlingUnit,
  officeUnit,
  strangeUnit,
  today,
} from "#tests/factories/petition.ts";
import { countingAgency } from "./counting-agency.ts";
import type { PetitionEvent } from "./lifecycle/events.ts";
import { evolve } from "./lifecycle/evolve.ts";
import type { Petition } from "./petition.ts";
import type { AgencyId } from "./petition-ids.ts";
import { shareInView, viewMainShare, viewShare } from "./shares.ts";

const successor = 5 as AgencyId;

const share = (place: number, agencyId: AgencyId, change: Partial<Petition> = {}) =>
  shareInView(
    aPetition({
      place,
      stage: "in-progress",
      role: "part",
      forwarding: { ...aForwarding, agencyId },
      ...change,
    }),
  );

/** The first part lies with the handling unit and is due first; the second with the strange one. */
const split = (countingAgencyId: AgencyId | null = null): Petition => ({
  ...aPetition({ countingAgencyId }),
  ...share(1, handlingUnit),
  others: [
    share(2, strangeUnit, {
      forwarding: {
        ...aForwarding,
        agencyId: strangeUnit,
        replyDueOn: civilDate("2026-12-20"),
      },
    }),
  ],
});
const seenFrom = (place: number, petition: Petition) => viewShare(petition, place) ?? petition;

const rows: [string, Petition, AgencyId][] = [
  ["what nobody was asked for", aPetition(), officeUnit],
  ["what the office answers itself", aPetition({ handledInOffice: true }), officeUnit],
  ["what one agency answers", aPetition({ forwarding: aForwarding }), handlingUnit],
  ["parts, by the main one", split(), handlingUnit],
  ["parts, whichever is in view", seenFrom(2, split()), handlingUnit],
  ["parts, by what was set", split(strangeUnit), strangeUnit],
  ["parts, with the receiving unit", split(officeUnit), officeUnit],
  [
    "an answer that one leads",
    {
      ...aPetition(),
      ...share(1, strangeUnit, { role: "support" }),
      others: [share(2, handlingUnit, { role: "lead" })],
    },
    handlingUnit,
  ],
];

test.each(rows)("%s is counted with one agency", (_what, petition, agency) => {
  expect(countingAgency(petition)).toBe(agency);
});

const returned = {
  type: "PetitionReturned",
  agencyId: strangeUnit,
  reasonCode: "outside-competence",
  reason: "Not ours",
  proposedAgencyId: handlingUnit,
} as const;
const passedOn = {
  type: "ForwardingPassedOn",
  agencyId: successor,
  agencyHasAccount: true,
  formerAgencyId: strangeUnit,
  decisionNumber: "12/QD-UBND",
  decisionOn: today,
  on: today,
} as const;

const changes: [string, AgencyId, number, PetitionEvent, AgencyId | null][] = [
  ["its agency sends it back", strangeUnit, 2, returned, null],
  [
    "a direction takes it back",
    strangeUnit,
    2,
    { type: "TakenBackByDirection", agencyId: strangeUnit, on: today },
    null,
  ],
  ["another agency sends its part back", handlingUnit, 2, returned, handlingUnit],
  ["its agency has a successor", strangeUnit, 2, passedOn, successor],
  ["another agency has a successor", handlingUnit, 2, passedOn, handlingUnit],
  ["the office itself was chosen", officeUnit, 2, returned, officeUnit],
];

test.each(changes)("what was set, when %s", (_what, set, place, event, kept) => {
  const after = viewMainShare(evolve(seenFrom(place, split(set)), event));
  expect(after.countingAgencyId).toBe(kept);
});

test("what was sent back is counted with the office until it is forwarded again", () => {
  const sentBack = evolve(seenFrom(2, split(strangeUnit)), returned);
  expect(countingAgency(sentBack)).toBe(officeUnit);
});
