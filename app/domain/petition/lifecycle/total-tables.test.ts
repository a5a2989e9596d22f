import { expect, expectTypeOf, test } from "vitest";
import { contactDeciders } from "../intake/contacting.ts";
import { quarantineDeciders } from "../intake/quarantine.ts";
import { annullingDeciders } from "./annulling.ts";
import type { Command, CommandType } from "./commands.ts";
import { intakeCorrectionDeciders } from "./correcting-intake.ts";
import { custodyDeciders } from "./custody.ts";
import type { Decider, Deciders } from "./decision.ts";
import { disposalDeciders } from "./disposal.ts";
import type { EventType, PetitionEvent } from "./events.ts";
import { eventTypes, type evolve } from "./evolve.ts";
import type { Evolver, Evolvers } from "./evolvers/evolver.ts";
import { extensionDeciders } from "./extension.ts";
import { forwardingDeciders } from "./forwarding.ts";
import { insideDeciders } from "./inside.ts";
import { intakeDeciders } from "./intake.ts";
import { latenessDeciders } from "./lateness.ts";
import { leadershipDeciders } from "./leadership.ts";
import { commandTypes } from "./lifecycle.ts";
import { personalFields } from "./personal-fields.ts";
import { publicationDeciders } from "./publication.ts";
import { reopeningDeciders } from "./reopening.ts";
import { replyDeciders } from "./reply.ts";
import { returnDeciders } from "./returning.ts";
import { routingDeciders } from "./routing.ts";
import { supplementDeciders } from "./supplement.ts";
import { takingBackDeciders } from "./taking-back.ts";

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

test("no command has a rule in two files, of which one would be lost", () => {
  const parts = [
    annullingDeciders,
    contactDeciders,
    custodyDeciders,
    disposalDeciders,
    extensionDeciders,
    forwardingDeciders,
    insideDeciders,
    intakeCorrectionDeciders,
    intakeDeciders,
    latenessDeciders,
    leadershipDeciders,
    publicationDeciders,
    quarantineDeciders,
    reopeningDeciders,
    replyDeciders,
    returnDeciders,
    routingDeciders,
    supplementDeciders,
    takingBackDeciders,
  ];
  expect(parts.flatMap(Object.keys).sort()).toEqual([...commandTypes].sort());
});

test("the lists of what there is are the keys of the tables", () => {
  expectTypeOf<(typeof commandTypes)[number]>().toEqualTypeOf<CommandType>();
  expectTypeOf<(typeof eventTypes)[number]>().toEqualTypeOf<EventType>();
  expect(Object.keys(personalFields).sort()).toEqual([...eventTypes].sort());
  expectTypeOf<Parameters<typeof evolve>[1]["type"]>().toEqualTypeOf<EventType>();
});
