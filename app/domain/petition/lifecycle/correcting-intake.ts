/** What was taken in wrongly: who sent it, and of paper and calls how and when it came. */
import { type CivilDate, civilDateInVietnam } from "../../deadline/calendar/civil-date.ts";
import type { LegalClock } from "../../deadline/rules/rule-book.ts";
import { accepted, type Refused, refused } from "../../result.ts";
import { dueOf, findDueDayMoves, presentRule } from "../clocks/clock-starts.ts";
import { countClock } from "../clocks/clocks.ts";
import type { IntakeChannel, Petition } from "../petition.ts";
import { viewsOf } from "../shares.ts";
import type { CommandOf } from "./commands.ts";
import type { Circumstances, Deciders, Decision } from "./decision.ts";
import type { EventOf } from "./events.ts";
import { evolve } from "./evolve.ts";
import { refuseReason } from "./taking-back.ts";

/** How and when these came is what a machine wrote down: nobody corrects it. */
const electronic: readonly IntakeChannel[] = ["web", "email"];
/** Whether the channel and the day of receipt of this petition can be corrected at all. */
export const isReceiptFixed = ({ channel }: Pick<Petition, "channel">) =>
  electronic.includes(channel);

/**
 * The officer corrects the sender of any petition, and the channel and the day of what came on paper or
 * by a call; another day is shown by a file. Every clock is counted anew from the true day. Where one
 * ends later than before, the lead decides: nobody gives himself time.
 */
export const intakeCorrectionDeciders = {
  "correct-receipt": correctReceipt,
  "correct-receipt-later": correctReceipt,
  "correct-sender": (_petition, command, { today: on }) => {
    const unfit = refuseReason(command);
    if (unfit) return unfit;
    const { reason, note, sender } = command;
    if (sender === null) return refused("nothing-corrected");
    return accepted([{ type: "IntakeCorrected", reason, note, on, sender }]);
  },
} satisfies Partial<Deciders>;

type CorrectingReceipt = CommandOf<"correct-receipt" | "correct-receipt-later">;

function correctReceipt(
  petition: Petition,
  command: CorrectingReceipt,
  { today, legalClock }: Circumstances,
): Decision {
  const event = receiptCorrection(petition, command, today);
  if (!event.channel && !event.receivedOn) return refused("nothing-corrected");
  const unfit = refuseReason(command) ?? refuseReceipt(petition, event, today);
  if (unfit) return unfit;
  if (command.type === "correct-receipt" && endsLater(petition, event, legalClock))
    return refused("lead-decides");
  const moves = viewsOf(petition).flatMap((view) =>
    findDueDayMoves(view, evolve(view, event), legalClock, "intake", today).map((move) =>
      petition.others.length === 0 ? move : { ...move, forwarding: view.place },
    ),
  );
  return accepted([event, ...moves]);
}

/** What of the command is another value than what stands there. */
export function receiptCorrection(
  petition: Petition,
  { reason, note, channel, receivedOn, proofFileId }: Omit<CorrectingReceipt, "type">,
  on: CivilDate,
): EventOf<"IntakeCorrected"> {
  const { channel: oldChannel, receivedOn: oldDay } = petition;
  return {
    type: "IntakeCorrected",
    reason,
    note,
    on,
    ...(channel !== oldChannel && { channel: { before: oldChannel, after: channel } }),
    ...(receivedOn !== oldDay && { receivedOn: { before: oldDay, after: receivedOn } }),
    ...(proofFileId !== null && { proofFileId }),
  };
}

function refuseReceipt(
  petition: Petition,
  { channel, receivedOn, proofFileId }: EventOf<"IntakeCorrected">,
  today: CivilDate,
): Refused | null {
  if (isReceiptFixed(petition) || channel?.after === "web") return refused("receipt-fixed");
  if (!receivedOn) return null;
  const { register } = petition.clockStarts;
  const takenInOn = register ? civilDateInVietnam(new Date(register.at)) : today;
  if (receivedOn.after > takenInOn) return refused("received-after-intake");
  return proofFileId === undefined ? refused("proof-missing") : null;
}

const countedClocks = ["register", "forward", "reply"] as const;

/** Whether some clock that has begun, also one that was met, ends later by the correction. */
export function endsLater(
  petition: Petition,
  event: EventOf<"IntakeCorrected">,
  legalClock: LegalClock,
): boolean {
  return viewsOf(petition).some((view) => {
    const after = evolve(view, event);
    return countedClocks.some((clock) => {
      if (view.clockStarts[clock] === undefined) return false;
      const before = dueOf(view, clock, legalClock);
      const rule = presentRule(after, clock, legalClock, event.on);
      const now = countClock(after, clock, legalClock, rule);
      return before !== null && now !== null && now.on > before.on;
    });
  });
}
