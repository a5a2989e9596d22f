import { expect, test } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { submittedForm } from "#tests/fakes/submitted-form.ts";
import { contentStep, personStep, placeStep } from "./send-petition.ts";

const today = civilDate("2026-11-21");
const content = "x".repeat(20);

test("the first page needs an aim and a text", () => {
  expect(submittedForm(contentStep, { aim: "conduct", content }).value).toEqual({
    aim: "conduct",
    summary: "",
    content,
    proposal: "",
  });
  expect(submittedForm(contentStep, { summary: "", proposal: "" }).errors).toEqual({
    aim: ["forms:aim.missing"],
    content: ["forms:content.missing"],
  });
});

test.each([
  ["   ", "forms:content.missing"],
  ["x".repeat(19), "forms:content.short"],
  [` ${"x".repeat(19)}  `, "forms:content.short"],
  ["a\u0301".repeat(19), "forms:content.short"],
  ["x".repeat(10001), "forms:tooLong.10000"],
])("a text out of bounds is refused: case %#", (typed, message) => {
  const { errors } = submittedForm(contentStep, { aim: "unsure", content: typed });
  expect(errors).toEqual({ content: [message] });
});

test.each([
  ["x".repeat(10000), 10000],
  ["a\u0301".repeat(10000), 10000],
  [`${"x\r\n".repeat(4999)}xx`, 10000],
])("a text as long as its counter shows is accepted: case %#", (typed, length) => {
  const { value } = submittedForm(contentStep, { aim: "unsure", content: typed });
  expect(value?.content.length).toBe(length);
});

test("summary and proposal have their own limits", () => {
  const entries = {
    aim: "proposal",
    content,
    summary: "x".repeat(151),
    proposal: "y".repeat(5001),
  };
  expect(submittedForm(contentStep, entries).errors).toEqual({
    summary: ["forms:tooLong.150"],
    proposal: ["forms:tooLong.5000"],
  });
});

test("nothing about the place must be known", () => {
  expect(submittedForm(placeStep(today), {}).value).toEqual({
    unitCode: "",
    agencyText: "",
    happenedOn: null,
    dossierNumber: "",
  });
});

test.each([
  [["20", "11", "2026"], "2026-11-20", undefined],
  [["21", "11", "2026"], "2026-11-21", undefined],
  [["30", "2", "2026"], undefined, "forms:day.notInMonth|30|2"],
  [["22", "11", "2026"], undefined, "forms:happenedOn.afterToday"],
])("what happened on %j gives %s or the message %s", ([day, month, year], value, error) => {
  const submitted = submittedForm(placeStep(today), {
    "happenedOn.day": day,
    "happenedOn.month": month,
    "happenedOn.year": year,
  });
  expect(submitted.value?.happenedOn).toBe(value);
  expect(submitted.errors).toEqual(error ? { happenedOn: [error] } : {});
});

const person = {
  senderType: "individual",
  name: "H\u2019Ngu\u00eat  Ni\u00ea",
  address: "1 Street",
  phone: "0912 345 678",
};

test("a person gives name, address and phone, and stays unnamed unless asked otherwise", () => {
  expect(submittedForm(personStep(today), person).value).toEqual({
    senderType: "individual",
    name: "H\u2019Ngu\u00eat Ni\u00ea",
    organizationName: "",
    representative: "",
    position: "",
    organizationNumber: "",
    organizationOn: null,
    address: "1 Street",
    phone: "0912345678",
    postalAddress: "",
    email: "",
    showName: false,
    helperName: "",
    helperRelation: "",
    helperPhone: "",
    peopleCount: 1,
  });
});

test.each([
  ["yes", true],
  ["on", true],
  ["no", false],
  ["", false],
])("the answer %j to naming the sender is %s", (showName, expected) => {
  expect(submittedForm(personStep(today), { ...person, showName }).value?.showName).toBe(expected);
});

test.each([
  [{ senderType: "" }, { senderType: ["forms:senderType.missing"] }],
  [{ name: " " }, { name: ["forms:name.missing"] }],
  [{ address: "" }, { address: ["forms:address.missing"] }],
  [{ phone: "" }, { phone: ["forms:contact.missing"] }],
  [{ phone: "", postalAddress: "2 Street" }, {}],
  [{ phone: "123" }, { phone: ["forms:phone.wrong"] }],
  [{ phone: "123", postalAddress: "2 Street" }, { phone: ["forms:phone.wrong"] }],
  [{ email: "ten" }, { email: ["forms:email.wrong"] }],
  [{ name: "x".repeat(151) }, { name: ["forms:tooLong.150"] }],
  [
    { name: "", address: "", phone: "", email: "ten" },
    {
      name: ["forms:name.missing"],
      address: ["forms:address.missing"],
      phone: ["forms:contact.missing"],
      email: ["forms:email.wrong"],
    },
  ],
])("a person with %j is told everything at once", (change, errors) => {
  expect(submittedForm(personStep(today), { ...person, ...change }).errors).toEqual(errors);
});

const organization = {
  senderType: "organization",
  organizationName: "Cooperative",
  representative: "Someone",
  address: "1 Street",
  postalAddress: "PO box 1",
};

test("an organisation gives its name, representative, address and a way to be reached", () => {
  const entries = {
    ...organization,
    name: "left over",
    organizationNumber: "12/CV",
    "organizationOn.day": "20",
    "organizationOn.month": "11",
    "organizationOn.year": "2026",
  };
  expect(submittedForm(personStep(today), entries).value).toMatchObject({
    senderType: "organization",
    name: "",
    organizationName: "Cooperative",
    representative: "Someone",
    position: "",
    organizationNumber: "12/CV",
    organizationOn: "2026-11-20",
  });
});

test("what an organisation left out is named", () => {
  const entries = { senderType: "organization", name: "Someone", "organizationOn.day": "31" };
  expect(submittedForm(personStep(today), entries).errors).toEqual({
    organizationName: ["forms:organizationName.missing"],
    representative: ["forms:representative.missing"],
    address: ["forms:address.missing"],
    phone: ["forms:contact.missing"],
    organizationOn: ["forms:day.incomplete|month"],
  });
});

test("what was typed for an organisation is dropped for a person", () => {
  const entries = { ...organization, ...person, position: "Head", organizationNumber: "12/CV" };
  expect(submittedForm(personStep(today), entries).value).toMatchObject({
    organizationName: "",
    representative: "",
    position: "",
    organizationNumber: "",
    organizationOn: null,
  });
});
