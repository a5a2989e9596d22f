import { expect, test } from "vitest";
import { readIntent } from "./read-intent.ts";

const formOf = (intent?: string) => {
  const form = new FormData();
  if (intent !== undefined) form.set("intent", intent);
  return form;
};
const intents = ["keep", "drop"] as const;
const refusal = { init: { status: 400 } };
const thrownBy = (work: () => unknown) => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

test("a word of the page's list is what is asked for", () => {
  expect(readIntent(formOf("drop"), intents, "keep")).toBe("drop");
});

test.each(["other", "", "Keep", "toString", "__proto__"])("%j is refused", (word) => {
  expect(thrownBy(() => readIntent(formOf(word), intents, "keep"))).toMatchObject(refusal);
});

test("no word is the page's main act, and is refused where it has none", () => {
  expect(readIntent(formOf(), intents, "keep")).toBe("keep");
  expect(thrownBy(() => readIntent(formOf(), intents, null))).toMatchObject(refusal);
});
