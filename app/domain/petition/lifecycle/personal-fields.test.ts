import { expect, expectTypeOf, test } from "vitest";
import type { EventType } from "./events.ts";
import { eventTypes } from "./evolve.ts";
import { type EveryTextNamed, personalFields, type TextFieldOf } from "./personal-fields.ts";

test("every event says which of its fields are personal", () => {
  expectTypeOf<keyof typeof personalFields>().toEqualTypeOf<EventType>();
  expect(Object.keys(personalFields).sort()).toEqual([...eventTypes].sort());
});

test("text is found at any depth; codes, days and numbers are no text", () => {
  expectTypeOf<TextFieldOf<"ExtensionAsked">>().toEqualTypeOf<"explanation" | "legalBasis">();
  expectTypeOf<TextFieldOf<"PetitionClassified">>().toEqualTypeOf<"classification" | "points">();
  expectTypeOf<TextFieldOf<"ReplySigned">>().toEqualTypeOf<"signature">();
  expectTypeOf<TextFieldOf<"DueDayMoved">>().toBeNever();
  expectTypeOf<TextFieldOf<"PetitionHeld">>().toBeNever();
});

test("a text that is on neither list is a type error that names it", () => {
  type All = typeof personalFields;
  type Forgetful = Omit<All, "ExtensionAsked"> & {
    readonly ExtensionAsked: readonly "explanation"[];
  };
  expectTypeOf<EveryTextNamed<Forgetful>["ExtensionAsked"]>().toEqualTypeOf<{
    readonly forgotten: "legalBasis";
  }>();
  expectTypeOf<Forgetful>().not.toExtend<EveryTextNamed<Forgetful>>();
  expectTypeOf<EveryTextNamed<All>["NoteAdded"]>().toEqualTypeOf<unknown>();
});

test("the legal basis that an agency wrote can be erased", () => {
  expect(personalFields.ExtensionAsked).toEqual(["explanation", "legalBasis"]);
});
