import type { Request, Response } from "express";
import { RouterContextProvider } from "react-router";
import type { Language } from "#app/i18n/language.ts";
import { todayOf } from "../clock.ts";
import type { Config } from "../config.ts";
import type { Context } from "../context.ts";
import { readMailbox } from "../outbox/channels/mailbox-folder.ts";
import { mailboxPlace } from "../outbox/open-channel.ts";
import { writeCookie } from "../session/cookies.ts";
import { demoMailbox } from "../session/demo-mailbox.ts";
import { appContext, placePageBeside, requestFacts } from "../session/request-context.ts";
import { languageAsked, languageCookie, languageOf } from "./language-of.ts";
import { isWithinNetworks, visitorKey } from "./visitor-address.ts";
import { placePage } from "./whole-pages.ts";

const yearSeconds = 31_536_000;
const thisMachine = ["localhost", "127.0.0.1", "[::1]"];

/** `?lang=` chooses a language, and the choice is kept. */
function chooseLanguage(request: Request, response: Response, secure: boolean): Language {
  const asked = languageAsked(request);
  if (asked !== null) {
    const cookie = writeCookie(languageCookie, asked, { secure, maxAge: yearSeconds });
    response.append("Set-Cookie", cookie);
  }
  return languageOf(request, secure);
}

export function loadContext(config: Config, context: Context) {
  const secure = config.publicUrl.startsWith("https:");
  const showsMailbox = config.demo && config.mail.channel === "folder";
  const readDemoMails = showsMailbox ? () => readMailbox(mailboxPlace(config)) : null;
  return (request: Request, response: Response) => {
    const provider = new RouterContextProvider();
    provider.set(appContext, context);
    provider.set(requestFacts, {
      language: chooseLanguage(request, response, secure),
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
      backupSet: config.backup.directory !== null && config.backup.key !== null,
      plainHttp: !secure && !thisMachine.includes(request.hostname),
    });
    provider.set(placePageBeside, config.routerPrivateParts ? placePage(response) : null);
    provider.set(demoMailbox, readDemoMails);
    return provider;
  };
}
