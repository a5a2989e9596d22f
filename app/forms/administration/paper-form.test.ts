import { expect, test } from "vitest";
import { submittedForm } from "#tests/fakes/submitted-form.ts";
import { newSigner } from "./paper-form.ts";

const day = { "endsOn.day": "30", "endsOn.month": "11", "endsOn.year": "2026" };

test.each([
  [{}, ["power"]],
  [{ power: "own" }, ["office"]],
  [{ power: "by-order", office: "Chief" }, ["standsFor", "basis"]],
  [{ power: "by-authorisation", office: "Chief", standsFor: "Chair" }, ["basis", "endsOn"]],
  [{ power: "by-authorisation", office: "A", standsFor: "B", basis: "C", ...day }, []],
])("a signer as typed %j has faults at %j", (typed, faults) => {
  expect(Object.keys(submittedForm(newSigner, typed).errors)).toEqual(faults);
});
