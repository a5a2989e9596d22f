import { expect, test } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { submittedForm } from "#tests/fakes/submitted-form.ts";
import { correctReceiptForm, correctSenderForm } from "./correct-intake.ts";
import { reopenForm } from "./taking-back.ts";

const today = civilDate("2026-11-21");
const tomorrow = { "dueOn.day": "22", "dueOn.month": "11", "dueOn.year": "2026" };
const byMistake = { reason: "ended-by-mistake" };

test("within the free days neither a day nor words are asked", () => {
  const form = reopenForm(today, { late: false, own: false });
  expect(submittedForm(form, byMistake)).toEqual({
    value: { reason: "ended-by-mistake", note: "", dueOn: null },
    errors: {},
  });
});

const gaps: [string, { late: boolean; own: boolean }, Record<string, string>, object][] = [
  ["a reason", { late: false, own: false }, {}, { reason: ["forms:takingBack.reason-missing"] }],
  [
    "the words of another one",
    { late: false, own: true },
    { reason: "other" },
    { note: ["forms:takingBack.note-missing"] },
  ],
  [
    "the words of whoever ended it",
    { late: false, own: true },
    byMistake,
    { note: ["forms:reopen.note-own"] },
  ],
  ["a new limit", { late: true, own: false }, byMistake, { dueOn: ["forms:reopen.due-missing"] }],
  [
    "one that lies ahead",
    { late: true, own: false },
    { ...byMistake, ...tomorrow, "dueOn.day": "21" },
    { dueOn: ["forms:reopen.due-past"] },
  ],
];

test.each(gaps)("asked for: %s", (_gap, owed, typed, errors) => {
  expect(submittedForm(reopenForm(today, owed), typed).errors).toEqual(errors);
});

test("late, the day is read", () => {
  const form = reopenForm(today, { late: true, own: false });
  expect(submittedForm(form, { ...byMistake, ...tomorrow }).value?.dueOn).toBe("2026-11-22");
});

test("of a sender only what is typed is another; a representative stands for the organisation", () => {
  const typed = { reason: "typed-wrong", representative: "Tran Van B" };
  expect(submittedForm(correctSenderForm, typed).value).toMatchObject({
    name: "Tran Van B",
    representative: "Tran Van B",
    phone: "",
    senderType: "",
  });
});

test("what came on paper has a channel of its own and a day that has come", () => {
  const typed = { reason: "postmark", channel: "web", "receivedOn.day": "22" };
  const day = { "receivedOn.month": "11", "receivedOn.year": "2026" };
  expect(submittedForm(correctReceiptForm(today), { ...typed, ...day }).errors).toEqual({
    channel: ["forms:channel.missing"],
    receivedOn: ["forms:receivedOn.afterToday"],
  });
});

test("what is to go is ticked, and another value that is typed takes its place", () => {
  const ticks = { noPhone: "on", noEmail: "on", noHelper: "on" };
  const typed = { reason: "typed-wrong", note: "", email: "hoa@example.vn", ...ticks };
  expect(submittedForm(correctSenderForm, typed).value).toMatchObject({
    email: "hoa@example.vn",
    emptied: ["phone", "helperName", "helperRelation", "helperPhone"],
  });
});
