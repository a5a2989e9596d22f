import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { fold } from "#app/domain/text/fold.ts";
import { vietnameseSortKey } from "#app/domain/text/sort-key.ts";
import type { AgencyForm } from "#app/forms/administration/agency.ts";
import type { Context } from "../../context.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { findAgencyByCode, listAgencies } from "../../persistence/people/agency-reading.ts";
import { putAgency } from "../../persistence/people/agency-store.ts";
import { RefusalError } from "../custody/refusal-error.ts";
import { administer } from "./administer.ts";

/** A new agency; refused as `code-taken` where its code is in use, and where it names an unknown one. */
export const addAgency = (context: Context, actor: OfficerActor, form: AgencyForm) =>
  administer(context, actor, "AgencyChanged", async (transaction) => {
    if (await findAgencyByCode(transaction, form.code)) throw new RefusalError("code-taken");
    checkLinks(await listAgencies(transaction), form);
    return agencyColumns(transaction, form);
  });

/**
 * Brings the agency of this code to these facts, its other and former names included. The last office that
 * coordinates stays open, and no agency stands below or succeeds itself.
 */
export const changeAgency = (context: Context, actor: OfficerActor, form: AgencyForm) =>
  administer(context, actor, "AgencyChanged", async (transaction) => {
    const all = await listAgencies(transaction);
    const known = all.find(({ code }) => code === form.code);
    if (known === undefined) throw new RefusalError("not-found");
    checkLinks(all, form);
    for (const [first, link] of [
      [form.parentId, "parentId"],
      [form.successorId, "successorId"],
    ] as const)
      if (reachesAgency(all, first, link, known.id)) throw new RefusalError("own-superior");
    const offices = all.filter(
      ({ kind, validTo }) => kind === "coordinating-office" && validTo === null,
    );
    const stays = form.kind === "coordinating-office" && form.validTo === null;
    if (!stays && offices.every(({ id }) => id === known.id)) throw new RefusalError("last-office");
    return agencyColumns(transaction, form);
  });

/** Refuses a superior or a successor that is no agency of this installation. */
function checkLinks(
  all: readonly { readonly id: number }[],
  { parentId, successorId }: Pick<AgencyForm, "parentId" | "successorId">,
) {
  const isUnknown = (wanted: number | null) =>
    wanted !== null && all.every(({ id }) => id !== wanted);
  if (isUnknown(parentId)) throw new RefusalError("superior-unknown");
  if (isUnknown(successorId)) throw new RefusalError("successor-unknown");
}

type Linked = { readonly id: number; readonly parentId: number | null; successorId: number | null };

/** Whether following the links from the first agency arrives at the given one. */
function reachesAgency(
  all: readonly Linked[],
  first: number | null,
  link: "parentId" | "successorId",
  id: number,
): boolean {
  const seen = new Set<number>();
  for (let at = first; at !== null && !seen.has(at); ) {
    if (at === id) return true;
    seen.add(at);
    const next: Linked | undefined = all.find((one) => one.id === at);
    at = next?.[link] ?? null;
  }
  return false;
}

/** The other names of an agency, each once; what is called so today is no former name. */
function aliasesOf({ formerNames, otherNames }: Pick<AgencyForm, "formerNames" | "otherNames">) {
  const former = formerNames.filter((name) => !otherNames.includes(name));
  return [
    ...otherNames.map((name) => ({ kind: "other", name, folded: fold(name) })),
    ...former.map((name) => ({ kind: "former", name, folded: fold(name) })),
  ];
}

async function agencyColumns(transaction: Transaction, form: AgencyForm) {
  const { formerNames, otherNames, ...columns } = form;
  const names = [form.name, form.shortName, form.code, ...otherNames, ...formerNames];
  const id = await putAgency(
    transaction,
    {
      ...columns,
      sortKey: vietnameseSortKey(form.name),
      folded: names.map(fold).join("\n"),
    },
    aliasesOf(form),
  );
  const { code, validTo } = form;
  return { value: { id }, facts: { agencyId: id, code, validTo } };
}
