import { expect, test } from "vitest";
import { plainCircumstances } from "#tests/factories/circumstances.ts";
import { aConductClass, aForwarding, aPetition, clerk } from "#tests/factories/petition.ts";
import type { Petition } from "../petition.ts";
import type { DivisionId, OfficerId } from "../petition-ids.ts";
import { evolve } from "./evolve.ts";
import { decide } from "./lifecycle.ts";

const other = 34 as OfficerId;
const land = 7 as DivisionId;
const registered = aPetition({ stage: "registered" });
const forwarded = aPetition({ stage: "in-progress", forwarding: aForwarding });

test.each<[string, Petition, OfficerId | null, OfficerId | null]>([
  ["what is nobody's becomes his", registered, clerk, clerk],
  ["what is somebody's stays so", { ...registered, assigneeId: other }, clerk, other],
  ["what a division has stays there", { ...registered, divisionId: land }, clerk, null],
  ["an agency's division is not the office's", { ...forwarded, divisionId: land }, clerk, clerk],
  ["somebody of another unit gives it to nobody", registered, null, null],
])("at classification %s", (_named, petition, assigneeId, becomes) => {
  const decision = decide(
    petition,
    {
      type: "classify",
      classification: aConductClass,
      points: [{ text: "Overdue", disposal: "handle", note: "" }],
      title: { before: "", after: "Overdue" },
      assigneeId,
    },
    plainCircumstances,
  );
  if (!decision.ok) throw new Error(decision.reason);
  const after = decision.value.reduce(evolve, petition);
  expect(after.assigneeId).toBe(becomes);
  expect(after.divisionId).toBe(petition.divisionId);
});
