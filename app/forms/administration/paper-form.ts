import { z } from "zod";
import { lackOfSigner, type Signer, signingPowers } from "#app/domain/documents/signers.ts";
import { optionalDay } from "../fields/day-fields.ts";
import { choice, evenWhenFieldsFail, rowId } from "../fields/fields.ts";
import { optionalLine } from "../fields/text-fields.ts";

/** What a body's papers have of their own; an empty part follows what is usual for its kind. */
export const paperParts = z.object({
  sign: optionalLine(60),
  draftingUnit: optionalLine(60),
  placeName: optionalLine(60),
});

/** Somebody who may sign the body's papers; what is owed depends on the power. */
export const newSigner = z
  .object({
    power: choice(signingPowers, "forms:paperSigner.power"),
    collective: optionalLine(150),
    standsFor: optionalLine(150),
    office: optionalLine(150),
    signerName: optionalLine(150),
    basis: optionalLine(300),
    endsOn: optionalDay(),
  })
  .superRefine((signer, context) => {
    if (!signingPowers.some((power) => power === signer.power)) return;
    for (const part of lackOfSigner({ ...signer, name: signer.signerName }))
      context.addIssue({ code: "custom", path: [part], message: `forms:paperSigner.${part}` });
  }, evenWhenFieldsFail)
  .transform(({ signerName: name, ...signer }): Signer => ({ ...signer, name }));

/** The signer at this place of the list, counted from one, is to sign no more. */
export const droppedSigner = z.object({ signerPlace: rowId("forms:choice.missing") });
