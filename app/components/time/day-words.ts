import { civilDateInVietnam } from "#app/domain/deadline/calendar/civil-date.ts";

const inEnglish = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const inEnglishShort = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });
const clock = new Intl.DateTimeFormat("en-GB", {
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "Asia/Ho_Chi_Minh",
});

/** A day YYYY-MM-DD as people write it: 10/12/2026; in English 10 December 2026, short 10 Dec 2026. */
export function dayInWords(day: string, language: string, short = false): string {
  if (language === "en")
    return (short ? inEnglishShort : inEnglish).format(new Date(`${day}T00:00:00Z`));
  return day.split("-").reverse().join("/");
}

const weekdays = {
  vi: new Intl.DateTimeFormat("vi", { weekday: "long", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "UTC" }),
};

/** The name of the day of the week of a day YYYY-MM-DD. */
export function weekdayInWords(day: string, language: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  if (language === "en") return weekdays.en.format(at);
  const name = weekdays.vi.format(at);
  // The other days are names of numbers; Sunday's second word is a common one, written small.
  return at.getUTCDay() === 0 ? name.charAt(0) + name.slice(1).toLowerCase() : name;
}

/** The civil day of an instant in Viet Nam, and its time as 14:05. */
export function momentInVietnam(instant: Date | string): { day: string; time: string } {
  const at = typeof instant === "string" ? new Date(instant) : instant;
  return { day: civilDateInVietnam(at), time: clock.format(at) };
}
