import { expect, test } from "vitest";
import { type Role, roles, type UnitSide } from "./actor.ts";
import { mayBeGivenWork, refuseRolesAt, rolesAtSide } from "./role-sides.ts";

/** Written by hand from the issue: where each role may be held. */
const places: Readonly<Record<Role, readonly UnitSide[]>> = {
  counter: ["office", "agency"],
  "intake-officer": ["office"],
  "office-lead": ["office"],
  "agency-officer": ["agency"],
  "agency-lead": ["agency"],
  "registry-clerk": ["office", "agency"],
  "provincial-leader": ["office"],
  "leader-secretary": ["office"],
  "agency-specialist": ["agency"],
  administrator: ["office", "agency"],
};

test.each(roles)("%s is held where it belongs and nowhere else", (role) => {
  const reasons = { office: "role-of-agencies", agency: "role-of-office" } as const;
  for (const side of ["office", "agency"] as const)
    expect(refuseRolesAt(side, [role]), side).toEqual(
      places[role].includes(side) ? null : { ok: false, reason: reasons[side] },
    );
});

test("one role of the other side is enough to refuse all of them", () => {
  expect(refuseRolesAt("agency", ["counter", "agency-lead", "leader-secretary"])).toEqual({
    ok: false,
    reason: "role-of-office",
  });
});

test("every role stands in one group of the form", () => {
  const groups = [null, "office", "agency"] as const;
  expect(groups.flatMap(rolesAtSide).sort()).toEqual([...roles].sort());
});

test("work is given to whoever takes it on, and to specialists", () => {
  expect(roles.filter((role) => mayBeGivenWork([role]))).toEqual([
    "intake-officer",
    "office-lead",
    "agency-officer",
    "agency-lead",
    "agency-specialist",
  ]);
  expect(mayBeGivenWork(["administrator", "office-lead"])).toBe(true);
  expect(mayBeGivenWork([])).toBe(false);
});
