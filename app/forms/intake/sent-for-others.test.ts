import { expect, test } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { personStep } from "./send-petition.ts";

const today = civilDate("2026-11-21");
const sender = {
  senderType: "individual",
  name: "Nguyen Thi Hoa",
  address: "12 Tran Phu",
  phone: "0900000123",
};
const problemsOf = (typed: object) => {
  const read = personStep(today).safeParse({ ...sender, ...typed });
  return read.success
    ? []
    : read.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
};
const helper = { helperName: "Tran Thi Con", helperRelation: "daughter" };

test.each<[string, object, string[]]>([
  ["nobody helps", {}, []],
  [
    "a helper with a number stands in for a phone",
    { ...helper, phone: "", helperPhone: "0907123456" },
    [],
  ],
  ["a helper without a number does not", { ...helper, phone: "" }, ["phone forms:contact.missing"]],
  [
    "a relation without a name",
    { helperRelation: "daughter" },
    ["helperName forms:helperName.missing"],
  ],
  [
    "a name without a relation",
    { helperName: "Con" },
    ["helperRelation forms:helperRelation.missing"],
  ],
  ["many people", { peopleCount: "1.200" }, []],
  ["a number in words", { peopleCount: "twelve" }, ["peopleCount forms:peopleCount.wrong"]],
  ["nobody at all", { peopleCount: "0" }, ["peopleCount forms:peopleCount.wrong"]],
  ["a half", { peopleCount: "1.5" }, ["peopleCount forms:peopleCount.wrong"]],
  ["a number in another notation", { peopleCount: "1e3" }, ["peopleCount forms:peopleCount.wrong"]],
  ["half a person", { peopleCount: "1,5" }, ["peopleCount forms:peopleCount.wrong"]],
])("%s", (_case, typed, problems) => {
  expect(problemsOf(typed)).toEqual(problems);
});

test("without a number it is one", () => {
  expect(personStep(today).parse(sender).peopleCount).toBe(1);
});
