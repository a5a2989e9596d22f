import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { vietnameseSortKey } from "#app/domain/text/sort-key.ts";
import { putField } from "../persistence/reference-store.ts";
import { administer } from "./administer.ts";
import type { Context } from "./context.ts";

export type FieldInput = {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly retiredOn: string | null;
};

/** Creates a field of administration or renames or retires it; petitions keep their code. */
export const changeField = (context: Context, actor: OfficerActor, field: FieldInput) =>
  administer(context, actor, "FieldChanged", async (transaction) => {
    await putField(transaction, { ...field, sortKey: vietnameseSortKey(field.name) });
    return { value: null, facts: { code: field.code, retiredOn: field.retiredOn } };
  });
