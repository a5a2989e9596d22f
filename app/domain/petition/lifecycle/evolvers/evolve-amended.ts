import type { LaterPaper } from "../../later-papers.ts";
import type { Petition, Signature } from "../../petition.ts";
import { withoutFirstDay } from "./evolve-taking-back.ts";
import type { Evolvers } from "./evolver.ts";

/** The petition with one more paper about the reply that was sent. */
function withLaterPaper(petition: Petition, later: Omit<LaterPaper<Signature>, "about">): Petition {
  const about = petition.reply?.signature;
  if (!about) return petition;
  return { ...petition, laterPapers: [...petition.laterPapers, { ...later, about }] };
}

/** What papers after the reply change in a petition. */
export const amendedEvolvers = {
  ReplyAmended: (petition, { kind, note, signature: paper, on }) =>
    withLaterPaper(petition, { kind, note, on, paper }),
  // The text stays as the draft of what is written in its place.
  ReplyRecalled: (petition, { note, signature: paper, on }) => ({
    ...withLaterPaper(petition, { kind: "recall", note, on, paper }),
    stage: "in-progress",
    answeredOn: null,
    completionAskedOn: null,
    reply: petition.reply && {
      ...petition.reply,
      signature: null,
      presentedBy: null,
      submittedOn: null,
    },
    clockStarts: withoutFirstDay(petition.clockStarts),
  }),
} satisfies Partial<Evolvers>;
