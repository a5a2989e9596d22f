import type { IntakeChannel } from "./petition.ts";

const electronic: readonly IntakeChannel[] = ["web", "email", "national-portal"];

/**
 * Whether it came as a data message (20/2008/ND-CP art. 6.4): its requirements are those of art. 7.4
 * and its process the electronic one of art. 9, both added by 92/2017/ND-CP.
 */
export const sentElectronically = (channel: IntakeChannel) => electronic.includes(channel);
