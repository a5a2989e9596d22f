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

/** The clocks as if nothing had been submitted, checked or sent back for more. */
function withoutSubmission(clockStarts: Petition["clockStarts"]): Petition["clockStarts"] {
  const { check: _check, completion: _completion, ...others } = clockStarts;
  return withoutFirstDay(others);
}

/** What papers after the reply change in a petition. */
export const amendedEvolvers = {
  ReplyAmended: (petition, { kind, note, signature: paper, on, agencyId }) =>
    withLaterPaper(petition, { kind, note, on, paper, agencyId }),
  // The text stays as the draft of what is written in its place.
  ReplyRecalled: (petition, { note, signature: paper, on, agencyId }) => ({
    ...withLaterPaper(petition, { kind: "recall", note, on, paper, agencyId }),
    stage: "in-progress",
    answeredOn: null,
    completionAskedOn: null,
    reply: petition.reply && {
      ...petition.reply,
      signature: null,
      presentedBy: null,
      submittedOn: null,
    },
    clockStarts: withoutSubmission(petition.clockStarts),
    // A text that was made of the recalled reply is not what is to be public of the next one.
    publication:
      petition.publication.state === "published" ? petition.publication : { state: "undecided" },
  }),
} satisfies Partial<Evolvers>;
