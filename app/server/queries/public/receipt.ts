import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { DueDate } from "#app/domain/deadline/counting/due-date.ts";
import { formatTrackingSecret } from "#app/domain/identifiers/tracking-secret.ts";
import { expectedDays } from "#app/domain/petition/clocks/next-due.ts";
import type { Context } from "../../context.ts";
import { sameText } from "../../keys.ts";
import { historyOfPetition } from "../../persistence/history/history-reading.ts";
import { receiptFacts } from "../../persistence/public/public-tracking-reading.ts";
import { loadLegalClock } from "../../persistence/time/rule-reading.ts";
import { openDraft } from "./draft.ts";
import { readLinks } from "./read-links.ts";
import { subjectSent } from "./subject-sent.ts";

const promise = ({ on, provisional, rule }: DueDate) => ({ on, provisional, basis: rule.basis });

/**
 * The receipt of what this browser's draft became. The secret is derived anew from the draft's id; it is
 * null where an officer has issued another one since.
 */
export async function receiptOf(context: Context, draftId: string) {
  const draft = await openDraft(context, draftId);
  if (draft === null) return { state: "unknown" } as const;
  if (draft.sentAs === null) return { state: "unsent" } as const;
  const [petition, legalClock] = await Promise.all([
    receiptFacts(context.database.read, draft.sentAs),
    loadLegalClock(context.database.read),
  ]);
  if (petition === null) return { state: "unknown" } as const;
  const history = await historyOfPetition(context.database.read, petition.id);
  const secret = context.keys.secretOfDraft(draftId);
  const stands = sameText(context.keys.secretHash(secret), petition.secretHash ?? "");
  const days = expectedDays(legalClock, petition.receivedOn as CivilDate, "web");
  return {
    state: "sent",
    code: petition.code,
    title: subjectSent(readLinks(history.toReversed()), petition.title),
    secret: stands ? formatTrackingSecret(secret) : null,
    sentAt: petition.sentAt,
    receivedOn: petition.receivedOn,
    files: petition.files.length,
    email: petition.sender?.email ?? "",
    days: {
      register: promise(days.register),
      forward: promise(days.forward),
      reply: promise(days.reply),
    },
  } as const;
}
