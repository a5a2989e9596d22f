import { expect, test } from "vitest";
import { submittedForm } from "#tests/fakes/submitted-form.ts";
import { setPassword, signIn } from "./sign-in.ts";

test("a password keeps its spaces and has one way of writing marks", () => {
  const entries = { email: " Ten@Example.vn ", password: " ma\u0323t kha\u0302\u0309u " };
  expect(submittedForm(signIn, entries).value).toEqual({
    email: "ten@example.vn",
    password: " m\u1ea1t kh\u1ea9u ",
  });
});

test.each([
  [{}, { email: ["forms:email.missing"], password: ["forms:password.missing"] }],
  [
    { email: "ten", password: "x".repeat(201) },
    { email: ["forms:email.wrong"], password: ["forms:password.long"] },
  ],
])("signing in with case %# is refused", (entries, errors) => {
  expect(submittedForm(signIn, entries).errors).toEqual(errors);
});

test.each([
  ["twelve chars", "twelve chars", {}],
  ["eleven char", "eleven char", { password: ["forms:password.short"] }],
  ["twelve chars", "twelve char", { repeated: ["forms:password.different"] }],
  ["twelve chars", "", { repeated: ["forms:password.missing"] }],
  ["", "", { password: ["forms:password.missing"], repeated: ["forms:password.missing"] }],
])("choosing %j and %j gives %j", (password, repeated, errors) => {
  expect(submittedForm(setPassword, { password, repeated }).errors).toEqual(errors);
});
