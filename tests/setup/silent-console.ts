/** Noise on the console is a failure: a warning that nobody reads hides the next one. */
import { afterEach, expect } from "vitest";

const heard: string[] = [];
for (const method of ["log", "info", "warn", "error"] as const)
  console[method] = (...words: unknown[]) => {
    heard.push(words.map(String).join(" "));
  };

afterEach(() => {
  expect(heard.splice(0)).toEqual([]);
});
