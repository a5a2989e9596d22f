import { accepted, refused } from "../../result.ts";
import { findDueDayMoves } from "../clocks/clock-starts.ts";
import type { Petition } from "../petition.ts";
import { sharesOf } from "../shares.ts";
import type { CommandOf } from "./commands.ts";
import type { Circumstances, Deciders } from "./decision.ts";
import type { PetitionEvent } from "./events.ts";
import { evolve } from "./evolve.ts";

/** Entering a petition in the register, and saying what kind it is of. */
export const intakeDeciders = {
  register: ({ registerNumber }, _command, { nextRegisterNumber }) => {
    if (registerNumber !== null || nextRegisterNumber === null)
      return refused("already-registered");
    return accepted([{ type: "PetitionRegistered", ...nextRegisterNumber }]);
  },
  classify: (petition, command, circumstances) =>
    command.points.length === 0
      ? refused("no-points")
      : lastSharedPoint(petition) >= command.points.length
        ? refused("points-in-use")
        : isWithAccused(petition, command)
          ? refused("head-judges-himself")
          : accepted(classifyAndMoveDueDays(petition, command, circumstances)),
} satisfies Partial<Deciders>;

/** Conduct of the head of a body goes to its superior, and not to the body that has it already. */
const isWithAccused = (petition: Petition, { classification }: CommandOf<"classify">) =>
  sharesOf(petition).some(
    ({ forwarding }) => forwarding !== null && forwarding.agencyId === classification.aboutHeadOf,
  );

/** The last point that an agency answers as its own; it keeps its number while it is answered. */
const lastSharedPoint = (petition: Petition) =>
  Math.max(-1, ...sharesOf(petition).flatMap(({ ownPoints }) => ownPoints));

/** A petition that becomes one of another kind may have other limits from then on. */
function classifyAndMoveDueDays(
  petition: Petition,
  { classification, points }: CommandOf<"classify">,
  { legalClock, today }: Circumstances,
): readonly PetitionEvent[] {
  const event = { type: "PetitionClassified", classification, points } as const;
  const after = evolve(petition, event);
  return [event, ...findDueDayMoves(petition, after, legalClock, "kind", today)];
}
