import type { Share } from "../petition/petition.ts";

/** A share of which only days, codes and agencies are left: nobody's words, and no name. */
export function withoutTexts(share: Share): Share {
  const { reply, forwarding, publication } = share;
  return {
    ...share,
    ...{ news: null, submission: null, direction: null, laterPapers: [] },
    ...{ extensionRequest: null, returnRequest: null, returnProposal: null },
    forwarding: forwarding && { ...forwarding, replyDueReason: "" },
    publication: "reason" in publication ? { ...publication, reason: "" } : publication,
    reply: reply && {
      ...reply,
      ...{ answers: [], legalBasis: "", measures: "", contact: "" },
      signature: reply.signature && { ...reply.signature, signerName: "", fileId: null },
    },
  };
}
