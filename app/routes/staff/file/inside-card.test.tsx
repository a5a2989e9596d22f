import { renderToString } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { expect, test } from "vitest";
import { chaseInsideForm } from "#app/forms/petition/chase-inside.ts";
import { i18nFor } from "#app/i18n/setup.server.ts";
import { noChanges } from "#app/server/queries/staff/changes-since.ts";
import type { PetitionFile } from "#app/server/queries/staff/petition-file.ts";
import { readForm } from "../../kit/read-form.ts";
import type { RefusedForm } from "../acts/act.ts";
import { InsideCard } from "./inside-card.tsx";

// What the card reads of a file.
const file = {
  inside: { officer: "Someone", division: null, innerDueOn: null, urgency: null, chasedOn: null },
  possible: ["chase-inside"],
  petition: { version: 7 },
} as unknown as PetitionFile;

const note = "n".repeat(301);

function refusedWith(intent: string): RefusedForm {
  const form = new FormData();
  form.set("intent", intent);
  form.set("note", note);
  const read = readForm(form, chaseInsideForm);
  if (read.ok) throw new Error("a note this long is refused");
  return { problems: read.problems, refusal: null, changes: noChanges, intent };
}

const htmlOf = (refusedForm: RefusedForm | undefined) =>
  renderToString(
    <I18nextProvider i18n={i18nFor("en")}>
      <InsideCard file={file} refusedForm={refusedForm} />
    </I18nextProvider>,
  );

test("a note that is too long comes back with what is wrong with it", () => {
  const html = htmlOf(refusedWith("chase-inside"));
  expect(html).toContain(`value="${note}"`);
  expect(html).toContain('aria-invalid="true"');
  expect(html).toContain('id="note-error"');
});

test("what another form of the page sent is not shown here", () => {
  for (const html of [htmlOf(undefined), htmlOf(refusedWith("add-note"))]) {
    expect(html).not.toContain(note);
    expect(html).not.toContain('aria-invalid="true"');
  }
});
