import { expect, test } from "vitest";
import { submittedForm } from "#tests/fakes/submitted-form.ts";
import { classifyPetition } from "./classify-petition.ts";

const late = {
  class: "admin-conduct",
  contentType: "conduct-obstacle",
  kind: "report",
  fieldCode: "land",
  title: "A land title that is late",
  "points[0].text": "Late land title",
  "points[0].disposal": "handle",
};

test("a petition is classified with its points", () => {
  const entries = {
    ...late,
    "points[1].text": "Compensation",
    "points[1].disposal": "guide",
    "points[1].note": "To who signed the decision",
    "points[2].text": "",
    "points[2].disposal": "handle",
    "points[2].note": "",
  };
  expect(submittedForm(classifyPetition, entries).value).toEqual({
    class: "admin-conduct",
    contentType: "conduct-obstacle",
    kind: "report",
    fieldCode: "land",
    complexity: "ordinary",
    aboutHeadOf: null,
    title: "A land title that is late",
    points: [
      { text: "Late land title", disposal: "handle", note: "" },
      { text: "Compensation", disposal: "guide", note: "To who signed the decision" },
    ],
  });
});

test("a point may be about something else than the petition", () => {
  const point = { "points[0].contentType": "regulation-unfit", "points[0].fieldCode": "" };
  const own = (entries: Record<string, string>) =>
    submittedForm(classifyPetition, { ...late, ...entries });
  expect(own(point).value?.points).toEqual([
    {
      text: "Late land title",
      disposal: "handle",
      note: "",
      own: { class: "admin-regulation", contentType: "regulation-unfit", fieldCode: null },
    },
  ]);
  expect(own({ ...point, "points[0].fieldCode": "construction" }).value?.points[0]?.own).toEqual({
    class: "admin-regulation",
    contentType: "regulation-unfit",
    fieldCode: "construction",
  });
  expect(own({ "points[0].fieldCode": "construction" }).errors).toEqual({
    "points[0].contentType": ["forms:contentType.missing"],
  });
});

test("an empty form names everything", () => {
  expect(submittedForm(classifyPetition, {}).errors).toEqual({
    class: ["forms:class.missing"],
    contentType: ["forms:contentType.missing"],
    kind: ["forms:kind.missing"],
    fieldCode: ["forms:fieldCode.missing"],
    title: ["forms:petitionTitle.missing"],
    points: ["forms:points.missing"],
  });
});

test.each([
  ["admin-conduct", "conduct-obstacle", "report", null],
  ["admin-conduct", "conduct-obstacle", "proposal", null],
  ["admin-conduct", "solution", "proposal", null],
  ["admin-regulation", "solution", "proposal", null],
  ["admin-regulation", "regulation-unfit", "proposal", null],
  ["admin-regulation", "initiative", "proposal", null],
  [
    "admin-conduct",
    "regulation-unfit",
    "report",
    { contentType: ["forms:contentType.otherClass"] },
  ],
  ["admin-conduct", "initiative", "proposal", { contentType: ["forms:contentType.otherClass"] }],
  [
    "admin-regulation",
    "conduct-obstacle",
    "report",
    { contentType: ["forms:contentType.otherClass"] },
  ],
  ["admin-regulation", "solution", "report", { kind: ["forms:kind.isProposal"] }],
  ["admin-regulation", "initiative", "report", { kind: ["forms:kind.isProposal"] }],
])("class %s with type %s and kind %s", (petitionClass, contentType, kind, errors) => {
  const entries = { ...late, class: petitionClass, contentType, kind };
  expect(submittedForm(classifyPetition, entries).errors).toEqual(errors ?? {});
});

test.each([
  [{ "points[0].text": "" }, { points: ["forms:points.missing"] }],
  [
    { "points[0].text": "", "points[0].note": "x" },
    { "points[0].text": ["forms:pointText.missing"] },
  ],
  [{ "points[0].disposal": "guide" }, { "points[0].note": ["forms:pointNote.missing"] }],
  [{ "points[0].disposal": "not-accept" }, { "points[0].note": ["forms:pointNote.missing"] }],
  [{ "points[0].disposal": "burn" }, { "points[0].disposal": ["forms:disposal.missing"] }],
])("the points %j are refused with %j", (change, errors) => {
  expect(submittedForm(classifyPetition, { ...late, ...change }).errors).toEqual(errors);
});

test("there are at most twenty points", () => {
  const points = Object.fromEntries(
    Array.from({ length: 21 }, (_, place) => [`points[${place}].text`, `Point ${place}`]),
  );
  expect(submittedForm(classifyPetition, { ...late, ...points }).errors).toEqual({
    points: ["forms:points.many"],
  });
});
