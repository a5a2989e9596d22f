import type { Request, Response } from "express";
import { RouterContextProvider } from "react-router";
import { isLanguage, type Language } from "#app/i18n/language.ts";
import { todayOf } from "../clock.ts";
import type { Config } from "../config.ts";
import { readMailbox } from "../outbox/channels/mailbox-folder.ts";
import { mailboxPlace } from "../outbox/open-channel.ts";
import { readCookie, writeCookie } from "../session/cookies.ts";
import { demoMailbox } from "../session/demo-mailbox.ts";
import { appContext, requestFacts } from "../session/request-context.ts";
import type { Context } from "../usecases/context.ts";
import { isWithinNetworks, visitorKey } from "./visitor-address.ts";

const languageCookie = "lang";
const yearSeconds = 31_536_000;
const thisMachine = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Vietnamese unless chosen otherwise, whatever the browser asks for; `?lang=` chooses and is kept.
 */
function languageOf(request: Request, response: Response, secure: boolean): Language {
  const asked = request.query.lang;
  if (typeof asked === "string" && isLanguage(asked)) {
    response.append(
      "Set-Cookie",
      writeCookie(languageCookie, asked, { secure, maxAge: yearSeconds }),
    );
    return asked;
  }
  const kept = readCookie(request.headers.cookie, languageCookie, secure);
  return isLanguage(kept) ? kept : "vi";
}

export function loadContext(config: Config, context: Context) {
  const secure = config.publicUrl.startsWith("https:");
  const showsMailbox = config.demo && config.mail.channel === "folder";
  const readDemoMails = showsMailbox ? () => readMailbox(mailboxPlace(config)) : null;
  return (request: Request, response: Response) => {
    const provider = new RouterContextProvider();
    provider.set(appContext, context);
    provider.set(requestFacts, {
      language: languageOf(request, response, secure),
      nonce: String(response.locals.nonce),
      incident: String(response.locals.incident),
      visitor: context.keys.fingerprint(
        `visitor ${todayOf(context.clock)}`,
        visitorKey(request.ip),
      ),
      isWithin: (networks) => isWithinNetworks(request.ip, networks),
      publicUrl: config.publicUrl,
      secure,
      demo: config.demo,
      plainHttp: !secure && !thisMachine.includes(request.hostname),
    });
    provider.set(demoMailbox, readDemoMails);
    return provider;
  };
}
