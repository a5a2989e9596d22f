import { createContext } from "react-router";
import type { Language } from "#app/i18n/language.ts";
import type { Context } from "../context.ts";

/** What the server knows of a request before any page does. */
export type RequestFacts = {
  readonly language: Language;
  readonly nonce: string;
  /** Shown on error pages and written to the log, so that a call about it can be traced. */
  readonly incident: string;
  /** A keyed daily stand-in for the address, to count by; the address itself is not kept. */
  readonly visitor: string;
  /** Whether the address lies in one of these networks, written as CIDR. */
  readonly isWithin: (networks: readonly string[]) => boolean;
  readonly publicUrl: string;
  readonly secure: boolean;
  readonly demo: boolean;
  /** Over plain http from another machine: fit to try it on the office's own network, no more. */
  readonly plainHttp: boolean;
  /** Both the place and the key of the backups are set on the server. */
  readonly backupSet: boolean;
  /** So many of the newest backups stay. */
  readonly backupsKept: number;
};

export const requestFacts = createContext<RequestFacts>();
export const appContext = createContext<Context>();

/**
 * Takes the rendered page, so that the answer which goes through the framework is its head alone;
 * null where the page goes through the framework with it.
 */
export const placePageBeside = createContext<((html: string) => void) | null>();

/**
 * Shows the page that is asked as it answers a form that cannot be used, with these fields in it; null where
 * it does not answer so. Nothing can be written meanwhile.
 */
export type ShowTyped = (
  request: Request,
  fields: readonly (readonly [name: string, value: string])[],
) => Promise<Response | null>;

export const showTyped = createContext<ShowTyped | null>(null);

/** Whether the page is shown so, with what was typed before in its form. */
export const isShownTyped = createContext(false);
