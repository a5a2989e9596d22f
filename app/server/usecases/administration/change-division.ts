import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { fold } from "#app/domain/text/fold.ts";
import { vietnameseSortKey } from "#app/domain/text/sort-key.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { findAgencyByCode } from "../../persistence/people/agency-reading.ts";
import {
  countHanging,
  findDivision,
  listDivisions,
} from "../../persistence/people/division-reading.ts";
import { insertDivision, updateDivision } from "../../persistence/people/division-store.ts";
import { RefusalError } from "../custody/refusal-error.ts";
import { administer } from "./administer.ts";

/** A new division of the agency of this code; refused as `division-taken` where it has one of the name. */
export const addDivision = (
  context: Context,
  actor: OfficerActor,
  { agencyCode, name }: { readonly agencyCode: string; readonly name: string },
) =>
  administer(context, actor, "DivisionChanged", async (transaction) => {
    const agency = await findAgencyByCode(transaction, agencyCode);
    if (agency === null) throw new RefusalError("not-found");
    await refuseTakenName(transaction, agency.id, name);
    const columns = { agencyId: agency.id, name, sortKey: vietnameseSortKey(name) };
    const divisionId = await insertDivision(transaction, columns);
    return { value: { divisionId }, facts: { divisionId, agencyId: agency.id, name } };
  });

/** Another name for a division; what it was given stays with it. */
export const renameDivision = (
  context: Context,
  actor: OfficerActor,
  { divisionId, name }: { readonly divisionId: number; readonly name: string },
) =>
  administer(context, actor, "DivisionChanged", async (transaction) => {
    const { agencyId } = await findAtWork(transaction, divisionId);
    await refuseTakenName(transaction, agencyId, name, divisionId);
    await updateDivision(transaction, divisionId, { name, sortKey: vietnameseSortKey(name) });
    return { value: { divisionId }, facts: { divisionId, agencyId, name } };
  });

/** Ends a division from today on; refused as `division-in-use` while people or open work hang on it. */
export const endDivision = (context: Context, actor: OfficerActor, divisionId: number) =>
  administer(context, actor, "DivisionChanged", async (transaction) => {
    const { agencyId } = await findAtWork(transaction, divisionId);
    const { people, work } = await countHanging(transaction, divisionId);
    if (people + work > 0) throw new RefusalError("division-in-use");
    const endedOn = todayOf(context.clock);
    await updateDivision(transaction, divisionId, { endedOn });
    return { value: { divisionId }, facts: { divisionId, agencyId, endedOn } };
  });

async function findAtWork(transaction: Transaction, id: number) {
  const division = await findDivision(transaction, id);
  if (division === null || division.endedOn !== null) throw new RefusalError("not-found");
  return division;
}

async function refuseTakenName(
  transaction: Transaction,
  agencyId: number,
  name: string,
  except: number | null = null,
) {
  const others = (await listDivisions(transaction, agencyId)).filter(
    ({ id, endedOn }) => id !== except && endedOn === null,
  );
  if (others.some((other) => fold(other.name) === fold(name)))
    throw new RefusalError("division-taken");
}
