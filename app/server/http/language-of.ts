import type { Request } from "express";
import { isLanguage, type Language } from "#app/i18n/language.ts";
import { queryKeys } from "#app/query-keys.ts";
import { readCookie } from "../session/cookies.ts";

export const languageCookie = "lang";

/** The language that the address asks for, to be kept from now on; null where it asks for none. */
export function languageAsked(request: Request): Language | null {
  const asked = request.query[queryKeys.language];
  return typeof asked === "string" && isLanguage(asked) ? asked : null;
}

/** Vietnamese unless chosen otherwise, whatever the browser asks for. */
export function languageOf(request: Request, secure: boolean): Language {
  const kept = readCookie(request.headers.cookie, languageCookie, secure);
  return languageAsked(request) ?? (isLanguage(kept) ? kept : "vi");
}
