import { expect, test } from "vitest";
import { submittedForm } from "#tests/fakes/submitted-form.ts";
import { forgottenPassword, signInRules, stepCode } from "./second-step.ts";

test.each([
  [{ code: " 123 456 " }, "123 456"],
  [{ code: "K7QP-2M9X-TR4H" }, "K7QP-2M9X-TR4H"],
])("a code is taken as typed: %j", (entries, code) => {
  expect(submittedForm(stepCode, entries).value).toEqual({ code });
});

test.each([
  [{}, { code: ["forms:stepCode.missing"] }],
  [{ code: "  " }, { code: ["forms:stepCode.missing"] }],
  [{ code: "1".repeat(41) }, { code: ["forms:stepCode.wrong"] }],
])("case %# is no code", (entries, errors) => {
  expect(submittedForm(stepCode, entries).errors).toEqual(errors);
});

test("only counters and officers of agencies may be exempted", () => {
  const demanded = false;
  expect(submittedForm(signInRules, {}).value).toEqual({ roles: [], demanded });
  expect(submittedForm(signInRules, { roles: "counter" }).value).toEqual({
    roles: ["counter"],
    demanded,
  });
  expect(submittedForm(signInRules, { roles: "administrator" }).value).toBeNull();
});

test("a lost password is asked for by an e-mail address", () => {
  expect(submittedForm(forgottenPassword, { email: " A@Example.vn " }).value).toEqual({
    email: "a@example.vn",
  });
});
