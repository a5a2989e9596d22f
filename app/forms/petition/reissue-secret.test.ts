import { expect, test } from "vitest";
import { submittedForm } from "#tests/fakes/submitted-form.ts";
import { reissueSecret } from "./reissue-secret.ts";

const name = { nameChecked: ["forms:identity.name"] };
const sender = { phoneChecked: ["forms:identity.sender"] };
const way = { way: ["forms:secretWay.missing"] };

test.each([
  [{}, { ...name, ...sender, ...way }],
  [{ nameChecked: "on", way: "email" }, sender],
  [{ phoneChecked: "on", way: "letter" }, name],
  [{ nameChecked: "on", phoneChecked: "on", way: "pigeon" }, way],
])("a new secret asked with %j names each field that is missing", (typed, errors) => {
  expect(submittedForm(reissueSecret, typed).errors).toEqual(errors);
});

test("what was compared and how it goes is read", () => {
  const typed = { nameChecked: "on", phoneChecked: "on", way: "email" };
  expect(submittedForm(reissueSecret, typed).value).toEqual({
    nameChecked: true,
    phoneChecked: true,
    way: "email",
  });
});
