import { expect, expectTypeOf, test } from "vitest";
import type { EventType } from "./events.ts";
import { eventTypes } from "./evolve.ts";
import { type EveryTextNamed, personalFields, type TextFieldOf } from "./personal-fields.ts";

test("every event says which of its fields are personal", () => {
  expectTypeOf<keyof typeof personalFields>().toEqualTypeOf<EventType>();
  expect(Object.keys(personalFields).sort()).toEqual([...eventTypes].sort());
});

test("text is found at any depth; codes, days and numbers are no text", () => {
  expectTypeOf<TextFieldOf<"ExtensionAsked">>().toEqualTypeOf<
    "explanation" | "legalBasis" | "paper"
  >();
  expectTypeOf<TextFieldOf<"TitleSet">>().toEqualTypeOf<"title">();
  expectTypeOf<TextFieldOf<"PetitionClassified">>().toEqualTypeOf<"classification" | "points">();
  expectTypeOf<TextFieldOf<"ReplySigned">>().toEqualTypeOf<"signature">();
  expectTypeOf<TextFieldOf<"DueDayMoved">>().toBeNever();
  expectTypeOf<TextFieldOf<"PetitionHeld">>().toBeNever();
});

test("a text that is on neither list is a type error that names it", () => {
  type All = typeof personalFields;
  type Forgetful = Omit<All, "ExtensionAsked"> & {
    readonly ExtensionAsked: readonly ("explanation" | "paper")[];
  };
  expectTypeOf<EveryTextNamed<Forgetful>["ExtensionAsked"]>().toEqualTypeOf<{
    readonly forgotten: "legalBasis";
  }>();
  expectTypeOf<Forgetful>().not.toExtend<EveryTextNamed<Forgetful>>();
  expectTypeOf<EveryTextNamed<All>["NoteAdded"]>().toEqualTypeOf<unknown>();
});

test("the legal basis that an agency wrote can be erased", () => {
  expect(personalFields.ExtensionAsked).toEqual(["explanation", "legalBasis", "paper"]);
});

test("the signed paper of an act names a person, so it can be erased wherever one may be kept", () => {
  const acts = [
    "PetitionDeclined",
    "PetitionGuided",
    "PetitionTransferred",
    "PetitionReturned",
    "ReturnAsked",
    "ExtensionAsked",
    "ExtensionGranted",
    "ExtensionRefused",
  ] as const;
  for (const act of acts) expect(personalFields[act], act).toContain("paper");
});
