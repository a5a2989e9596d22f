import { expect, test } from "vitest";
import type { Role } from "../permission/actor.ts";
import { owesSecondStep } from "./second-step-duty.ts";

const cases: readonly (readonly [held: Role[], exempt: Role[], owes: boolean])[] = [
  [["counter"], [], true],
  [["counter"], ["counter"], false],
  [["counter", "agency-officer"], ["counter"], true],
  [["counter", "agency-officer"], ["counter", "agency-officer"], false],
  [["counter", "intake-officer"], ["counter"], true],
  // What a database says that no page can have written exempts nobody.
  [["administrator"], ["administrator"], true],
  [["office-lead"], ["office-lead"], true],
  [[], [], false],
];

test.each(cases)("who holds %j where %j are exempted", (held, exempt, owes) => {
  expect(owesSecondStep(held, exempt)).toBe(owes);
});
