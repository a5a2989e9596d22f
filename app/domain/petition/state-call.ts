/** What came of ringing back a sender who asked by phone how it stands. */
export const stateCallOutcomes = ["told", "told-helper", "not-reached", "not-the-sender"] as const;
export type StateCallOutcome = (typeof stateCallOutcomes)[number];
