import { expect, test } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { submittedForm } from "#tests/fakes/submitted-form.ts";
import { forwardPetition } from "./forward-petition.ts";

const schema = forwardPetition(civilDate("2026-11-21"));
const dueOn = (day: string) => ({
  "replyDueOn.day": day,
  "replyDueOn.month": "11",
  "replyDueOn.year": "2026",
});

test("an agency is enough; the rule sets the day", () => {
  expect(submittedForm(schema, { agencyId: "3" }).value).toEqual({
    agencyId: 3,
    coverNote: "",
    replyDueOn: null,
    dueReason: "",
    notifySender: false,
  });
});

test("a day set by the officer comes with a reason", () => {
  const entries = { agencyId: "3", ...dueOn("30"), notifySender: "on" };
  expect(submittedForm(schema, entries).errors).toEqual({ dueReason: ["forms:dueReason.missing"] });
  expect(submittedForm(schema, { ...entries, dueReason: "Urgent" }).value).toEqual({
    agencyId: 3,
    coverNote: "",
    replyDueOn: "2026-11-30",
    dueReason: "Urgent",
    notifySender: true,
  });
});

test.each([
  [{}, { agencyId: ["forms:agency.missing"] }],
  [
    { agencyId: "3", ...dueOn("21"), dueReason: "x" },
    { replyDueOn: ["forms:replyDueOn.notAfterToday"] },
  ],
  [
    { agencyId: "3", ...dueOn("31"), dueReason: "x" },
    { replyDueOn: ["forms:day.notInMonth|31|11"] },
  ],
])("%j is refused with %j", (entries, errors) => {
  expect(submittedForm(schema, entries).errors).toEqual(errors);
});
