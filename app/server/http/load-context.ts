import type { Request, Response } from "express";
import { createRequestHandler, RouterContextProvider, type ServerBuild } from "react-router";
import type { Language } from "#app/i18n/language.ts";
import { todayOf } from "../clock.ts";
import type { Config } from "../config.ts";
import type { Context } from "../context.ts";
import { readMailbox } from "../outbox/channels/mailbox-folder.ts";
import { mailboxPlace } from "../outbox/open-channel.ts";
import { writeCookie } from "../session/cookies.ts";
import { demoMailbox } from "../session/demo-mailbox.ts";
import {
  appContext,
  isShownTyped,
  placePageBeside,
  requestFacts,
  showTyped,
} from "../session/request-context.ts";
import { languageAsked, languageCookie, languageOf } from "./language-of.ts";
import { answerAsTyped, withoutWriting } from "./typed-page.ts";
import { isWithinNetworks, visitorKey } from "./visitor-address.ts";
import { placePage } from "./whole-pages.ts";

type RouterBuild = ServerBuild | (() => Promise<ServerBuild>);

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

export function loadContext(config: Config, context: Context, build: RouterBuild) {
  const secure = config.publicUrl.startsWith("https:");
  const showsMailbox = config.demo && config.mail.channel === "folder";
  const readDemoMails = showsMailbox ? () => readMailbox(mailboxPlace(config)) : null;
  const answer = createRequestHandler(build);
  const provide = (request: Request, response: Response, language: Language) => {
    const provider = new RouterContextProvider();
    provider.set(appContext, context);
    provider.set(requestFacts, {
      language,
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
      backupsKept: config.backup.kept,
      plainHttp: !secure && !thisMachine.includes(request.hostname),
    });
    provider.set(placePageBeside, config.routerPrivateParts ? placePage(response) : null);
    provider.set(demoMailbox, readDemoMails);
    return provider;
  };
  return (request: Request, response: Response) => {
    const language = chooseLanguage(request, response, secure);
    const provider = provide(request, response, language);
    provider.set(showTyped, (asked, fields) => {
      const inside = provide(request, response, language);
      inside.set(appContext, withoutWriting(context));
      inside.set(placePageBeside, null);
      inside.set(isShownTyped, true);
      return answerAsTyped((form) => answer(form, inside), asked, fields);
    });
    return provider;
  };
}
