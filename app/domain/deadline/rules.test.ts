import { expect, test } from "vitest";
import { limitRules } from "./rules.ts";

test("every rule stands under its own key", () => {
  for (const [key, rule] of Object.entries(limitRules)) expect(rule.key).toBe(key);
});

test("only the forwarding of petitions about regulations is limited by law", () => {
  const byLaw = Object.values(limitRules).filter(({ basis }) => basis.by === "law");
  expect(byLaw.map(({ key, amount, unit }) => ({ key, amount, unit }))).toEqual([
    { key: "forward-regulation", amount: 5, unit: "working-days" },
  ]);
});

test("both forwarding limits are equally long and run from the day of sending", () => {
  const { "forward-regulation": regulation, "forward-conduct": conduct } = limitRules;
  expect(conduct.amount).toBe(regulation.amount);
  expect([regulation.countedFrom, conduct.countedFrom]).toEqual(["day-zero", "day-zero"]);
});
