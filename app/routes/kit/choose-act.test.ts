import { expect, test, vi } from "vitest";
import { chooseAct } from "./choose-act.ts";

const formOf = (intent?: string | File) => {
  const form = new FormData();
  if (intent !== undefined) form.set("intent", intent);
  return form;
};
const acts = { keep: () => "kept", drop: () => "dropped" };
const refusal = { init: { status: 400 } };
const thrownBy = (work: () => unknown) => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

test("a word of the page's table is what is asked for", () => {
  expect(chooseAct(formOf("drop"), acts, "keep")()).toBe("dropped");
});

test.each(["other", "", "Keep", "toString", "constructor", "__proto__"])(
  "%j is refused",
  (word) => {
    expect(thrownBy(() => chooseAct(formOf(word), acts, "keep"))).toMatchObject(refusal);
  },
);

test("a file in place of the word is refused", () => {
  const file = new File(["keep"], "keep");
  expect(thrownBy(() => chooseAct(formOf(file), acts, "keep"))).toMatchObject(refusal);
});

test("no word is the page's main act, and is refused where it has none", () => {
  expect(chooseAct(formOf(), acts, "keep")()).toBe("kept");
  expect(thrownBy(() => chooseAct(formOf(), acts, null))).toMatchObject(refusal);
});

test("nothing of the table is done by choosing", () => {
  const keep = vi.fn();
  const drop = vi.fn();
  expect(chooseAct(formOf("drop"), { keep, drop }, null)).toBe(drop);
  expect(keep).not.toHaveBeenCalled();
  expect(drop).not.toHaveBeenCalled();
});
