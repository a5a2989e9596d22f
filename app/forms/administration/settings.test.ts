import { expect, test } from "vitest";
import { submittedForm } from "#tests/fakes/submitted-form.ts";
import { settings } from "./settings.ts";

const typed = {
  provinceName: "An Thai",
  officeHours: "7:30-11:30",
  digestHour: "7",
  attackSends: "200",
  floodSends: "30",
  forwardingWaitMinutes: "10",
  nationalPortalUrl: "https://portal.example.vn",
};

test.each([
  ["nobody", {}, { dataOfficerName: "", dataOfficerPhone: "", dataOfficerEmail: "" }],
  [
    "somebody with a number and an address",
    {
      dataOfficerName: " Head of  archives ",
      dataOfficerPhone: "0900 000 199",
      dataOfficerEmail: "data@example.vn",
    },
    {
      dataOfficerName: "Head of archives",
      dataOfficerPhone: "0900000199",
      dataOfficerEmail: "data@example.vn",
    },
  ],
])("responsible for personal data is %s", (_who, change, expected) => {
  expect(submittedForm(settings, { ...typed, ...change }).value).toMatchObject(expected);
});

test("a number or an address that is none is refused beside its field", () => {
  const wrong = { dataOfficerName: "Head", dataOfficerPhone: "12", dataOfficerEmail: "at home" };
  expect(submittedForm(settings, { ...typed, ...wrong }).errors).toEqual({
    dataOfficerPhone: ["forms:phone.wrong"],
    dataOfficerEmail: ["forms:email.wrong"],
  });
});

test.each([
  ["https://portal.example.vn", true],
  ["https://portal.example.vn/a/b?c=1", true],
  ["https://a..", true],
  ["https://.a.b", true],
  ["http://portal.example.vn", false],
  ["https://portal", false],
  ["https://portal.", false],
  ["https://.vn", false],
  ["https://portal/a.b", false],
  ["https:///portal.vn", false],
])("%s as the address of the national portal is taken: %s", (nationalPortalUrl, isTaken) => {
  const { errors = {} } = submittedForm(settings, { ...typed, nationalPortalUrl });
  expect(!("nationalPortalUrl" in errors)).toBe(isTaken);
});
