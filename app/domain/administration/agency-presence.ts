/** How an agency is reached: it works here, nobody of it does yet, or it has no account at all. */
export type AgencyPresence = "works-here" | "nobody-here" | "no-account";

/** How this agency is reached today. */
export function presenceOf(agency: {
  readonly hasAccount: boolean;
  readonly worksHere: boolean;
}): AgencyPresence {
  if (!agency.hasAccount) return "no-account";
  return agency.worksHere ? "works-here" : "nobody-here";
}
