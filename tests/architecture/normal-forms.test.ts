import { expect, test } from "vitest";
import { sourceFiles } from "./source-files.ts";

test("text is brought into a normal form in the one place that bounds what it costs", () => {
  const files = sourceFiles(["app"], /(?<![.]test)[.]tsx?$/)
    .filter(({ text }) => /[.]normalize\(/.test(text))
    .map(({ name }) => name);
  expect(files).toEqual(["app/domain/text/normal-form.ts"]);
});
