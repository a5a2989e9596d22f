import { z } from "zod";
import { declineReasons, doors } from "#app/domain/petition/petition.ts";
import { choice } from "../fields/fields.ts";
import { line, optionalText, text } from "../fields/text-fields.ts";

/** Dots that stand where a shipped text leaves something to be written, as the earlier reply. */
const leftOpen = "……";

const guidance = () =>
  text(5000, "forms:guidance.missing").refine(
    (typed) => !typed.includes(leftOpen),
    "forms:guidance.left-open",
  );
const door = () => choice(doors, "forms:door.missing");

/** Not accepted: a reason of the closed list and the text that the sender will read. */
export const proposeDecline = z.object({
  reason: choice(declineReasons, "forms:declineReason.missing"),
  guidance: guidance(),
});

/** Told where to turn. */
export const proposeGuide = z.object({ door: door(), guidance: guidance() });

/** Passed on to the body named, and the sender told. */
export const proposeTransfer = z.object({
  door: door(),
  guidance: guidance(),
  recipient: line(200, "forms:recipient.missing"),
});

/** The decision on a proposal; the reason is owed where one person does both. */
export const decideProposal = z.object({ soloReason: optionalText(2000) });

/** An act that owes nothing but the press of a button; a signed paper may come with it. */
export const pressButton = z.object({});

/** Any act that owes nothing but a reason: sending back, restricting, not publishing, withdrawing. */
export const giveReasonForm = z.object({ reason: text(2000, "forms:reason.missing") });
