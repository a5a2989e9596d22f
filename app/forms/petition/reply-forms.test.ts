import { expect, test } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { ReplyText } from "#app/domain/petition/petition.ts";
import { submittedForm } from "#tests/fakes/submitted-form.ts";
import { draftReply } from "./draft-reply.ts";
import { publicText } from "./public-text.ts";
import { signedPaper, signedPaperWithoutFile } from "./signed-paper.ts";

test("a draft may be saved with nothing in it", () => {
  const { value } = submittedForm(draftReply, {});
  const saved: ReplyText | null = value;
  expect(saved).toEqual({ answers: [], outcome: null, legalBasis: "", measures: "", contact: "" });
});

test("a draft answers by point and ends in an outcome", () => {
  const entries = {
    "answers[0].point": "0",
    "answers[0].text": " Checked. ",
    "answers[1].point": "2",
    "answers[1].text": "",
    outcome: "conduct-right",
    legalBasis: "63/2010/ND-CP\r\n20/2008/ND-CP",
  };
  expect(submittedForm(draftReply, entries).value).toEqual({
    answers: [
      { point: 0, text: "Checked." },
      { point: 2, text: "" },
    ],
    outcome: "conduct-right",
    legalBasis: "63/2010/ND-CP\n20/2008/ND-CP",
    measures: "",
    contact: "",
  });
});

test("an outcome outside the list is refused", () => {
  expect(submittedForm(draftReply, { outcome: "perfect" }).errors).toEqual({
    outcome: ["forms:outcome.missing"],
  });
});

const signature = {
  documentNumber: "123/SXD-VP",
  "documentOn.day": "20",
  "documentOn.month": "11",
  "documentOn.year": "2026",
  signerName: "Someone",
  signerCapacity: "Director",
};
const signing = signedPaper(civilDate("2026-11-21"));

test("a signature is number, day, signer and capacity", () => {
  expect(submittedForm(signing, signature).value).toEqual({
    documentNumber: "123/SXD-VP",
    documentOn: "2026-11-20",
    signerName: "Someone",
    signerCapacity: "Director",
  });
});

test("an incomplete signature names everything", () => {
  expect(submittedForm(signing, {}).errors).toEqual({
    documentNumber: ["forms:documentNumber.missing"],
    documentOn: ["forms:documentOn.missing"],
    signerName: ["forms:signerName.missing"],
    signerCapacity: ["forms:signerCapacity.missing"],
  });
});

test("no document is signed after today", () => {
  expect(submittedForm(signing, { ...signature, "documentOn.day": "22" }).errors).toEqual({
    documentOn: ["forms:documentOn.afterToday"],
  });
});

test("a paper whose file did not come is told all that is missing at once", () => {
  const owing = signedPaperWithoutFile(civilDate("2026-11-21"));
  expect(submittedForm(owing, signature).errors).toEqual({
    signedFile: ["forms:signedFile.missing"],
  });
  expect(submittedForm(owing, { ...signature, signerName: "" }).errors).toEqual({
    signerName: ["forms:signerName.missing"],
    signedFile: ["forms:signedFile.missing"],
  });
});

test("a public text without words is refused", () => {
  expect(submittedForm(publicText, {}).errors).toEqual({
    title: ["forms:title.missing"],
    question: ["forms:publicQuestion.missing"],
    answer: ["forms:publicAnswer.missing"],
  });
});
