import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { expect, test } from "vitest";
import { profileCitations } from "#app/domain/deadline/rules/limit-profiles.ts";
import { type IntakeChannel, intakeChannels } from "#app/domain/petition/petition.ts";
import domain from "#app/i18n/locales/vi/domain.json" with { type: "json" };
import { i18nFor } from "#app/i18n/setup.server.ts";
import { BasisText } from "./basis-text.tsx";

type Basis = Parameters<typeof BasisText>[0]["basis"];

/** As a Vietnamese reader sees it. */
function told(basis: Basis, channel?: IntakeChannel) {
  const text = createElement(BasisText, { basis, ...(channel && { channel }) });
  return renderToStaticMarkup(createElement(I18nextProvider, { i18n: i18nFor("vi") }, text));
}

const law: Basis = { by: "law", citation: "20/2008/ND-CP art 9.1.d" };
const electronic = ["web", "email", "national-portal"];

test.each(intakeChannels)("the law's limit of what came by %s names the article for it", (one) => {
  const isElectronic = electronic.includes(one);
  expect(told(law, one).includes("92/2017")).toBe(isElectronic);
  expect(told(law, one).includes("9.1.d")).toBe(!isElectronic);
});

test("where no petition is meant, the clause itself is named", () => {
  expect(told(law)).toContain("9.1.d");
});

test.each(profileCitations)("what the shipped set cites as %s is told in words", (citation) => {
  const words = told({ by: "office", citation });
  expect(words).toContain(domain.basis.profile[citation]);
  expect(words).not.toContain(citation);
});

test("what an office cites is told as it was typed", () => {
  expect(told({ by: "office", citation: "Decision 15" })).toContain("Decision 15");
  expect(told({ by: "office", citation: "" })).toBe(domain.basis.office);
});
