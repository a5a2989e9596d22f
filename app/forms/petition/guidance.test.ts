import { expect, test } from "vitest";
import { declineReasons } from "#app/domain/petition/petition.ts";
import { i18nFor } from "#app/i18n/setup.server.ts";
import { disposalTexts } from "#app/routes/staff/acts/dispose/disposal-texts.ts";
import { submittedForm } from "#tests/fakes/submitted-form.ts";
import { proposeDecline } from "./decide.ts";

const choices = {
  phone: "0900 000 100",
  reasons: declineReasons.map((code) => ({ code, ground: "office-rule" as const })),
  doors: [],
};
const texts = new Map(disposalTexts("decline", choices).map((one) => [one.code, one.guidance]));

test("a refusal as already answered says where it was answered", () => {
  const guidance = texts.get("already-answered") ?? "";
  const asShipped = submittedForm(proposeDecline, { reason: "already-answered", guidance });
  expect(asShipped.errors).toEqual({ guidance: ["forms:guidance.left-open"] });
  const filledIn = guidance.replace("……", "12/SXD-VP of 20 November 2026");
  expect(
    submittedForm(proposeDecline, { reason: "already-answered", guidance: filledIn }).value,
  ).toMatchObject({ guidance: filledIn });
});

test("what a shipped text leaves open is told in both languages", () => {
  for (const language of ["vi", "en"] as const)
    expect(i18nFor(language).t("forms:guidance.left-open")).toContain("……");
});
