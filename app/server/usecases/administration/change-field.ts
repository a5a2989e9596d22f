import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { vietnameseSortKey } from "#app/domain/text/sort-key.ts";
import type { FieldForm } from "#app/forms/administration/field.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { findField } from "../../persistence/work/reference-reading.ts";
import { putField } from "../../persistence/work/reference-store.ts";
import { RefusalError } from "../custody/refusal-error.ts";
import { administer } from "./administer.ts";

/** A new field of administration; refused as `code-taken` where its code is in use. */
export const addField = (context: Context, actor: OfficerActor, form: FieldForm) =>
  administer(context, actor, "FieldChanged", async (transaction) => {
    if (await findField(transaction, form.code)) throw new RefusalError("code-taken");
    await putField(transaction, {
      ...form,
      sortKey: vietnameseSortKey(form.name),
      retiredOn: null,
    });
    return { value: null, facts: { code: form.code, name: form.name } };
  });

/** Renames a field; petitions keep its code. */
export const renameField = (context: Context, actor: OfficerActor, form: FieldForm) =>
  administer(context, actor, "FieldChanged", async (transaction) => {
    const field = await findField(transaction, form.code);
    if (field === null) throw new RefusalError("not-found");
    const { retiredOn } = field;
    await putField(transaction, { ...form, sortKey: vietnameseSortKey(form.name), retiredOn });
    return { value: null, facts: { code: form.code, name: form.name } };
  });

/** Takes a field out of the lists to choose from, from today on, or back in. */
export const retireField = (
  context: Context,
  actor: OfficerActor,
  { code, retired }: { code: string; retired: boolean },
) =>
  administer(context, actor, "FieldChanged", async (transaction) => {
    const field = await findField(transaction, code);
    if (field === null) throw new RefusalError("not-found");
    const retiredOn = retired ? todayOf(context.clock) : null;
    const { name, nameEn, sortKey } = field;
    await putField(transaction, { code, name, nameEn, sortKey, retiredOn });
    return { value: null, facts: { code, retiredOn } };
  });
