import fc from "fast-check";
import { expect, test } from "vitest";
import type { OfficerActor, Role } from "#app/domain/permission/actor.ts";
import {
  aLegalClock,
  aPetition,
  handlingUnit,
  officeUnit,
  strangeUnit,
  today,
} from "#tests/factories/petition.ts";
import {
  type Destination,
  drawing,
  everythingPossible,
  inputFor,
  leadsOn,
  type Possible,
} from "#tests/factories/random-walk.ts";
import { isEnded, type Petition } from "../petition.ts";
import type { AgencyId, OfficerId } from "../petition-ids.ts";
import { isUnderWay, sharesOf, viewMainShare, wholeStage } from "../shares.ts";
import { evolve } from "./evolve.ts";
import { decide } from "./lifecycle.ts";
import { nextCommand } from "./possible-commands.ts";

const absentUnit = 4 as AgencyId;
const officer = (officerId: number, unitId: AgencyId, ...roles: Role[]): OfficerActor => ({
  type: "officer",
  officerId: officerId as OfficerId,
  unitId,
  side: unitId === officeUnit ? "office" : "agency",
  roles,
  readsRestricted: unitId === officeUnit,
});

/** An office of two, an agency with a leader, one whose leader never signs in, and one with nobody. */
const people = [
  officer(21, officeUnit, "intake-officer"),
  officer(22, officeUnit, "office-lead"),
  officer(23, officeUnit, "intake-officer", "office-lead"),
  officer(31, handlingUnit, "agency-officer"),
  officer(32, handlingUnit, "agency-lead"),
  officer(41, strangeUnit, "agency-officer"),
];
const destinations: readonly Destination[] = [
  { agencyId: handlingUnit, worksHere: true },
  { agencyId: strangeUnit, worksHere: true },
  { agencyId: absentUnit, worksHere: false },
];
const facts = {
  today,
  onePersonUnit: false,
  namedReaders: people
    .filter(({ readsRestricted }) => readsRestricted)
    .map(({ officerId, roles }) => ({ officerId, leads: roles.includes("office-lead") })),
  legalClock: aLegalClock,
};

/** Who can take the work on from here: for the whole, or for each share that is under way. */
function expectAWayOn(petition: Petition, every: readonly Possible[], path: readonly string[]) {
  if (isEnded(wholeStage(petition)) || petition.quarantine === "spam") return;
  const ways = every.filter(leadsOn);
  for (const share of sharesOf(petition).filter(isUnderWay))
    expect(
      ways.filter(({ view }) => view.place === share.place).map(({ type }) => type),
      `${path.join(" → ")}: share ${share.place} (${share.role}) is ${share.stage}`,
    ).not.toEqual([]);
}

/** A life of at most so many acts. */
const stepsMax = 60;
/** Thousands of acts, of which each is tried in every other state. */
const timeout = 120_000;

const typesOf = (ones: readonly Possible[]) => ones.map(({ type }) => type);

/** Most acts are the next step of somebody, some lead on otherwise, a few lead nowhere. */
function choose(every: readonly Possible[], draw: (below: number) => number): Possible | undefined {
  const way = draw(10);
  const keyOf = ({ actor, view }: Possible) => `${actor.officerId}:${view.place}`;
  const own = new Map<string, Possible[]>();
  for (const one of every) own.set(keyOf(one), [...(own.get(keyOf(one)) ?? []), one]);
  const nextOf = (ones: readonly Possible[]) => {
    const step = ones[0] && nextCommand(ones[0].view, typesOf(ones), []);
    return ones.filter(({ type }) => type === step);
  };
  const next = [...own.values()].flatMap(nextOf);
  const on = every.filter(leadsOn);
  const from = way < 6 && next.length > 0 ? next : way < 9 ? on : every;
  return from[draw(from.length)];
}

test("from every state that can be reached somebody has an act that leads on", { timeout }, () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const draw = drawing(seed);
      const path: string[] = [];
      let petition = aPetition({ registerNumber: null });
      for (let step = 0; step < stepsMax; step += 1) {
        reached.add(wholeStage(petition));
        const every = everythingPossible(petition, people, facts);
        expectAWayOn(petition, every, path);
        const chosen = choose(every, draw);
        if (chosen === undefined) return;
        const decision = decide(chosen.view, inputFor(chosen, facts, destinations, draw), {
          today,
          officer: chosen.actor,
          onePersonUnit: false,
          nextRegisterNumber: { year: 2026, number: 1 },
          closableFrom: null,
          legalClock: aLegalClock,
        });
        if (!decision.ok) continue;
        petition = viewMainShare(decision.value.reduce(evolve, chosen.view));
        path.push(`${chosen.type} by ${chosen.actor.officerId}`);
      }
    }),
    { numRuns: 80 },
  );
  // The walks come far enough to say something: through every stage in which work may get stuck.
  expect([...reached]).toEqual(
    expect.arrayContaining([
      "awaiting-supplement",
      "returned",
      "reply-drafted",
      "reply-submitted",
      "answered",
    ]),
  );
});
