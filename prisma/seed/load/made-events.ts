/** The history of a made petition. */
import { addDays, type CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { HistoryEntry } from "#app/server/persistence/history/history-writing.ts";
import type { Unit } from "./province.ts";

/** Returns the events that brought a made petition to where it stands. */
export function eventsOf(made: {
  id: number;
  sentAt: string;
  day: CivilDate;
  year: number;
  number: number | null;
  agency: Unit | null;
  replyDueOn: string | null;
  answeredOn: string | null;
  unit: Unit;
}): HistoryEntry[] {
  const { id, sentAt, day, year, number, agency, replyDueOn, answeredOn, unit } = made;
  const entry = (type: string, at: string, facts: HistoryEntry["facts"]): HistoryEntry => ({
    at,
    petitionId: id,
    type,
    role: type === "PetitionSent" ? "sender" : "intake-officer",
    officerId: null,
    unitId: unit.id,
    channel: "web",
    facts,
    personal: {},
    drawSalt: () => "",
  });
  const on = (days: number) => `${addDays(day, days)}T02:00:00.000Z`;
  return [
    entry("PetitionSent", sentAt, { receivedOn: day, senderType: "individual" }),
    ...(number === null ? [] : [entry("PetitionRegistered", on(1), { year, number })]),
    ...(agency
      ? [
          entry("PetitionForwarded", on(2), {
            agencyId: agency.id,
            agencyHasAccount: true,
            coverNote: "",
            forwardedOn: addDays(day, 2),
            replyDueOn,
            provisional: false,
            dueReason: "",
            notifySender: true,
          }),
          entry("PetitionAccepted", on(3), { on: addDays(day, 3), agencyId: agency.id }),
        ]
      : []),
    ...(answeredOn ? [entry("ReplySent", on(12), { on: answeredOn })] : []),
  ];
}
