import { expect, test } from "vitest";
import { tellEvent } from "./tell-event.ts";

const names = {
  officers: new Map(),
  agencies: new Map(),
  divisions: new Map(),
  registerCode: "VP",
  opinions: [],
};

test("a refusal names the ground that was said then, and none where none was said", () => {
  const declined = {
    type: "PetitionDeclined",
    reason: "already-answered",
    guidance: "See the answer.",
    soloReason: "",
  } as const;
  expect(tellEvent(declined, names).parts).toEqual({ declineReason: "already-answered" });
  expect(tellEvent({ ...declined, ground: "scope" }, names).parts).toEqual({
    declineReason: "already-answered",
    declineGround: "scope",
  });
});
