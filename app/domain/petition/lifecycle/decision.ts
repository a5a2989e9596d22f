/** What every decision about a petition is made from, and what it comes to. */
import type { CivilDate } from "../../deadline/calendar/civil-date.ts";
import type { LegalClock } from "../../deadline/rules/rule-book.ts";
import type { OfficerActor } from "../../permission/actor.ts";
import type { Result } from "../../result.ts";
import type { Petition } from "../petition.ts";
import type { CommandOf, CommandType } from "./commands.ts";
import type { PetitionEvent } from "./events.ts";

/** What a decision needs beside the petition and the command. */
export type Circumstances = {
  readonly today: CivilDate;
  /** The officer who asks; null for the sender and the system. */
  readonly officer: OfficerActor | null;
  /** Setting of a unit with one person: the same account may decide, with a written reason. */
  readonly onePersonUnit: boolean;
  /** Next number of the receiving unit's register, taken inside the same transaction. */
  readonly nextRegisterNumber: { readonly year: number; readonly number: number } | null;
  /** The first day on which the system may close an answered petition by itself. */
  readonly closableFrom: CivilDate | null;
  readonly legalClock: LegalClock;
};

/** The events that a command makes of a petition, or the reason why it makes none. */
export type Decision = Result<readonly PetitionEvent[]>;

/** The rule of one command. */
export type Decider<K extends CommandType> = (
  petition: Petition,
  command: CommandOf<K>,
  circumstances: Circumstances,
) => Decision;

/** A rule for every command: a command without one is a type error. */
export type Deciders = { readonly [K in CommandType]: Decider<K> };

/** Tells whether nothing was written: spaces alone are no reason. */
export const isBlank = (text: string) => text.trim() === "";
