import type { Actor } from "#app/domain/permission/actor.ts";
import { type LaterPaperKind, publicLaterPapers } from "#app/domain/petition/later-papers.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { markPublicRecord } from "../../persistence/public/public-record-writing.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";
import { type NewPaper, storeSignedFile } from "../custody/store-signed-paper.ts";

/** Which paper it is, and what it changes in words for the sender. */
export type Amending = { readonly kind: LaterPaperKind; readonly note: string };

/**
 * Records a paper of the body that signed the reply: it corrects the reply, replaces it, or recalls it.
 * The reply and its file stay; the sender's page and the public record name both, the record without
 * what the paper says. The leader asks it, or an officer with the signed file.
 */
export const amendReply = (
  context: Context,
  actor: Actor,
  target: Target,
  { kind, note }: Amending,
  { file, ...signed }: NewPaper,
) =>
  changePetition(context, actor, target, {
    command: async (found) => {
      const fileId = file && (await storeSignedFile(context, found, file, "signed-reply"));
      const signature = { ...signed, fileId };
      return accepted(
        kind === "recall"
          ? { type: "recall-reply", note, signature }
          : { type: "amend-reply", kind, note, signature },
      );
    },
    content: async (transaction, after) => {
      const reply = after.laterPapers.at(-1)?.about;
      if (reply === undefined) return;
      const papers = publicLaterPapers(after, reply);
      await markPublicRecord(transaction, after, { reply, papers }, context.clock.now());
    },
  });
