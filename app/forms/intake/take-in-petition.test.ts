import { expect, test } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { submittedForm } from "#tests/fakes/submitted-form.ts";
import cases from "#tests/fixtures/cases/typed-fields.json" with { type: "json" };
import { staffChannels, takeInPetition } from "./take-in-petition.ts";

const schema = takeInPetition(civilDate("2026-11-21"));
const letter = {
  channel: "letter",
  "receivedOn.day": "19",
  "receivedOn.month": "11",
  "receivedOn.year": "2026",
  content: "Short.",
  senderType: "individual",
};
const caller = { name: "Someone", address: "1 Street", phone: "0900 000 123" };

test("staff take in by every channel but the web form", () => {
  expect(staffChannels).toHaveLength(9);
  expect(staffChannels).not.toContain("web");
  expect(submittedForm(schema, { ...letter, channel: "web" }).errors).toEqual({
    channel: ["forms:channel.missing"],
  });
});

test("a short letter without sender is taken in on its true receipt day", () => {
  expect(submittedForm(schema, letter).value).toMatchObject({
    channel: "letter",
    receivedOn: "2026-11-19",
    content: "Short.",
    name: "",
    address: "",
    phone: "",
    readBack: false,
    happenedOn: null,
    showName: false,
  });
});

test.each(["phone", "in-person"])(
  "who is there by %s is asked for name, address, contact",
  (channel) => {
    const entries = { ...letter, channel, readBack: "on" };
    expect(submittedForm(schema, entries).errors).toEqual({
      name: ["forms:name.missing"],
      address: ["forms:address.missing"],
      phone: ["forms:contact.missing"],
    });
    expect(submittedForm(schema, { ...entries, ...caller }).errors).toEqual({});
    // Who does not say it is taken in when the same is sent again, and only the same.
    const gapsSeen = "name address phone";
    const again = submittedForm(schema, { ...entries, gapsSeen });
    expect(again.errors).toEqual({});
    expect(again.value).not.toHaveProperty("gapsSeen");
    expect(submittedForm(schema, { ...entries, name: "Hoa", gapsSeen }).errors).toEqual({
      address: ["forms:address.missing"],
      phone: ["forms:contact.missing"],
    });
  },
);

test("the record of a call is read back to the caller", () => {
  const entries = { ...letter, ...caller, channel: "phone" };
  expect(submittedForm(schema, entries).errors).toEqual({
    readBack: ["forms:readBack.missing"],
  });
});

test.each([
  ["PAKN.20261121.0042", "PAKN.20261121.0042"],
  ["pakn.20261121. 0042", "PAKN.20261121.0042"],
  ["PAKN.20261121.10042", "PAKN.20261121.10042"],
])("the national code %j is kept as %s", (typed, kept) => {
  const entries = { ...letter, channel: "national-portal", nationalCode: typed };
  expect(submittedForm(schema, entries).value?.nationalCode).toBe(kept);
});

test.each(["", "PA-261121-7K3FQ", "PAKN.2026.1"])("%j is no national code", (nationalCode) => {
  const entries = { ...letter, channel: "national-portal", nationalCode };
  expect(submittedForm(schema, entries).errors).toEqual({
    nationalCode: ["forms:nationalCode.wrong"],
  });
});

test("what another body passed on carries its name, document number and day", () => {
  expect(submittedForm(schema, { ...letter, channel: "other-body" }).errors).toEqual({
    otherBodyName: ["forms:otherBodyName.missing"],
    otherDocumentNumber: ["forms:documentNumber.missing"],
    otherDocumentOn: ["forms:documentOn.missing"],
  });
});

test("everything that is wrong is told at once", () => {
  expect(submittedForm(schema, { channel: "phone", "receivedOn.day": "40" }).errors).toEqual({
    receivedOn: ["forms:day.incomplete|month"],
    readBack: ["forms:readBack.missing"],
    content: ["forms:content.missing"],
    senderType: ["forms:senderType.missing"],
    address: ["forms:address.missing"],
    phone: ["forms:contact.missing"],
  });
});

test("nothing was received after today", () => {
  expect(submittedForm(schema, { ...letter, "receivedOn.day": "22" }).errors).toEqual({
    receivedOn: ["forms:receivedOn.afterToday"],
  });
});

const { company, person, other } = cases.stray;

test.each([
  [{ name: company }, { name: "", organizationName: company, representative: "" }],
  [
    { name: person, organizationName: company },
    { name: "", organizationName: company, representative: person },
  ],
  [
    { name: company, organizationName: company, representative: person },
    { name: "", organizationName: company, representative: person },
  ],
])("a name in the wrong box of a letter of an organisation is put right: %j", (typed, kept) => {
  const entries = { ...letter, ...typed, senderType: "organization" };
  expect(submittedForm(schema, entries).value).toMatchObject(kept);
});

test.each([
  [
    { senderType: "organization", name: other, organizationName: company, representative: person },
    { name: ["forms:name.of-person"] },
  ],
  [
    { senderType: "individual", organizationName: company },
    { senderType: ["forms:senderType.organization"] },
  ],
  [
    { senderType: "individual", name: person, representative: other },
    { senderType: ["forms:senderType.organization"] },
  ],
])("a name that fits no free box is asked about, never dropped: %j", (typed, errors) => {
  expect(submittedForm(schema, { ...letter, ...typed }).errors).toEqual(errors);
});

test("a day of receipt more than 30 days back is asked about once", () => {
  const on = (day: string, month: string, seen = "") => ({
    ...letter,
    "receivedOn.day": day,
    "receivedOn.month": month,
    receivedOnSeen: seen,
  });
  const asked = { receivedOn: ["forms:receivedOn.longAgo|2026-10-21"] };
  expect(submittedForm(schema, on("22", "10")).errors).toEqual({});
  expect(submittedForm(schema, on("21", "10")).errors).toEqual(asked);
  expect(submittedForm(schema, on("21", "10", "2026-10-20")).errors).toEqual(asked);
  const again = submittedForm(schema, on("21", "10", "2026-10-21"));
  expect(again.value).toMatchObject({ receivedOn: "2026-10-21" });
  expect(again.value).not.toHaveProperty("receivedOnSeen");
});
