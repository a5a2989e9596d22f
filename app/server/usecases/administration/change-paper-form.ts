/** What a body's papers have of their own: its sign, its drafting unit, the place, and who may sign. */
import { type PaperForm, plainPaperForm, type Signer } from "#app/domain/documents/signers.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { Context } from "../../context.ts";
import type { Json } from "../../persistence/engine/canonical-json.ts";
import { findAgencyByCode } from "../../persistence/people/agency-reading.ts";
import { loadSettings } from "../../persistence/work/setting-reading.ts";
import { putSetting } from "../../persistence/work/setting-store.ts";
import { RefusalError } from "../custody/refusal-error.ts";
import { administer } from "./administer.ts";

type Change = {
  readonly form: PaperForm;
  readonly facts: { readonly [name: string]: Json };
  /** The name of a signer, which may be erased from the history. */
  readonly personal?: { readonly [name: string]: Json };
};

/** Refused as `not-found` where there is no such agency. */
const changeForm = (
  context: Context,
  actor: OfficerActor,
  agencyCode: string,
  change: (form: PaperForm) => Change,
) =>
  administer(context, actor, "AgencyChanged", async (transaction) => {
    const agency = await findAgencyByCode(transaction, agencyCode);
    if (agency === null) throw new RefusalError("not-found");
    const { paperForms } = await loadSettings(transaction);
    const { form, facts, personal = {} } = change(paperForms[agency.id] ?? plainPaperForm);
    await putSetting(transaction, "paperForms", { ...paperForms, [agency.id]: form } as Json);
    return { value: null, facts: { code: agencyCode, ...facts }, personal };
  });

/** Sign, drafting unit and place; empty parts follow what is usual. */
export const changePaperParts = (
  context: Context,
  actor: OfficerActor,
  agencyCode: string,
  parts: Omit<PaperForm, "signers">,
) =>
  changeForm(context, actor, agencyCode, (form) => ({ form: { ...form, ...parts }, facts: parts }));

/** A signer at the end of the list; 30/2020/ND-CP, article 13. */
export const addSigner = (
  context: Context,
  actor: OfficerActor,
  agencyCode: string,
  signer: Signer,
) =>
  changeForm(context, actor, agencyCode, (form) => {
    const { name, ...facts } = signer;
    const signers = [...form.signers, signer];
    return { form: { ...form, signers }, facts: { signer: "added", ...facts }, personal: { name } };
  });

/** The signer at this place, counted from one, signs no more; refused as `not-found` where there is none. */
export const dropSigner = (
  context: Context,
  actor: OfficerActor,
  agencyCode: string,
  place: number,
) =>
  changeForm(context, actor, agencyCode, (form) => {
    const dropped = form.signers[place - 1];
    if (dropped === undefined) throw new RefusalError("not-found");
    const { name, ...facts } = dropped;
    const signers = form.signers.filter((signer) => signer !== dropped);
    return {
      form: { ...form, signers },
      facts: { signer: "dropped", ...facts },
      personal: { name },
    };
  });
