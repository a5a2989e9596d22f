import { expect, test } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { declineReasons, doors } from "#app/domain/petition/petition.ts";
import { submittedForm } from "#tests/fakes/submitted-form.ts";
import { requestSupplement, supply } from "../intake/supplement.ts";
import {
  decideProposal,
  giveReasonForm,
  proposeDecline,
  proposeGuide,
  proposeTransfer,
} from "./decide.ts";

test.each(declineReasons)("declining because of %s carries guidance", (reason) => {
  const entries = { reason, guidance: "Please write again." };
  expect(submittedForm(proposeDecline, entries).value).toEqual(entries);
});

test.each(doors)("guiding and transferring to %s carry guidance", (door) => {
  const guide = { door, guidance: "Please turn there." };
  const transfer = { ...guide, recipient: "The body" };
  expect(submittedForm(proposeGuide, guide).value).toEqual(guide);
  expect(submittedForm(proposeTransfer, transfer).value).toEqual(transfer);
});

test.each([
  [
    proposeDecline,
    { reason: ["forms:declineReason.missing"], guidance: ["forms:guidance.missing"] },
  ],
  [proposeGuide, { door: ["forms:door.missing"], guidance: ["forms:guidance.missing"] }],
  [
    proposeTransfer,
    {
      door: ["forms:door.missing"],
      guidance: ["forms:guidance.missing"],
      recipient: ["forms:recipient.missing"],
    },
  ],
  [giveReasonForm, { reason: ["forms:reason.missing"] }],
  [decideProposal, {}],
  [supply, { text: ["forms:supplement.missing"] }],
])("an empty form of case %# names what is missing", (schema, errors) => {
  expect(submittedForm(schema, {}).errors).toEqual(errors);
});

test.each([
  [["22", "11", "2026"], {}],
  [["21", "11", "2026"], { answerBy: ["forms:answerBy.notAfterToday"] }],
  [["", "", ""], { answerBy: ["forms:answerBy.missing"] }],
])("a supplement is asked for by a later day: %j", ([day, month, year], errors) => {
  const submitted = submittedForm(requestSupplement(civilDate("2026-11-21")), {
    question: "Which commune?",
    "answerBy.day": day,
    "answerBy.month": month,
    "answerBy.year": year,
  });
  expect(submitted.errors).toEqual(errors);
});
