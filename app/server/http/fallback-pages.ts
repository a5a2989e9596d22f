/** Pages for when no page can be made: put together beforehand, in both languages, without a script. */
import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import { languages } from "#app/i18n/language.ts";
import { i18nFor } from "#app/i18n/setup.server.ts";
import type { Context } from "../context.ts";
import { faultOf, log } from "../log.ts";
import { publicSite } from "../queries/public/site.ts";
import { incidentNumber } from "./request-numbers.ts";

const refreshMilliseconds = 60_000;
const busyRetrySeconds = 15;
const fullRetrySeconds = 900;
const unavailable = 503;

type Reason = "busy" | "full";

export type FallbackPages = {
  /** When they have been put together for the first time. */
  readonly ready: Promise<void>;
  /** 503: too many are here at once. */
  readonly answerBusy: (response: ServerResponse) => void;
  /** 503: nothing new is taken in, because the disk is nearly full. */
  readonly answerFull: (response: ServerResponse) => void;
};

/** Reads the office's phone number now and every minute; between, answering costs next to nothing. */
export function fallbackPages(context: Context, headers: OutgoingHttpHeaders): FallbackPages {
  let pages: Record<Reason, Buffer> = { busy: Buffer.of(), full: Buffer.of() };
  const refresh = async () => {
    try {
      pages = { busy: await page(context, "busy"), full: await page(context, "full") };
    } catch (error) {
      log.error(faultOf(error), "the fallback pages were not refreshed");
    }
  };
  const ready = refresh();
  setInterval(refresh, refreshMilliseconds).unref();
  const answer = (response: ServerResponse, reason: Reason, seconds: number) =>
    answerUnavailable(response, { headers, body: pages[reason], seconds });
  return {
    ready,
    answerBusy: (response) => answer(response, "busy", busyRetrySeconds),
    answerFull: (response) => answer(response, "full", fullRetrySeconds),
  };
}

type Unavailable = {
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
  readonly seconds: number;
};

/** Written without the framework: while many are turned away, each of them may cost next to nothing. */
export function answerUnavailable(
  response: ServerResponse,
  { headers, body, seconds }: Unavailable,
) {
  response.writeHead(unavailable, {
    ...headers,
    "Retry-After": seconds,
    "Cache-Control": "no-store",
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": body.length,
    ...(!response.hasHeader("X-Request-Id") && { "X-Request-Id": incidentNumber() }),
  });
  response.end(body);
}

async function page(context: Context, reason: Reason): Promise<Buffer> {
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
  const whole = `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="stylesheet" href="/fallback-page.css"></head><body><main>${parts.join("")}</main></body></html>`;
  return Buffer.from(whole);
}

const escapeHtml = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
