import { expect, test } from "vitest";
import { z } from "zod";
import { anchorOf } from "#app/components/form-fields/error-anchor.ts";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { readMessage } from "#app/domain/text/message.ts";
import { i18nFor } from "#app/i18n/setup.server.ts";
import { submittedForm } from "#tests/fakes/submitted-form.ts";
import cases from "#tests/fixtures/cases/dates.json" with { type: "json" };
import { after, notAfter, optionalDay, requiredDay } from "./day-fields.ts";

const today = civilDate("2026-11-21");
const form = z.object({
  on: optionalDay(notAfter(today, "after-today")),
  by: requiredDay("missing", after(today, "not-after-today")),
});

function typed(name: string, [day, month, year]: readonly string[]) {
  return {
    [`${name}.day`]: day ?? "",
    [`${name}.month`]: month ?? "",
    [`${name}.year`]: year ?? "",
  };
}

const tomorrow = typed("by", ["22", "11", "2026"]);

test.each([
  [["20", "11", "2026"], "2026-11-20"],
  [["1", "2", "2026"], "2026-02-01"],
  [["21", "11", "2026"], "2026-11-21"],
  [[" 29 ", "02", "2024"], "2024-02-29"],
  [["\uff12\uff10", "11", "2026"], "2026-11-20"],
  [["\u200b20\u200e", "11", "2026\ufeff"], "2026-11-20"],
  [["", "", ""], null],
  [["\u200b", "", ""], null],
  [[" ", "", ""], null],
])("the inputs %j are the day %s", (inputs, day) => {
  expect(submittedForm(form, { ...typed("on", inputs), ...tomorrow }).value).toEqual({
    on: day,
    by: "2026-11-22",
  });
});

test.each([
  [["30", "2", "2026"], "forms:day.notInMonth|30|2"],
  [["20", "11", "26"], "forms:day.shortYear|year"],
  [["20", "11", ""], "forms:day.incomplete|year"],
  [["", "11", "2026"], "forms:day.incomplete|day"],
  [["x", "11", "2026"], "forms:day.noNumber|day"],
  [["-1", "11", "2026"], "forms:day.noNumber|day"],
  [["020", "11", "2026"], "forms:day.dayRange|day"],
  [["22", "11", "2026"], "after-today"],
])("the inputs %j are refused with %s", (inputs, message) => {
  expect(submittedForm(form, { ...typed("on", inputs), ...tomorrow }).errors).toEqual({
    on: [message],
  });
});

test.each([
  [["", "", ""], "missing"],
  [["21", "11", "2026"], "not-after-today"],
  [["31", "11", "2026"], "forms:day.notInMonth|31|11"],
])("where a later day must be given, %j is refused with %s", (inputs, message) => {
  expect(submittedForm(form, typed("by", inputs)).errors).toEqual({ by: [message] });
});

test("inputs that were not sent at all count as empty", () => {
  expect(submittedForm(form, {}).errors).toEqual({ by: ["missing"] });
  expect(form.safeParse({ by: { day: "22", month: "11", year: "2026" } }).data?.on).toBeNull();
});

test.each(cases)("the true fault of a day is told, and its link leads there: $id", (given) => {
  const { day, month, year } = given.typed;
  const { errors } = submittedForm(form, { ...typed("on", [day, month, year]), ...tomorrow });
  expect(errors).toEqual({ on: [given.message] });
  expect(anchorOf("on", given.message)).toBe(given.leadsTo);
  const { key, ...facts } = readMessage(given.message);
  for (const language of ["vi", "en"] as const)
    expect(i18nFor(language).t(key as "forms:day.notInMonth", facts)).toBe(given[language]);
});
