import { describe, expect, test } from "vitest";
import { declineGround } from "./decline-ground.ts";
import { declineReasons, intakeChannels } from "./petition.ts";

const electronic = ["web", "email", "national-portal"] as const;
const phone = ["phone", "hotline-1022"] as const;
const written = ["letter", "in-person", "dialogue", "press", "other-body"] as const;

/** What each reason rests on; a number stands for the clause of art. 7 of the way of sending. */
const rows: Record<(typeof declineReasons)[number], "clause" | "scope" | "office-rule"> = {
  "missing-contact": "clause",
  "not-vietnamese": "clause",
  "unclear-content": "clause",
  "already-answered": "office-rule",
  "under-litigation-or-inspection": "office-rule",
  "not-administrative": "scope",
  spam: "clause",
};

test("every channel is in one of the three groups", () => {
  expect([...electronic, ...phone, ...written].sort()).toEqual([...intakeChannels].sort());
});

describe.each(declineReasons)("a refusal because of %s", (reason) => {
  const onClause = (clause: string) => (rows[reason] === "clause" ? clause : rows[reason]);

  test.each(electronic)("of what came by %s", (channel) => {
    expect(declineGround(reason, channel)).toBe(onClause("requirements-electronic"));
  });
  test.each(phone)("of what came by %s", (channel) => {
    expect(declineGround(reason, channel)).toBe(onClause("requirements-phone"));
  });
  test.each(written)("of what came by %s", (channel) => {
    expect(declineGround(reason, channel)).toBe(onClause("requirements-written"));
  });
  test("of what came by a way that is not told", () => {
    expect(declineGround(reason, null)).toBe(onClause("requirements"));
  });
});
