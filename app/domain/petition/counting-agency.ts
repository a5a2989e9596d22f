/** With which agency a petition is counted (for statistics): one for each, however many answer it. */
import type { Petition } from "./petition.ts";
import type { AgencyId } from "./petition-ids.ts";
import { sharesOf, unitInside, viewMainShare } from "./shares.ts";

/** The agencies that have a share of it and the unit that received it, each once. */
export const agenciesToCount = (petition: Petition): readonly AgencyId[] => [
  ...new Set([
    ...sharesOf(petition).flatMap(({ forwarding }) => forwarding?.agencyId ?? []),
    petition.receivingUnitId,
  ]),
];

/**
 * The agency with which the petition is counted: the one that was set, else that of the main share, or
 * the receiving unit where it answers itself. Figures by agency read it from here.
 */
export const countingAgency = (petition: Petition): AgencyId =>
  petition.countingAgencyId ?? unitInside(petition, viewMainShare(petition));

/** The petition without a counting agency that has no share of it any more. */
export const countWithOneAsked = (petition: Petition): Petition =>
  petition.countingAgencyId === null ||
  agenciesToCount(petition).includes(petition.countingAgencyId)
    ? petition
    : { ...petition, countingAgencyId: null };
