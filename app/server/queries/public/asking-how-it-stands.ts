/** What the sender of a late petition is told, and whether the sender may ask how it stands. */
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { LegalClock } from "#app/domain/deadline/rules/rule-book.ts";
import { mayAskAgainOn, nextProgressOn } from "#app/domain/petition/lifecycle/lateness.ts";
import { allowedFrom } from "#app/domain/petition/lifecycle/lifecycle.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import { wholeStage } from "#app/domain/petition/shares.ts";
import type { Settings } from "../../persistence/work/setting-reading.ts";
import type { ReadLink } from "./read-links.ts";

type Unit = { readonly name: string; readonly phone: string };

/**
 * Of what somebody owes and has not done by its day: who owes it, with that body's number, the office's
 * own words of apology, empty where the shipped ones stand, and the day of the next news where it is an
 * answer that is late. No officer is named.
 */
export function latenessToTell(
  petition: Petition,
  { unit, settings, language }: { unit: Unit; settings: Settings; language: "vi" | "en" },
  legalClock: LegalClock,
  today: CivilDate,
) {
  const { lateApology, lateApologyEn } = settings;
  const own = language === "en" ? lateApologyEn : lateApology;
  return {
    ...unit,
    apology: own.replaceAll("{{unit}}", unit.name),
    newsOn: newsToCome(petition, today, legalClock),
  };
}

/** The day of the next news, where timed work will truly tell of it; null where none is to come. */
function newsToCome(petition: Petition, today: CivilDate, legalClock: LegalClock) {
  if (!allowedFrom["tell-progress"].includes(petition.stage)) return null;
  const on = nextProgressOn(petition, today, legalClock);
  return on !== null && on >= today ? on : null;
}

/**
 * Whether the sender may ask now how it stands, and if not, from which day; null once nobody owes
 * anything, for then there is nothing to ask.
 */
export function askingOf(
  petition: Petition,
  links: readonly ReadLink[],
  legalClock: LegalClock,
  today: CivilDate,
) {
  if (!allowedFrom["ask-progress"].includes(wholeStage(petition))) return null;
  const days = links.flatMap(({ event }) => (event.type === "ProgressAsked" ? [event.on] : []));
  const [askedOn] = days.sort().reverse();
  if (askedOn === undefined) return { askedOn: null, againOn: null };
  const againOn = mayAskAgainOn(askedOn, legalClock);
  return { askedOn, againOn: againOn > today ? againOn : null };
}
