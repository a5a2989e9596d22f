import { expect, test } from "vitest";
import {
  formatTrackingSecret,
  trackingSecretFromBytes,
} from "#app/domain/identifiers/tracking-secret.ts";
import { readMessage } from "#app/domain/text/message.ts";
import { submittedForm } from "#tests/fakes/submitted-form.ts";
import cases from "#tests/fixtures/cases/tracking.json" with { type: "json" };
import { codeToShow, trackPetition } from "./track.ts";

const secret = trackingSecretFromBytes(Uint8Array.from({ length: 32 }, (_, place) => place + 1));
const typedSecret = formatTrackingSecret(secret).toLowerCase();

test("code and secret are read as people type them", () => {
  const { value } = submittedForm(trackPetition, { code: "261121 7k3fq", secret: typedSecret });
  expect(value).toEqual({ code: "PA-261121-7K3FQ", secret });
});

test.each([
  [{ code: "" }, { code: ["forms:code.missing"] }],
  [{ code: "  " }, { code: ["forms:code.wrong"] }],
  [{ code: "PA-261121" }, { code: ["forms:code.wrong"] }],
  [{ code: "PA-260230-7K3FQ" }, { code: ["forms:code.wrong"] }],
  [{ code: "PA-261121-7K3F0" }, { code: ["forms:code.impossibleSymbol|0"] }],
  [{ secret: "" }, { secret: ["forms:secret.missing"] }],
  [{ secret: "ABC" }, { secret: ["forms:secret.length"] }],
  [{ secret: `${secret.slice(1)}2` }, { secret: ["forms:secret.wrong"] }],
  [{ secret: "abc|" }, { secret: ["forms:secret.impossibleSymbol||"] }],
])("%j is refused with %j", (change, errors) => {
  const entries = { code: "PA-261121-7K3FQ", secret: typedSecret, ...change };
  expect(submittedForm(trackPetition, entries).errors).toEqual(errors);
});

test.each([
  ["forms:code.impossibleSymbol|0", { key: "forms:code.impossibleSymbol", value: "0" }],
  ["forms:secret.impossibleSymbol||", { key: "forms:secret.impossibleSymbol", value: "|" }],
  ["forms:code.missing", { key: "forms:code.missing", value: "" }],
])("the message %s is a key and a value", (message, parts) => {
  expect(readMessage(message)).toMatchObject(parts);
});

const code = "PA-261121-7K3FQ";
const filled = (text: string) =>
  text.replaceAll("{code}", code).replaceAll("{secret}", formatTrackingSecret(secret));

test.each(cases.read)("both codes are read wherever they stand: $id", (typed) => {
  const pair = { code: filled(typed.code), secret: filled(typed.secret) };
  expect(submittedForm(trackPetition, pair).value).toEqual({ code, secret });
});

test.each(cases.told)("what is wrong is told, and no secret comes back: $id", (typed) => {
  const pair = { code: filled(typed.code), secret: filled(typed.secret) };
  expect(submittedForm(trackPetition, pair).errors).toEqual(typed.errors);
  expect(codeToShow(pair)).toBe(typed.shown);
});
