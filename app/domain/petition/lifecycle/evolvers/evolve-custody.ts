import type { Publication, Share } from "../../petition.ts";
import type { Evolvers } from "./evolver.ts";

const withdrawPublication = ({ publication }: Share, reason: string): Publication =>
  publication.state === "published" ? { state: "unpublished", reason } : publication;

/** What a restriction and its end change: who sees the petition, what is public, and who has to decide. */
export const restrictionEvolvers = {
  PetitionRestricted: (petition, { reason, undecidedSince: on }) => ({
    ...petition,
    restricted: true,
    openRestriction: on ? { on, toldAbove: false } : null,
    publication: withdrawPublication(petition, reason),
    others: petition.others.map((share) => ({
      ...share,
      publication: withdrawPublication(share, reason),
    })),
  }),
  RestrictionConfirmed: (petition) => ({ ...petition, openRestriction: null }),
  RestrictionLeftOpen: (petition) => ({
    ...petition,
    openRestriction: petition.openRestriction && { ...petition.openRestriction, toldAbove: true },
  }),
  RestrictionLifted: (petition) => ({ ...petition, restricted: false, openRestriction: null }),
  SteppedAside: (petition, { by }) => ({
    ...petition,
    steppedAside: [...petition.steppedAside, by],
  }),
} satisfies Partial<Evolvers>;
