import { expect, expectTypeOf, test } from "vitest";
import type { Command, CommandType } from "./commands.ts";
import type { Decider, Deciders } from "./decision.ts";
import type { EventType, PetitionEvent } from "./events.ts";
import { eventTypes, type evolve } from "./evolve.ts";
import type { Evolver, Evolvers } from "./evolver.ts";
import { commandTypes } from "./lifecycle.ts";

test("a command without a rule, and an event without a change, is a type error", () => {
  expectTypeOf<keyof Deciders>().toEqualTypeOf<CommandType>();
  expectTypeOf<keyof Evolvers>().toEqualTypeOf<EventType>();
  expectTypeOf<Omit<Deciders, "open-contact">>().not.toExtend<Deciders>();
  expectTypeOf<Omit<Evolvers, "ContactOpened">>().not.toExtend<Evolvers>();
});

test("each rule is given its own command, and each change its own event", () => {
  expectTypeOf<Decider<"restrict">>().not.toExtend<Decider<"publish">>();
  expectTypeOf<Parameters<Decider<"supply">>[1]>().toEqualTypeOf<
    Extract<Command, { type: "supply" }>
  >();
  expectTypeOf<Evolver<"ReplySent">>().not.toExtend<Evolver<"ContactOpened">>();
  expectTypeOf<Parameters<Evolver<"ReplySent">>[1]>().toEqualTypeOf<
    Extract<PetitionEvent, { type: "ReplySent" }>
  >();
});

test("the lists of what there is are the keys of the tables", () => {
  expect(new Set(commandTypes).size).toBe(commandTypes.length);
  expect(new Set(eventTypes).size).toBe(eventTypes.length);
  expectTypeOf<Parameters<typeof evolve>[1]["type"]>().toEqualTypeOf<EventType>();
});
