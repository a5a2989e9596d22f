/** Days and numbers as a signed paper writes them. */
import type { Language } from "#app/i18n/language.ts";
import { rawWords } from "./document-words.ts";
import { fillLine } from "./fill-template.ts";

const twoDigits = 2;
/** From here on a month is written with one digit. */
const march = 3;

/** The first two months with a leading nought, so that no digit can be put before them: 30/2020/ND-CP. */
export const monthWords = (month: string) =>
  Number(month) < march ? month.padStart(twoDigits, "0") : String(Number(month));

/** A day in the text of a paper; empty where there is none. */
export function dayWords(on: string | null, language: Language): string {
  if (!on) return "";
  const [year = "", month = "", day = ""] = on.split("-");
  if (language === "vi")
    return fillLine(rawWords(language, "day"), { day, month: monthWords(month), year });
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${on}T00:00:00Z`),
  );
}

/** A day in a list of a paper. */
export const dayFigures = (on: string | null) => (on ?? "").split("-").reverse().join("/");

/** A number below ten with a leading nought, as Vietnamese papers have it. */
export const countWords = (count: number, language: Language = "vi") =>
  language === "vi" ? String(count).padStart(twoDigits, "0") : String(count);
