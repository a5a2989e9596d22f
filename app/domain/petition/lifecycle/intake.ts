import { accepted, refused } from "../../result.ts";
import { findDueDayMoves } from "../clocks/clock-starts.ts";
import type { TitleChange } from "../correction.ts";
import type { Petition } from "../petition.ts";
import { sharesOf, viewsOf } from "../shares.ts";
import type { CommandOf } from "./commands.ts";
import { type Circumstances, type Deciders, isBlank } from "./decision.ts";
import type { PetitionEvent } from "./events.ts";
import { evolve } from "./evolve.ts";

/** Entering a petition in the register, and saying in the officer's words what it is about and of what kind. */
export const intakeDeciders = {
  register: ({ registerNumber }, _command, { nextRegisterNumber }) => {
    if (registerNumber !== null || nextRegisterNumber === null)
      return refused("already-registered");
    return accepted([{ type: "PetitionRegistered", ...nextRegisterNumber }]);
  },
  classify: (petition, command, circumstances) => {
    if (isBlank(command.title.after)) return refused("title-required");
    if (command.points.length === 0) return refused("no-points");
    if (!keepsSharedPoints(petition, command)) return refused("points-in-use");
    if (isWithAccused(petition, command)) return refused("head-judges-himself");
    return accepted([
      // First, so that what is told last of the act is what it was asked for.
      ...firstAssigned(petition, command),
      ...classifyAndMoveDueDays(petition, command, circumstances),
      ...titleSet(command.title),
    ]);
  },
  "set-title": (_petition, { title }) => {
    if (isBlank(title.after)) return refused("title-required");
    const set = titleSet(title);
    return set.length === 0 ? refused("nothing-corrected") : accepted(set);
  },
} satisfies Partial<Deciders>;

/** What stood there is kept in the history. */
const titleSet = (title: TitleChange): readonly PetitionEvent[] =>
  title.before === title.after ? [] : [{ type: "TitleSet", title }];

/** What was given to nobody has its officer from now on; what was given to somebody stays with him. */
const firstAssigned = (
  { assigneeId, divisionId, forwarding }: Petition,
  { assigneeId: officerId }: CommandOf<"classify">,
): readonly PetitionEvent[] => {
  const isGiven = assigneeId !== null || (forwarding === null && divisionId !== null);
  return officerId === null || isGiven
    ? []
    : [{ type: "PetitionAssigned", officerId, inAgency: false }];
};

/** Conduct of the head of a body goes to its superior, and not to the body that has it already. */
const isWithAccused = (petition: Petition, { classification }: CommandOf<"classify">) =>
  sharesOf(petition).some(
    ({ forwarding }) => forwarding !== null && forwarding.agencyId === classification.aboutHeadOf,
  );

/** Once a letter was split, each point that is handled is some agency's, and stays so. */
function keepsSharedPoints(petition: Petition, { points }: CommandOf<"classify">) {
  const shared = sharesOf(petition).flatMap(({ ownPoints }) => ownPoints);
  if (shared.length === 0) return true;
  const handled = points.flatMap(({ disposal }, place) => (disposal === "handle" ? [place] : []));
  return handled.join() === shared.sort((a, b) => a - b).join();
}

/** A petition that becomes one of another kind may have other limits from then on. */
function classifyAndMoveDueDays(
  petition: Petition,
  { classification, points }: CommandOf<"classify">,
  { legalClock, today }: Circumstances,
): readonly PetitionEvent[] {
  const event = { type: "PetitionClassified", classification, points } as const;
  const moves = viewsOf(petition).flatMap((view) =>
    findDueDayMoves(view, evolve(view, event), legalClock, "kind", today).map((move) =>
      petition.others.length === 0 ? move : { ...move, forwarding: view.place },
    ),
  );
  return [event, ...moves];
}
