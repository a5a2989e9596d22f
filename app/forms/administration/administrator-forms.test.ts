import { expect, test } from "vitest";
import { submittedForm } from "#tests/fakes/submitted-form.ts";
import { agency } from "./agency.ts";
import { calendarDay } from "./calendar-day.ts";
import { officer } from "./officer.ts";

const typedDay = (name: string, text: string) => {
  const [year, month, day] = text.split("-");
  return { [`${name}.day`]: day, [`${name}.month`]: month, [`${name}.year`]: year };
};

const person = { displayName: "Someone", email: "a@example.vn", agencyId: "2" };

test.each([
  ["counter", ["counter"]],
  [
    ["counter", "intake-officer"],
    ["counter", "intake-officer"],
  ],
])("an officer holds the roles %j", (roles, expected) => {
  expect(submittedForm(officer, { ...person, roles, readsRestricted: "on" }).value).toEqual({
    displayName: "Someone",
    position: "",
    email: "a@example.vn",
    agencyId: 2,
    divisionId: null,
    roles: expected,
    readsRestricted: true,
    language: "vi",
  });
});

test("an officer without name, address, agency and role is refused", () => {
  expect(submittedForm(officer, {}).errors).toEqual({
    displayName: ["forms:displayName.missing"],
    email: ["forms:email.missing"],
    agencyId: ["forms:agency.missing"],
    roles: ["forms:roles.missing"],
  });
});

const body = {
  code: "so-xay-dung",
  name: "Department of Construction",
  shortName: "Construction",
  kind: "department",
  ...typedDay("validFrom", "2025-03-01"),
};

test("an agency has its former and other names line by line, each once", () => {
  const entries = {
    ...body,
    formerNames: "Transport \r\n\r\n Old   name\nTransport\n",
    otherNames: "CST\nCST",
  };
  expect(submittedForm(agency, entries).value).toEqual({
    code: "so-xay-dung",
    name: "Department of Construction",
    nameEn: "",
    shortName: "Construction",
    registerCode: "",
    kind: "department",
    parentId: null,
    hasAccount: false,
    onePerson: false,
    address: "",
    postalAddress: "",
    phone: "",
    website: "",
    email: "",
    openingHours: "",
    otherNames: ["CST"],
    formerNames: ["Transport", "Old name"],
    validFrom: "2025-03-01",
    validTo: null,
    successorId: null,
  });
});

test.each([
  [{ code: "" }, { code: ["forms:agencyCode.wrong"] }],
  [{ code: "So Xay" }, { code: ["forms:agencyCode.wrong"] }],
  [{ name: "" }, { name: ["forms:agencyName.missing"] }],
  [{ shortName: "" }, { shortName: ["forms:shortName.missing"] }],
  [{ kind: "x" }, { kind: ["forms:agencyKind.missing"] }],
  [{ registerCode: "sxd 1" }, { registerCode: ["forms:registerCode.wrong"] }],
  [{ registerCode: "sxd" }, {}],
  [{ hasAccount: "on" }, { registerCode: ["forms:registerCode.missing"] }],
  [{ hasAccount: "on", registerCode: "SXD" }, {}],
  [{ website: "example.vn" }, { website: ["forms:website.wrong"] }],
  [{ website: "javascript:alert(1)" }, { website: ["forms:website.wrong"] }],
  [{ website: "https://example.vn/a" }, {}],
  [{ email: "x" }, { email: ["forms:email.wrong"] }],
  [typedDay("validFrom", ""), { validFrom: ["forms:validFrom.missing"] }],
  [typedDay("validFrom", "2025-02-30"), { validFrom: ["forms:day.notInMonth|30|2"] }],
  [typedDay("validTo", "2025-03-01"), {}],
  [typedDay("validTo", "2025-02-28"), { validTo: ["forms:validTo.beforeFrom"] }],
])("an agency with %j gives %j", (change, errors) => {
  expect(submittedForm(agency, { ...body, ...change }).errors).toEqual(errors);
});

test.each([
  ["2026-11-24", "holiday", {}],
  ["2026-11-22", "holiday", {}],
  ["2026-08-22", "swapped-in", {}],
  ["2026-08-23", "swapped-in", {}],
  ["2026-08-24", "swapped-in", { day: ["forms:day.notWeekend"] }],
  ["2026-08-24", "x", { kind: ["forms:calendarDayKind.missing"] }],
  ["2026-02-30", "swapped-in", { day: ["forms:day.notInMonth|30|2"] }],
  ["", "swapped-in", { day: ["forms:day.missing"] }],
])("the day %s of kind %s gives %j", (day, kind, errors) => {
  const entries = { ...typedDay("day", day), kind, name: "Day", source: "Announcement" };
  expect(submittedForm(calendarDay, entries).errors).toEqual(errors);
});
