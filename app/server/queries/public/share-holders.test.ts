import { expect, test } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { PetitionEvent } from "#app/domain/petition/lifecycle/events.ts";
import type { AgencyId } from "#app/domain/petition/petition-ids.ts";
import { viewsOf } from "#app/domain/petition/shares.ts";
import { aPetition, handlingUnit, strangeUnit } from "#tests/factories/petition.ts";
import { senderTimeline } from "./sender-timeline.ts";

const on = civilDate("2026-11-20");
const forwardedTo = (agencyId: AgencyId, forwarding: number): PetitionEvent => ({
  type: "PetitionForwarded",
  agencyId,
  agencyHasAccount: true,
  coverNote: "",
  forwardedOn: on,
  replyDueOn: on,
  provisional: false,
  dueReason: "",
  notifySender: true,
  forwarding,
  role: "part",
  points: [forwarding - 1],
});
const asked: PetitionEvent = { type: "SupplementRequested", question: "Where?", answerBy: on, on };
const directed: PetitionEvent = {
  type: "DirectionEntered",
  by: "chairman",
  form: "note",
  documentNumber: "",
  givenOn: on,
  text: "",
  fileId: 0,
  agencyId: null,
  on,
};

/** What the sender is told of these events, oldest first. */
function told(...events: readonly PetitionEvent[]) {
  const links = events.map((event, sequence) => ({ stored: { sequence, at: on }, event }));
  const names = new Map<number, string>([
    [handlingUnit, "Construction"],
    [strangeUnit, "Justice"],
  ]);
  const facts = { names, registerCode: "", views: viewsOf(aPetition()), office: "Office" };
  return senderTimeline(links.reverse(), facts)
    .reverse()
    .map(({ type, parts }) => [type, parts.agency, parts.points]);
}

test("who asks the sender is named: the office before it is forwarded, then the share's agency", () => {
  const parts = [forwardedTo(handlingUnit, 1), forwardedTo(strangeUnit, 2)];
  const lines = told(asked, ...parts, { ...asked, forwarding: 2 }, { ...asked, forwarding: 1 });
  const askers = lines.flatMap(([type, agency]) => (type === asked.type ? [agency] : []));
  expect(askers).toEqual(["Office", "Justice", "Construction"]);
});

test("what the leadership was asked says of which points, where the letter has parts", () => {
  const parts = [forwardedTo(handlingUnit, 1), forwardedTo(strangeUnit, 2)];
  const lines = told(
    directed,
    ...parts,
    { ...directed, forwarding: 1 },
    { ...directed, forwarding: 2 },
  );
  const points = lines.flatMap(([type, , ofPoints]) => (type === directed.type ? [ofPoints] : []));
  expect(points).toEqual([undefined, "1", "2"]);
});
