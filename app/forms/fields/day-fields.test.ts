import { expect, test } from "vitest";
import { z } from "zod";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { submittedForm } from "#tests/fakes/submitted-form.ts";
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
  [["", "", ""], null],
  [[" ", "", ""], null],
])("the inputs %j are the day %s", (inputs, day) => {
  expect(submittedForm(form, { ...typed("on", inputs), ...tomorrow }).value).toEqual({
    on: day,
    by: "2026-11-22",
  });
});

test.each([
  [["30", "2", "2026"], "forms:day.unreal"],
  [["20", "11", "26"], "forms:day.unreal"],
  [["20", "11", ""], "forms:day.unreal"],
  [["", "11", "2026"], "forms:day.unreal"],
  [["x", "11", "2026"], "forms:day.unreal"],
  [["-1", "11", "2026"], "forms:day.unreal"],
  [["020", "11", "2026"], "forms:day.unreal"],
  [["22", "11", "2026"], "after-today"],
])("the inputs %j are refused with %s", (inputs, message) => {
  expect(submittedForm(form, { ...typed("on", inputs), ...tomorrow }).errors).toEqual({
    on: [message],
  });
});

test.each([
  [["", "", ""], "missing"],
  [["21", "11", "2026"], "not-after-today"],
  [["31", "11", "2026"], "forms:day.unreal"],
])("where a later day must be given, %j is refused with %s", (inputs, message) => {
  expect(submittedForm(form, typed("by", inputs)).errors).toEqual({ by: [message] });
});

test("inputs that were not sent at all count as empty", () => {
  expect(submittedForm(form, {}).errors).toEqual({ by: ["missing"] });
  expect(form.safeParse({ by: { day: "22", month: "11", year: "2026" } }).data?.on).toBeNull();
});
