/** Pages for when no page can be made: put together beforehand, in both languages, without a script. */
import type { Response } from "express";
import { languages } from "#app/i18n/language.ts";
import { i18nFor } from "#app/i18n/setup.server.ts";
import type { Context } from "../context.ts";
import { faultOf, log } from "../log.ts";
import { publicSite } from "../queries/public/site.ts";

const refreshMilliseconds = 60_000;
const busyRetrySeconds = 15;
const fullRetrySeconds = 900;

type Reason = "busy" | "full";

export type FallbackPages = {
  /** When they have been put together for the first time. */
  readonly ready: Promise<void>;
  /** 503: too many are here at once. */
  readonly answerBusy: (response: Response) => void;
  /** 503: nothing new is taken in, because the disk is nearly full. */
  readonly answerFull: (response: Response) => void;
};

/** Reads the office's phone number now and every minute; between, answering costs next to nothing. */
export function fallbackPages(context: Context): FallbackPages {
  let pages: Record<Reason, string> = { busy: "", full: "" };
  const refresh = async () => {
    try {
      pages = { busy: await page(context, "busy"), full: await page(context, "full") };
    } catch (error) {
      log.error(faultOf(error), "the fallback pages were not refreshed");
    }
  };
  const ready = refresh();
  setInterval(refresh, refreshMilliseconds).unref();
  const answer = (response: Response, reason: Reason, seconds: number) =>
    response
      .status(503)
      .set({ "Retry-After": String(seconds), "Cache-Control": "no-store" })
      .type("html")
      .send(pages[reason]);
  return {
    ready,
    answerBusy: (response) => answer(response, "busy", busyRetrySeconds),
    answerFull: (response) => answer(response, "full", fullRetrySeconds),
  };
}

async function page(context: Context, reason: Reason): Promise<string> {
  const parts: string[] = [];
  for (const language of languages) {
    const { contact } = await publicSite(context, language);
    const t = i18nFor(language).getFixedT(language, "shell");
    const facts = {
      seconds: busyRetrySeconds,
      phone: contact.dedicatedPhone,
      office: contact.officeName,
      address: contact.officeAddress,
    };
    const heading = escapeHtml(t(`fallback.${reason}.title`));
    const lines = [
      t(`fallback.${reason}.body`, facts),
      t(`fallback.${reason}.kept`),
      t(`fallback.${reason}.call`, facts),
    ];
    const text = lines.map((line) => `<p>${escapeHtml(line)}</p>`).join("");
    parts.push(`<section lang="${language}"><h1>${heading}</h1>${text}</section>`);
  }
  const title = escapeHtml(i18nFor("vi").getFixedT("vi", "shell")(`fallback.${reason}.title`));
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="stylesheet" href="/fallback-page.css"></head><body><main>${parts.join("")}</main></body></html>`;
}

const escapeHtml = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
