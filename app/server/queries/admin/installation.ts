/** How far a new installation has come: what its administrator has left to do, and whether citizens can send. */
import {
  checklistOf,
  missingContact,
  receivesPetitions,
  type SendingFacts,
} from "#app/domain/administration/readiness.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import type { Reader } from "../../persistence/engine/database.ts";
import { coordinatingOffice } from "../../persistence/people/agency-reading.ts";
import { rolesAtWork } from "../../persistence/people/officer-reading.ts";
import { calendarYears } from "../../persistence/time/calendar-reading.ts";
import { loadCached } from "../../persistence/work/reference-memory.ts";
import { loadSettings } from "../../persistence/work/setting-reading.ts";

/** Held in memory while nothing of it changes: every public page asks. */
const sendingFacts = (reader: Reader): Promise<SendingFacts> =>
  loadCached(reader, "what sending depends on", async () => {
    const { provinceName } = await loadSettings(reader);
    const { id, address, postalAddress, phone, website, email } = await coordinatingOffice(reader);
    const years = await calendarYears(reader);
    return {
      provinceName,
      contact: { address, postalAddress, phone, website, email },
      rolesAtWork: await rolesAtWork(reader, id),
      calendarYears: years.map(({ year }) => year),
    };
  });

/** Whether the public form is open. */
export const formIsOpen = async ({ database, clock }: Context): Promise<boolean> =>
  receivesPetitions(await sendingFacts(database.read), todayOf(clock));

/**
 * The administrator's checklist with what each item needs to be explained; null for whoever does
 * not administer.
 */
export async function installationChecks(
  context: Context,
  actor: OfficerActor,
  backupSet: boolean,
) {
  if (roleForAction(actor, "administer") === null) return null;
  const reader = context.database.read;
  const facts = await sendingFacts(reader);
  const { testMail } = await loadSettings(reader);
  const office = await coordinatingOffice(reader);
  const today = todayOf(context.clock);
  const testMailArrived = testMail !== null && testMail.arrivedAt !== null;
  return {
    checks: checklistOf({ ...facts, testMailArrived, backupSet }, today),
    open: receivesPetitions(facts, today),
    missingContact: missingContact(facts),
    officeCode: office.code,
    year: Number(today.slice(0, 4)),
  };
}
