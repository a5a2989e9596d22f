import { sentElectronically } from "./electronic-channels.ts";
import type { DeclineReason, IntakeChannel } from "./petition.ts";

/** On what a refusal rests: a clause of 20/2008/ND-CP, or nothing but the office's own rule. */
export const declineGrounds = [
  "requirements",
  "requirements-written",
  "requirements-phone",
  "requirements-electronic",
  "scope",
  "office-rule",
] as const;
export type DeclineGround = (typeof declineGrounds)[number];

const byPhone: readonly IntakeChannel[] = ["phone", "hotline-1022"];

/** Art. 7 sets the requirements by the way of sending: 7.1 on paper, 7.2 by phone, 7.4 by data message. */
function requirementsOf(channel: IntakeChannel): DeclineGround {
  if (sentElectronically(channel)) return "requirements-electronic";
  return byPhone.includes(channel) ? "requirements-phone" : "requirements-written";
}

const restsOn: Readonly<Record<DeclineReason, "requirements" | "scope" | "office-rule">> = {
  "missing-contact": "requirements",
  "not-vietnamese": "requirements",
  "unclear-content": "requirements",
  // The decree knows neither as a ground: art. 17.3 is about repeats that go up to the central level.
  "already-answered": "office-rule",
  "under-litigation-or-inspection": "office-rule",
  "not-administrative": "scope",
  spam: "requirements",
};

/**
 * The ground that a refusal for this reason names. The channel decides which clause of art. 7 it is;
 * where it is not known, the article alone is named.
 */
export function declineGround(reason: DeclineReason, channel: IntakeChannel | null): DeclineGround {
  const ground = restsOn[reason];
  return ground === "requirements" && channel !== null ? requirementsOf(channel) : ground;
}
