import { expect, test } from "vitest";
import { isOutdated } from "./is-outdated.ts";

const typedOn = (version?: string) => {
  const values: Record<string, string> = version === undefined ? {} : { version };
  return { problems: { values } };
};

test.each([
  ["a fresh page", undefined, false],
  ["a form that carries no version", typedOn(), false],
  ["typed on the version that is shown", typedOn("7"), false],
  ["typed before a colleague's act", typedOn("6"), true],
  ["a version that is no number", typedOn("x"), false],
])("%s", (_case, form, outdated) => {
  expect(isOutdated({ version: 7 }, form)).toBe(outdated);
});
