/** A number of the register that should never have been given. */
import { accepted, type Refused, refused } from "../../result.ts";
import type { Petition, Stage } from "../petition.ts";
import { sharesOf } from "../shares.ts";
import type { CommandOf, CommandType } from "./commands.ts";
import { type Circumstances, type Deciders, type Decision, isBlank } from "./decision.ts";

/** What may still be asked of a petition whose number is annulled: to read, to guard and to note. */
const afterAnnulment: readonly CommandType[] = [
  "correct-sender",
  "ask-contact-change",
  "confirm-contact",
  "decline-contact",
  "restrict",
  "lift-restriction",
  "confirm-restriction",
  "escalate-restriction",
  "step-aside",
  "reissue-secret",
  "tell-state",
  // What was signed stays a paper of its body, and is put right by another one.
  "amend-reply",
  "record-registry-number",
  "number-chase-letter",
  "add-note",
  "open-contact",
];

/** Whether the annulment of its number forbids this; the petition goes on under the other number. */
export const annulmentForbids = ({ annulment }: Petition, type: CommandType) =>
  annulment !== null && !afterAnnulment.includes(type);

/**
 * The lead of the receiving unit annuls a number that was given twice, as a test or in the wrong book.
 * The number stays, is never given again and counts as received no more. Every clock stops for good on
 * that day: what had not ended is closed, nobody owes anything, and no day of the replacing petition
 * moves by it. Whoever entered it himself says why.
 */
export const annullingDeciders = { "annul-entry": annul } satisfies Partial<Deciders>;

function annul(
  petition: Petition,
  command: CommandOf<"annul-entry">,
  { today: on, officer }: Circumstances,
): Decision {
  const { registerNumber: number, registerYear: year } = petition;
  if (number === null || year === null) return refused("not-registered");
  if (officer === null) return refused("not-permitted");
  if (sharesOf(petition).some(({ publication }) => publication.state === "published"))
    return refused("unpublish-first");
  const { reason, note, replacement, ownEntry } = command;
  if (ownEntry && isBlank(note)) return refused("reason-required");
  const unfit = refuseReplacement(command) ?? refuseUnderWay(petition, command);
  if (unfit) return unfit;
  return accepted([
    {
      type: "RegisterEntryAnnulled",
      reason,
      note,
      on,
      by: officer.officerId,
      year,
      number,
      replacedBy: replacement?.number ?? "",
      code: replacement?.sameSender ? replacement.code : "",
    },
  ]);
}

/** Only a test may stand for nothing; the other number is a living one, in another book where this was wrong. */
function refuseReplacement({ reason, replacement }: CommandOf<"annul-entry">): Refused | null {
  if (replacement === null) return reason === "test" ? null : refused("replacement-required");
  if (replacement.itself) return refused("replacement-itself");
  if (replacement.annulled) return refused("replacement-annulled");
  if (replacement.endedUnanswered) return refused("replacement-ended");
  // The earlier receipt keeps its days, so the later number is the one too many.
  if (reason === "double-entry" && replacement.receivedLater) return refused("replacement-later");
  return reason === "wrong-book" && replacement.sameBook ? refused("replacement-same-book") : null;
}

/** Ends that the sender was told of in the body's own words. */
const toldElsewhere: readonly Stage[] = ["declined", "guided", "transferred"];

/** What a body has, had or answered, goes on under the other number of the same petition alone. */
function refuseUnderWay(
  petition: Petition,
  { reason, replacement }: CommandOf<"annul-entry">,
): Refused | null {
  const underWay =
    toldElsewhere.includes(petition.stage) ||
    sharesOf(petition).some(
      ({ forwarding, handledInOffice, answeredOn, returns, laterPapers }) =>
        forwarding !== null ||
        handledInOffice ||
        answeredOn !== null ||
        returns > 0 ||
        laterPapers.length > 0,
    );
  const isDouble = reason === "double-entry" && replacement?.sameSender === true;
  return underWay && !isDouble ? refused("entry-under-way") : null;
}
