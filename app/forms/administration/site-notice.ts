import { z } from "zod";
import type { SiteNotice } from "#app/domain/administration/site-notice.ts";
import { compare } from "#app/domain/deadline/calendar/civil-date.ts";
import { optionalDay } from "../fields/day-fields.ts";
import { optionalText } from "../fields/text-fields.ts";

const parts = z.object({
  noticeVi: optionalText(300),
  noticeEn: optionalText(300),
  noticeFrom: optionalDay(),
  noticeTo: optionalDay(),
});

/** A notice in both languages with its days, or none where both texts are empty. */
export const siteNotice = parts.transform((typed, context): { siteNotice: SiteNotice | null } => {
  const { noticeVi: vi, noticeEn: en, noticeFrom: from, noticeTo: to } = typed;
  if (vi === "" && en === "") return { siteNotice: null };
  const refuse = (field: keyof typeof typed, message: string) => {
    context.issues.push({ code: "custom", message, input: typed, path: [field] });
  };
  if (vi === "") refuse("noticeVi", "forms:noticeVi.missing");
  if (en === "") refuse("noticeEn", "forms:noticeEn.missing");
  if (from === null) refuse("noticeFrom", "forms:noticeFrom.missing");
  if (to === null) refuse("noticeTo", "forms:noticeTo.missing");
  if (from === null || to === null) return z.NEVER;
  if (compare(to, from) < 0) refuse("noticeTo", "forms:noticeTo.before");
  return { siteNotice: { vi, en, from, to } };
});
