import { z } from "zod";
import { compare } from "#app/domain/deadline/calendar/civil-date.ts";
import { cleanLine } from "#app/domain/text/clean-text.ts";
import { optionalDay, requiredDay } from "../fields/day-fields.ts";
import {
  choice,
  evenWhenFieldsFail,
  optionalEmail,
  optionalRowId,
  tick,
} from "../fields/fields.ts";
import { line, optionalLine, optionalText } from "../fields/text-fields.ts";

export const agencyKinds = [
  "coordinating-office",
  "department",
  "inspectorate",
  "service-centre",
  "citizen-reception",
  "commune",
  "central-vertical",
  "ministry",
  "council",
] as const;

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*$/;
// As it stands behind a register number: 214/2026/VP.
const writtenRegisterCode = /^[A-Z0-9]+(-[A-Z0-9]+)*$/;
const webAddress = /^https?:\/\/[^\s/][^\s/.]*\.\S+$/;

/** A body of the administration. Its phone may be a short number such as a hotline. */
export const agency = z
  .object({
    code: line(60, "forms:agencyCode.wrong").regex(kebabCase, "forms:agencyCode.wrong"),
    name: line(200, "forms:agencyName.missing"),
    nameEn: optionalLine(200),
    shortName: line(60, "forms:shortName.missing"),
    registerCode: optionalLine(60)
      .overwrite((code) => code.toUpperCase())
      .refine(isBlankOrRegisterCode, "forms:registerCode.wrong"),
    kind: choice(agencyKinds, "forms:agencyKind.missing"),
    parentId: optionalRowId(),
    hasAccount: tick(),
    onePerson: tick(),
    address: optionalLine(300),
    postalAddress: optionalLine(300),
    phone: optionalLine(60),
    website: optionalLine(200).refine(isBlankOrWebAddress, "forms:website.wrong"),
    email: optionalEmail(),
    openingHours: optionalLine(200),
    formerNames: optionalText(5000).transform(linesOf),
    otherNames: optionalText(5000).transform(linesOf),
    validFrom: requiredDay("forms:validFrom.missing"),
    validTo: optionalDay(),
    successorId: optionalRowId(),
  })
  .superRefine(({ validFrom, validTo }, context) => {
    if (typeof validFrom !== "string" || typeof validTo !== "string") return;
    if (compare(validTo, validFrom) < 0)
      context.addIssue({ code: "custom", path: ["validTo"], message: "forms:validTo.beforeFrom" });
  }, evenWhenFieldsFail)
  .superRefine(({ hasAccount, registerCode }, context) => {
    if (hasAccount === true && registerCode === "")
      context.addIssue({
        code: "custom",
        path: ["registerCode"],
        message: "forms:registerCode.missing",
      });
  }, evenWhenFieldsFail);
export type AgencyForm = z.output<typeof agency>;

function isBlankOrRegisterCode(code: string): boolean {
  return code === "" || writtenRegisterCode.test(code);
}

function isBlankOrWebAddress(address: string): boolean {
  return address === "" || webAddress.test(address);
}

/** One name a line, each once. */
function linesOf(names: string): string[] {
  return [...new Set(names.split("\n").map(cleanLine))].filter((name) => name !== "");
}
