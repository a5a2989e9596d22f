import { expect, test } from "vitest";
import { returnReasons } from "#app/domain/petition/clocks/petition-time.ts";
import { submittedForm } from "#tests/fakes/submitted-form.ts";
import { returnPetition } from "./return-petition.ts";

test.each(returnReasons)("a return because of %s is explained", (reason) => {
  const entries = { reason, explanation: "Because.", proposedAgencyId: "4" };
  expect(submittedForm(returnPetition, entries).value).toEqual({
    reason,
    explanation: "Because.",
    proposedAgencyId: 4,
  });
});

test.each([
  ["outside-competence", true],
  ["other-agency-leads", true],
  ["higher-level", true],
  ["already-handled", false],
  ["needs-clarification", false],
])("a return because of %s must name another agency: %s", (reason, must) => {
  const { errors } = submittedForm(returnPetition, { reason, explanation: "Because." });
  expect(errors).toEqual(must ? { proposedAgencyId: ["forms:proposedAgency.missing"] } : {});
});

test("an empty return names what is missing", () => {
  expect(submittedForm(returnPetition, { proposedAgencyId: "x" }).errors).toMatchObject({
    reason: ["forms:returnReason.missing"],
    explanation: ["forms:explanation.missing"],
    proposedAgencyId: ["forms:choice.missing"],
  });
});
