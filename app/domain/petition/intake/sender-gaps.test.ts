import { expect, test } from "vitest";
import { gapsOfSender } from "./sender-gaps.ts";

const whole = {
  senderType: "individual",
  name: "Hoa",
  organizationName: "",
  representative: "",
  address: "12 Tran Phu",
  phone: "0900 000 123",
  postalAddress: "",
  helperPhone: "",
};
const company = { ...whole, senderType: "organization", name: "", organizationName: "Alpha" };

test.each([
  ["nothing is missing", whole, []],
  ["a postal address is as good as a phone", { ...whole, phone: "", postalAddress: "Box 1" }, []],
  ["so is the number of whoever helped", { ...whole, phone: "", helperPhone: "0900 000 124" }, []],
  [
    "an unsigned letter",
    { ...whole, name: "", address: "", phone: "" },
    ["name", "address", "contact"],
  ],
  ["nobody speaks for the company", company, ["representative"]],
  [
    "whoever speaks for a company without name",
    { ...company, organizationName: "", representative: "Binh" },
    ["organizationName"],
  ],
] as const)("%s", (_named, sender, gaps) => {
  expect(gapsOfSender(sender)).toEqual(gaps);
});
