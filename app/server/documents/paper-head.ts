import { type CivilDate, yearOf } from "#app/domain/deadline/calendar/civil-date.ts";
import type { Language } from "#app/i18n/language.ts";
import type { Reader } from "../persistence/engine/database.ts";
import type { AgencyRow } from "../persistence/people/agency-reading.ts";
import { findAgency } from "../persistence/people/agency-reading.ts";
import { loadSettings } from "../persistence/work/setting-reading.ts";
import { rawWords } from "./document-words.ts";
import { fillLine } from "./fill-template.ts";

/** The head of every paper: the state and its motto, the body above, the issuer, place and day. */
export async function headOf(
  reader: Reader,
  issuer: AgencyRow,
  today: CivilDate,
  language: Language,
) {
  const { provinceName } = await loadSettings(reader);
  const parent = issuer.parentId === null ? null : await findAgency(reader, issuer.parentId);
  const words = (name: string, facts: Record<string, string> = {}) =>
    fillLine(rawWords(language, name), facts);
  const committee = words("committee", { province: provinceName });
  const isCommune = issuer.kind === "commune";
  const isProvincial = issuer.kind === "coordinating-office" || issuer.kind === "department";
  const superior = isCommune ? "" : isProvincial ? committee : (parent?.name ?? committee);
  const kinds = new RegExp(`^(${rawWords(language, "place-kinds")})\\s+`, "iu");
  const named = isCommune ? issuer.shortName.replace(/^\S+\s+/, "") : provinceName;
  const place = named.replace(/\s*\(.*\)$/, "").replace(kinds, "");
  return {
    country: words("country"),
    motto: words("motto"),
    superior: superior.replace(/\s*\(.*\)$/, "").toLocaleUpperCase("vi"),
    issuer: issuer.name.toLocaleUpperCase("vi"),
    placeAndDay: words("place-and-day", { place, year: String(yearOf(today)) }),
  };
}

/** The foot of every paper: who gets it, and in what capacity it is signed. */
export function footOf(issuer: AgencyRow, key: string, language: Language) {
  const words = (name: string) => fillLine(rawWords(language, name), {});
  return {
    recipientsTitle: words("recipients"),
    recipients: words(`${key}.recipients`).split("\n"),
    signerCapacity: words(`capacity.${issuer.kind}`) || words("capacity.other"),
    signerNote: words("signature"),
  };
}
