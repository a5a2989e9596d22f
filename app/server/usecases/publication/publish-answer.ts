import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted } from "#app/domain/result.ts";
import { exactWords, searchWords } from "#app/domain/text/fold.ts";
import type { Context } from "../../context.ts";
import { findPublicRecord } from "../../persistence/public/public-record-reading.ts";
import { publishRecord } from "../../persistence/public/public-record-store.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";

/** Makes the prepared text public (20/2008/ND-CP art. 19). */
export const publishAnswer = (context: Context, actor: Actor, target: Target) =>
  changePetition(context, actor, target, {
    command: () => accepted({ type: "publish" }),
    alongside: async (transaction, after) => {
      const record = await findPublicRecord(transaction, after);
      const text = [record?.title, record?.question, record?.answer].join("\n");
      const words = { folded: searchWords(text), exact: exactWords(text) };
      await publishRecord(transaction, after, words, context.clock.now());
    },
  });
