import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { fold } from "#app/domain/text/fold.ts";
import { vietnameseSortKey } from "#app/domain/text/sort-key.ts";
import type { AgencyForm } from "#app/forms/agency.ts";
import { findAgencyByCode, putAgency } from "../persistence/agency-store.ts";
import { raisePublicVersion } from "../persistence/public-record-store.ts";
import { administer } from "./administer.ts";
import type { Context } from "./context.ts";

/** Creates the agency of this code or brings it to these facts, former names included. */
export const changeAgency = (context: Context, actor: OfficerActor, form: AgencyForm) =>
  administer(context, actor, "AgencyChanged", async (transaction) => {
    const { formerNames, ...columns } = form;
    const known = await findAgencyByCode(transaction, form.code);
    const names = [form.name, form.shortName, form.code, ...formerNames];
    const id = await putAgency(
      transaction,
      {
        ...columns,
        nameEn: known?.nameEn ?? "",
        registerCode: known?.registerCode ?? "",
        sortKey: vietnameseSortKey(form.name),
        folded: names.map(fold).join("\n"),
      },
      formerNames.map((name) => ({ name, folded: fold(name) })),
    );
    await raisePublicVersion(transaction);
    return { value: { id }, facts: { agencyId: id, code: form.code, validTo: form.validTo } };
  });
