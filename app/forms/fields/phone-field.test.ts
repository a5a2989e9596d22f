import { expect, test } from "vitest";
import { z } from "zod";
import { submittedForm } from "#tests/fakes/submitted-form.ts";
import cases from "#tests/fixtures/cases/typed-fields.json" with { type: "json" };
import { optionalPhone, vietnamesePhone } from "./phone-field.ts";

test.each([
  "0912345678",
  "0912 345 678",
  "0912.345.678",
  "0912-345-678",
  "09 12 34 56 78",
  "(0912) 345 678",
  "0912\u2013345\u2011678",
  "0912\u00a0345\u00a0678",
  "\u200e0912345678",
  "+84912345678",
  "+84 912 345 678",
  "+84 (0) 912 345 678",
  "84912345678",
  "0084 912 345 678",
  "912345678",
  "O912 345 678",
  "\uff10\uff19\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18",
  " 0912345678. ",
])("%j is the mobile number 0912345678", (typed) => {
  expect(vietnamesePhone(typed)).toBe("0912345678");
});

test.each([
  ["0273 3812 345", "02733812345"],
  ["(0273) 3.812.345", "02733812345"],
  ["+84 273 3812 345", "02733812345"],
  ["84 273 3812 345", "02733812345"],
  ["024 3826 8888", "02438268888"],
  ["028/3829-7777", "02838297777"],
  ["0842 345 678", "0842345678"],
  ["842345678", "0842345678"],
  ["84842345678", "0842345678"],
  ["0900 000 123", "0900000123"],
])("%j is the number %s", (typed, digits) => {
  expect(vietnamesePhone(typed)).toBe(digits);
});

test.each([
  "",
  "113",
  "091234567",
  "09123456789",
  "0112 345 678",
  "0612 345 678",
  "0169 345 6789",
  "3812 345",
  "0273 381 234",
  "+1 202 555 0100",
  "+84 0912 345 6789",
  "0912 345 678 a",
  "0912 345 678 0987 654 321",
])("%j is no Vietnamese number", (typed) => {
  expect(vietnamesePhone(typed)).toBeNull();
});

const form = z.object({ phone: optionalPhone() });

test.each(cases.phone.taken)("a number abroad is kept with its country: $id", ({ typed, kept }) => {
  expect(submittedForm(form, { phone: typed }).value).toEqual({ phone: kept });
});

test.each(cases.phone.refused)("%j is a number neither here nor abroad", (typed) => {
  expect(submittedForm(form, { phone: typed }).errors).toEqual({ phone: ["forms:phone.wrong"] });
});

test.each([
  [{}, "", undefined],
  [{ phone: "   " }, "", undefined],
  [{ phone: "0912 345 678" }, "0912345678", undefined],
  [{ phone: "12 34" }, undefined, ["forms:phone.wrong"]],
])("the inputs %j give the phone %j", (entries, phone, errors) => {
  const submitted = submittedForm(form, entries);
  expect(submitted.value?.phone).toBe(phone);
  expect(submitted.errors).toEqual(errors ? { phone: errors } : {});
});

test("a number with more around it than any has is refused", () => {
  const typed = `0912345678${" ".repeat(200)}`;
  expect(submittedForm(form, { phone: typed }).errors).toEqual({ phone: ["forms:phone.wrong"] });
});
