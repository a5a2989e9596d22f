/** What happens by itself while a sender is asked to supply: a reminder, and at last the rule's end. */
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { isTellingTime } from "#app/domain/deadline/calendar/telling-hours.ts";
import { stepDay } from "#app/domain/deadline/rules/reminder-steps.ts";
import type { LegalClock } from "#app/domain/deadline/rules/rule-book.ts";
import { ruleOfClock, startOf } from "#app/domain/petition/clocks/clocks.ts";
import { supplementEndsOn } from "#app/domain/petition/lifecycle/supplement.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import { viewsOf } from "#app/domain/petition/shares.ts";
import { accepted } from "#app/domain/result.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { type SenderNotice, senderMessage } from "../../outbox/sender-message.ts";
import { findAgency } from "../../persistence/people/agency-reading.ts";
import { findSenderContact } from "../../persistence/petition/sender-reading.ts";
import { petitionsAwaitingSupplement } from "../../persistence/time/chasing-reading.ts";
import { loadLegalClock } from "../../persistence/time/rule-reading.ts";
import { enqueueOnce } from "../../persistence/work/outbox-writing.ts";
import { loadSettings } from "../../persistence/work/setting-reading.ts";
import { changePetition } from "../custody/change-petition.ts";

/**
 * Reminds senders on the working day that the rule of their wait names, once each, and ends the waits
 * whose time has run out as the rule says. Only on working days, from the hour of the digests on.
 */
export async function endSupplementWaits(context: Context): Promise<void> {
  const { read } = context.database;
  const legalClock = await loadLegalClock(read);
  const { digestHour } = await loadSettings(read);
  if (!isTellingTime(legalClock.calendar, new Date(context.clock.now()), digestHour)) return;
  const today = todayOf(context.clock);
  const awaiting = (await petitionsAwaitingSupplement(read)).flatMap(viewsOf);
  for (const petition of awaiting.filter(({ stage }) => stage === "awaiting-supplement")) {
    const endsOn = supplementEndsOn(petition, legalClock);
    if (endsOn !== null && endsOn <= today) await endWait(context, petition);
    else await remindSender(context, petition, legalClock, today);
  }
}

const endWait = (context: Context, { code, place }: Petition) =>
  changePetition(
    context,
    { type: "system" },
    { code, version: null, forwarding: place },
    { command: () => accepted({ type: "end-supplement-wait" }) },
  );

/** The newest step whose day has come; its key makes one message of it, whenever this runs. */
async function remindSender(
  context: Context,
  petition: Petition,
  legalClock: LegalClock,
  today: CivilDate,
) {
  const { supplementBy: dueOn } = petition;
  if (dueOn === null || today > dueOn) return;
  const from = startOf(petition, "supplement", "supplement-request") ?? petition.receivedOn;
  const [newest] = ruleOfClock(petition, "supplement", legalClock)
    .reminders.filter(({ to }) => to.includes("sender"))
    .map(({ at }) => stepDay(legalClock.calendar, at, { from, dueOn }))
    .filter((on) => on > from && on <= today)
    .sort()
    .reverse();
  if (newest === undefined) return;
  const at = context.clock.now();
  await context.database.transaction(async (transaction) => {
    const contact = await findSenderContact(transaction, petition.id);
    const office = await findAgency(transaction, petition.receivingUnitId);
    const notice: SenderNotice = {
      template: "supplement-reminder",
      facts: {
        answerBy: dueOn,
        code: petition.code,
        officeId: office?.id ?? 0,
        ...(petition.others.length > 0 && { place: petition.place }),
      },
    };
    const message = senderMessage(petition, notice, contact);
    if (message === null) return;
    const share = petition.others.length > 0 ? `:${petition.place}` : "";
    const messageKey = `supplement-reminder:${petition.id}:${newest}${share}`;
    await enqueueOnce(transaction, [{ ...message, messageKey }], at);
  });
}
