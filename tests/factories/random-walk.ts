/** Random acts of the people around a petition, each as some page would ask it. */
import { addDays } from "#app/domain/deadline/calendar/civil-date.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { viewFor } from "#app/domain/permission/policy.ts";
import type { Addressee, Command, CommandType } from "#app/domain/petition/lifecycle/commands.ts";
import {
  bestInputs,
  type PossibleFacts,
} from "#app/domain/petition/lifecycle/inputs/best-inputs.ts";
import { directedAgency } from "#app/domain/petition/lifecycle/leadership.ts";
import {
  commandsByPaper,
  possibleCommands,
} from "#app/domain/petition/lifecycle/possible-commands.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import type { AgencyId } from "#app/domain/petition/petition-ids.ts";
import { pointsOwed, sharesOf } from "#app/domain/petition/shares.ts";

/** Agencies to which can be forwarded, and whether somebody works in them. */
export type Destination = { readonly agencyId: AgencyId; readonly worksHere: boolean };

export type Possible = {
  readonly actor: OfficerActor;
  readonly view: Petition;
  readonly type: CommandType;
  /** It is recorded from a paper that somebody else signed. */
  readonly byPaper: boolean;
};

/** A number from 0 on, below the given one; the same seed draws the same numbers. */
export function drawing(seed: number) {
  let state = seed >>> 0;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return below < 1 ? 0 : Math.floor((state / 2 ** 32) * below);
  };
}

/** What brings a share nearer to its end, or to whoever can; a second classification does not. */
const onward: readonly CommandType[] = [
  "register",
  "forward",
  "handle-in-office",
  "submit-to-leadership",
  "accept",
  "return",
  "consent-to-return",
  "supply",
  "draft-reply",
  "present-reply",
  "send-back-draft",
  "sign-reply",
  "submit-reply",
  "ask-to-complete",
  "send-reply",
  "decline",
  "guide",
  "transfer",
  "reject-proposal",
  "release-from-quarantine",
];

/** Whether the act takes the work on, so that it is not the end of the road. */
export const leadsOn = ({ type, view }: Possible) =>
  onward.includes(type) || (type === "classify" && view.classification === null);

/** Everything that these people may do with some share of the petition. */
export function everythingPossible(
  petition: Petition,
  people: readonly OfficerActor[],
  facts: PossibleFacts,
): readonly Possible[] {
  return people.flatMap((actor) =>
    sharesOf(petition).flatMap(({ place }) => {
      const view = viewFor(actor, petition, place);
      if (view === null || view.place !== place) return [];
      return [
        ...possibleCommands(actor, view, facts).map((type) => ({ type, byPaper: false })),
        ...commandsByPaper(actor, view, facts).map((type) => ({ type, byPaper: true })),
      ].map((act) => ({ actor, view, ...act }));
    }),
  );
}

/** The input that makes the act real: agencies that exist, points that are there. */
export function inputFor(
  { actor, view, type, byPaper }: Possible,
  facts: PossibleFacts,
  destinations: readonly Destination[],
  draw: (below: number) => number,
): Command {
  const signed = byPaper ? { paper: paperOf(facts) } : {};
  const command = bestInputs[type]({ petition: view, facts, actor, signed });
  switch (command.type) {
    case "forward":
      return { ...command, addressees: drawAddressees(view, facts, destinations, draw) };
    case "classify":
      return {
        ...command,
        classification: { ...command.classification, fieldCode: "land" },
        points: [0, 1].map((number) => ({
          text: `Point ${number}`,
          disposal: "handle" as const,
          note: "",
        })),
      };
    case "return":
    case "ask-to-return":
      return { ...command, proposedAgencyId: otherAgency(view, destinations) };
    case "enter-direction":
      return {
        ...command,
        agencyId: destinations[draw(destinations.length + 1)]?.agencyId ?? null,
      };
    case "draft-reply":
      return {
        ...command,
        text: {
          ...command.text,
          answers: view.points.map((_point, point) => ({ point, text: "Answer" })),
          outcome: "conduct-right",
        },
      };
    default:
      return command;
  }
}

const paperOf = ({ today }: PossibleFacts) => ({
  documentNumber: "1/VP",
  documentOn: today,
  signerName: "Somebody",
  signerCapacity: "Director",
  fileId: 1,
});

const otherAgency = (view: Petition, destinations: readonly Destination[]) =>
  destinations.find(({ agencyId }) => agencyId !== view.forwarding?.agencyId)?.agencyId ?? null;

function drawAddressees(
  view: Petition,
  { today }: PossibleFacts,
  destinations: readonly Destination[],
  draw: (below: number) => number,
): readonly Addressee[] {
  const busy = sharesOf(view).map(({ forwarding }) => forwarding?.agencyId);
  const free = destinations.filter(({ agencyId }) => !busy.includes(agencyId));
  const to = (at: number, role: Addressee["role"], points: readonly number[] = []): Addressee => {
    const { agencyId, worksHere } = free[at % free.length] ?? {
      agencyId: 0 as AgencyId,
      worksHere: false,
    };
    return {
      agencyId,
      agencyHasAccount: worksHere,
      agencyOpen: true,
      role,
      points,
      ownNote: "",
      replyDueOn: addDays(today, 20),
      provisional: false,
      dueByRule: true,
    };
  };
  const directed = free.findIndex(({ agencyId }) => agencyId === directedAgency(view));
  if (directed >= 0) return [to(directed, "alone")];
  const first = draw(Math.max(free.length, 1));
  const [one, ...rest] = pointsOwed(view);
  const ways = view.others.length > 0 || free.length < 2 ? 1 : 3;
  switch (draw(ways)) {
    case 1:
      return [to(first, "lead"), to(first + 1, "support")];
    case 2:
      return rest.length > 0
        ? [to(first, "part", one === undefined ? [] : [one]), to(first + 1, "part", rest)]
        : [to(first, "alone")];
    default:
      return [to(first, "alone")];
  }
}
