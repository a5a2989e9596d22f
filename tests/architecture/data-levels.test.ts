/** Every table has one level in the document that says what each level asks. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const document = readFileSync("docs/data-levels.md", "utf8");
const schema = readFileSync("prisma/schema.prisma", "utf8");

test("each table stands at one level, and no other is named", () => {
  const lines = document.split("## Where they lie")[1]?.split("## ")[0]?.split("\n") ?? [];
  const named = lines.flatMap((line) =>
    [...(line.split("|")[2] ?? "").matchAll(/`(\w+)`/g)].map(([, table = ""]) => table),
  );
  const tables = [...schema.matchAll(/^model (\w+) \{/gm)].map(([, table = ""]) => table);
  expect(named.toSorted()).toEqual(tables.toSorted());
});
