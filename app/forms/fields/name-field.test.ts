import { expect, test } from "vitest";
import { z } from "zod";
import { submittedForm } from "#tests/fakes/submitted-form.ts";
import cases from "#tests/fixtures/cases/typed-fields.json" with { type: "json" };
import { optionalPersonName, personName } from "./name-field.ts";

const form = z.object({ name: personName(150, "missing"), other: optionalPersonName(150) });

test.each(cases.name.refused)("%j is no name of a person", (typed) => {
  expect(submittedForm(form, { name: typed, other: typed }).errors).toEqual({
    name: ["forms:name.wrong"],
    other: ["forms:name.wrong"],
  });
});

test.each(cases.name.taken)("%j is a name of a person", (typed) => {
  expect(submittedForm(form, { name: typed, other: typed }).errors).toEqual({});
});

test("a name may be missing only where it is optional", () => {
  expect(submittedForm(form, {}).errors).toEqual({ name: ["missing"] });
});
