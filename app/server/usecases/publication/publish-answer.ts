import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { findPublicRecord } from "../../persistence/public/public-record-reading.ts";
import { publishRecord } from "../../persistence/public/public-record-store.ts";
import { wordsOfRecord } from "../../persistence/public/public-words.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";

/** Makes the prepared text public (20/2008/ND-CP art. 19). */
export const publishAnswer = (context: Context, actor: Actor, target: Target) =>
  changePetition(context, actor, target, {
    command: () => accepted({ type: "publish" }),
    alongside: async (transaction, after) => {
      const record = await findPublicRecord(transaction, after);
      if (record === null) throw new Error("there is no text to be published");
      await publishRecord(transaction, after, wordsOfRecord(record), context.clock.now());
    },
  });
