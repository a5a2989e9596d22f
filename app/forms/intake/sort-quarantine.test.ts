import { expect, test } from "vitest";
import { submittedForm } from "#tests/fakes/submitted-form.ts";
import { settings } from "../administration/settings.ts";
import { sortQuarantineForm } from "./sort-quarantine.ts";

const page = { shown: ["A", "B", "C"] };

test.each([
  [
    { intent: "release", code: "A" },
    { intent: "release", codes: ["A"], reason: "" },
  ],
  [
    { intent: "release", code: ["A", "C"] },
    { intent: "release", codes: ["A", "C"], reason: "" },
  ],
  [
    { intent: "release", whole: "on" },
    { intent: "release", codes: ["A", "B", "C"], reason: "" },
  ],
  [
    { intent: "set-aside", code: "B", reason: " Spam " },
    { intent: "set-aside", codes: ["B"], reason: "Spam" },
  ],
])("%j sorts %j", (typed, value) => {
  expect(submittedForm(sortQuarantineForm, { ...page, ...typed })).toEqual({ value, errors: {} });
});

test.each([
  [{ intent: "release" }, { code: ["forms:quarantine.chooseOne"] }],
  [{ intent: "set-aside", code: "A" }, { reason: ["forms:reason.missing"] }],
  [{ code: "A" }, { intent: ["forms:quarantine.chooseOne"] }],
])("%j is shown again", (typed, errors) => {
  expect(submittedForm(sortQuarantineForm, { ...page, ...typed }).errors).toEqual(errors);
});

const others = {
  provinceName: "An Thai",
  closingHour: "",
  digestHour: "8",
  attackSends: "200",
  floodSends: "30",
  forwardingWaitMinutes: "10",
  officeHours: "7:30-11:30, 13:00-17:00",
  nationalPortalUrl: "https://dichvucong.gov.vn",
};

test.each([
  ["", []],
  ["203.0.113.0/24", ["203.0.113.0/24"]],
  [" 203.0.113.0/24 \r\n\r\n2001:db8::/32\r\n", ["203.0.113.0/24", "2001:db8::/32"]],
])("the networks %j are read as %j", (counterNetworks, networks) => {
  const { value } = submittedForm(settings, { ...others, counterNetworks });
  expect(value?.counterNetworks).toEqual(networks);
});

test.each(["203.0.113.7", "203.0.113.0/33", "office", Array(51).fill("203.0.113.0/24").join("\n")])(
  "%j are no networks",
  (counterNetworks) => {
    const { errors } = submittedForm(settings, { ...others, counterNetworks });
    expect(errors).toEqual({ counterNetworks: ["forms:counterNetworks.wrong"] });
  },
);

test("office hours are read as spans of the day, other words are refused", () => {
  const filled = { ...others, counterNetworks: "" };
  const morning = submittedForm(settings, { ...filled, officeHours: "8:00 - 12:00" });
  expect(morning.value?.officeHours).toEqual({ ordinary: [{ from: 480, to: 720 }] });
  const { errors } = submittedForm(settings, { ...filled, officeHours: "mornings" });
  expect(errors).toEqual({ officeHours: ["forms:officeHours.wrong"] });
});

test.each([
  ["50", 50],
  ["1000000", 1_000_000],
])("%s sends count as an attack", (attackSends, wanted) => {
  const { value } = submittedForm(settings, { ...others, counterNetworks: "", attackSends });
  expect(value?.attackSends).toBe(wanted);
});

test.each(["", "5", "19", "7.5", "eight"])("%j is no hour of digests", (digestHour) => {
  const form = { ...others, counterNetworks: "", digestHour };
  expect(submittedForm(settings, form).errors).toEqual({ digestHour: ["forms:digestHour.wrong"] });
});

test.each(["6", "18"])("%s is an hour of digests", (digestHour) => {
  const { value } = submittedForm(settings, { ...others, counterNetworks: "", digestHour });
  expect(value?.digestHour).toBe(Number(digestHour));
});

test.each(["", "9", "61", "30.5", "many"])("%j sends are no flood", (floodSends) => {
  const { errors } = submittedForm(settings, { ...others, counterNetworks: "", floodSends });
  expect(errors).toEqual({ floodSends: ["forms:floodSends.wrong"] });
});

test.each(["", "49", "1000001", "2.5", "many"])("%j sends are no threshold", (attackSends) => {
  const { errors } = submittedForm(settings, { ...others, counterNetworks: "", attackSends });
  expect(errors).toEqual({ attackSends: ["forms:attackSends.wrong"] });
});

test.each(["0", "60"])(
  "%s minutes are a wait before a forwarding is told",
  (forwardingWaitMinutes) => {
    const { value } = submittedForm(settings, {
      ...others,
      counterNetworks: "",
      forwardingWaitMinutes,
    });
    expect(value?.forwardingWaitMinutes).toBe(Number(forwardingWaitMinutes));
  },
);

test.each(["", "-1", "61", "2.5"])("%j minutes are no wait", (forwardingWaitMinutes) => {
  const { errors } = submittedForm(settings, {
    ...others,
    counterNetworks: "",
    forwardingWaitMinutes,
  });
  expect(errors).toEqual({ forwardingWaitMinutes: ["forms:forwardingWaitMinutes.wrong"] });
});
