import { expect, test } from "vitest";
import { z } from "zod";
import { submittedForm } from "#tests/fakes/submitted-form.ts";
import cases from "#tests/fixtures/cases/typed-fields.json" with { type: "json" };
import { choice, email, optionalEmail, optionalRowId, rowId, tick } from "./fields.ts";

test.each([
  ["ten@example.vn", "ten@example.vn"],
  ["  Ten.Ho@Example.VN ", "ten.ho@example.vn"],
  ["ten+pakn@mail.example.vn", "ten+pakn@mail.example.vn"],
  ["\uff41@example.vn", "a@example.vn"],
])("the address %j is kept as %s", (typed, kept) => {
  expect(submittedForm(z.object({ email: email() }), { email: typed }).value).toEqual({
    email: kept,
  });
});

test.each(cases.email)("an address is kept without what was pasted with it: $id", (pasted) => {
  for (const field of [email(), optionalEmail()])
    expect(submittedForm(z.object({ email: field }), { email: pasted.typed }).value).toEqual({
      email: pasted.kept,
    });
});

test.each(["ten", "ten@", "@example.vn", "ten@example", "a b@example.vn", "a@b.vn, c@d.vn"])(
  "%j is no address",
  (typed) => {
    for (const field of [email(), optionalEmail()]) {
      const { errors } = submittedForm(z.object({ email: field }), { email: typed });
      expect(errors).toEqual({ email: ["forms:email.wrong"] });
    }
  },
);

test("an address longer than mail carries is refused once", () => {
  const typed = `${"x".repeat(250)}@example.vn`;
  const { errors } = submittedForm(z.object({ email: email() }), { email: typed });
  expect(errors.email?.[0]).toBe("forms:email.wrong");
});

test("an address may be missing only where it is optional", () => {
  for (const typed of ["", "  "]) {
    expect(submittedForm(z.object({ email: email() }), { email: typed }).errors).toEqual({
      email: ["forms:email.missing"],
    });
    expect(submittedForm(z.object({ email: optionalEmail() }), { email: typed }).value).toEqual({
      email: "",
    });
  }
});

test.each([
  [{}, false],
  [{ agreed: "" }, false],
  [{ agreed: "no" }, false],
  [{ agreed: "on" }, true],
  [{ agreed: "yes" }, true],
])("the tick %j is %s", (entries, agreed) => {
  expect(submittedForm(z.object({ agreed: tick() }), entries).value).toEqual({ agreed });
});

test("a code outside its list is missing", () => {
  const form = z.object({ one: choice(["a", "b"], "missing") });
  expect(submittedForm(form, { one: "a" }).value).toEqual({ one: "a" });
  for (const entries of [{}, { one: "" }, { one: "c" }])
    expect(submittedForm(form, entries).errors).toEqual({ one: ["missing"] });
});

test.each([
  [
    { needed: "7", wanted: "8" },
    { needed: 7, wanted: 8 },
  ],
  [
    { needed: "7", wanted: "" },
    { needed: 7, wanted: null },
  ],
  [{ needed: "7" }, { needed: 7, wanted: null }],
])("the rows %j are read", (entries, value) => {
  const form = z.object({ needed: rowId("missing"), wanted: optionalRowId() });
  expect(submittedForm(form, entries).value).toEqual(value);
});

test.each([
  {},
  { needed: "" },
  { needed: "x" },
  { needed: "0" },
  { needed: "-1" },
  { needed: "1.5" },
])("%j names no row", (entries) => {
  const { errors } = submittedForm(z.object({ needed: rowId("missing") }), entries);
  expect(errors.needed?.[0]).toBe("missing");
});
