import ts from "typescript";
import { expect, test } from "vitest";
import { sourceFiles } from "./source-files.ts";

/** The only sources of now and of chance on the server and in the rules. */
const sources = [
  "app/server/clock.ts",
  "app/server/ids.ts",
  // The browser's own clock, for the age of its local copy of a draft.
  "app/enhance.ts",
];
const forbiddenCalls = /^(Date[.]now|Math[.]random|crypto[.]randomUUID|randomUUID|randomBytes)$/;

test("only the clock knows now, only ids know chance", () => {
  const strays: string[] = [];
  const files = sourceFiles(["app"], /[.]tsx?$/).filter(
    ({ name }) => !sources.includes(name) && !/[.]test[.]tsx?$/.test(name),
  );
  for (const { name, text } of files) {
    const tree = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node) => {
      const asksNow =
        ts.isNewExpression(node) &&
        node.expression.getText() === "Date" &&
        (node.arguments?.length ?? 0) === 0;
      const asksChance =
        ts.isCallExpression(node) && forbiddenCalls.test(node.expression.getText());
      if (asksNow || asksChance) strays.push(`${name}: ${node.getText()}`);
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  expect(strays).toEqual([]);
});
