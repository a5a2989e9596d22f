import { expect, test } from "vitest";
import { agencyFinder } from "#app/domain/administration/find-agency.ts";
import { readOfficeHours } from "#app/domain/deadline/calendar/office-hours.ts";
import { readRegisterNumber } from "#app/domain/identifiers/register-number.ts";
import { readShareCode } from "#app/domain/identifiers/share-code.ts";
import { marksOf } from "#app/domain/petition/intake/bot-marks.ts";
import { scopeHintsOf } from "#app/domain/petition/intake/scope-hint.ts";
import { titleFromText } from "#app/domain/petition/intake/title-from-text.ts";
import { examineTogether } from "#app/domain/redaction/known/examine-together.ts";
import { senderFacts } from "#app/domain/redaction/known/sender-facts.ts";
import { passwordFault } from "#app/domain/sign-in/password-rule.ts";
import { keptWords } from "#app/domain/text/fold.ts";
import { planSearch } from "#app/domain/text/search-plan.ts";
import { personSortKey } from "#app/domain/text/sort-key.ts";
import { excerptOf, wordSpans } from "#app/domain/text/word-spans.ts";
import { withoutForbiddenInXml } from "#app/domain/text/xml-text.ts";
import { contentLengthMax } from "#app/forms/intake/send-petition.ts";
import { breakLines } from "#app/server/documents/text-width.ts";
import words from "#tests/fixtures/hostile-text/words.json" with { type: "json" };
import { dearOf } from "#tests/setup/processor-time.ts";
import { shapes, textOf } from "./shapes.ts";

/** A summary and its letter, and what is published of a letter and of its reply. */
const summaryLengthMax = 150;
const publicLengthMax = 20_000;
/** Node refuses a request whose head is longer. */
const headBytesMax = 16 * 1024;

const finder = agencyFinder(
  words.agencies.map((name) => ({ names: [{ name, kind: "current" as const }] })),
);
const noSender = {
  organizationName: "",
  representative: "",
  position: "",
  organizationNumber: "",
  email: "",
  postalAddress: "",
  dossierNumber: "",
  helperName: "",
  helperPhone: "",
};
const known = senderFacts(
  { ...noSender, name: words.person, phone: words.phone, address: words.address },
  "",
);
const owner = { email: "a.b@example.vn", displayName: words.person, hasSecondStep: true };
const sending = {
  trapFilled: false,
  filledInSeconds: 60,
  proof: "right",
  sendsOfAddress: 1,
  floodSends: 60,
  sameTexts: 1,
} as const;

type Reader = readonly [name: string, longest: number, read: (text: string) => unknown];

const readers: readonly Reader[] = [
  ["personal data are found", contentLengthMax, (text) => examineTogether([text], known)],
  ["a letter is heard", summaryLengthMax + contentLengthMax, scopeHintsOf],
  ["a title is found", contentLengthMax, titleFromText],
  ["words are kept", publicLengthMax, (text) => keptWords([text])],
  ["links are counted", contentLengthMax, (text) => marksOf({ ...sending, text })],
  ["a search is planned", headBytesMax, (text) => planSearch(text, [words.synonyms])],
  ["words are marked", publicLengthMax, (text) => wordSpans(text, [text.slice(0, headBytesMax)])],
  ["an excerpt is cut", publicLengthMax, (text) => excerptOf(text, [text.slice(0, 999)], 200)],
  ["a body is searched", headBytesMax, finder],
  ["a number of the register is read", headBytesMax, (text) => readRegisterNumber(text, "VP")],
  ["a share's code is read", headBytesMax, readShareCode],
  ["hours are read", summaryLengthMax, readOfficeHours],
  ["a password is judged", 200, (text) => passwordFault(text, owner, () => false)],
  ["a name is sorted", summaryLengthMax, personSortKey],
  ["a text leaves for a file", publicLengthMax, withoutForbiddenInXml],
  ["a name is set in lines", 200, (text) => breakLines(text, 13, 200)],
];

test.each(readers)(
  "%s in linear time in up to %i letters",
  {
    timeout: 120_000,
  },
  async (_, longest, read) => {
    const inputs = shapes.map((piece) => ({
      name: JSON.stringify(piece),
      half: textOf(piece, longest / 2),
      whole: textOf(piece, longest),
    }));
    expect(await dearOf(inputs, read)).toEqual([]);
  },
);

/** Very many facts of which none is another, so that what is remembered of each counts. */
test.each(words.facts)(
  "very many $name are found in linear time",
  async ({ before, digits, after }) => {
    const textWith = (length: number) =>
      Array.from({ length: length / 8 }, (_, number) => String(number).padStart(digits, "7"))
        .map((number) => before + number + after)
        .join("")
        .slice(0, length);
    const input = {
      name: "facts",
      half: textWith(publicLengthMax / 2),
      whole: textWith(publicLengthMax),
    };
    expect(await dearOf([input], (text) => examineTogether([text], known))).toEqual([]);
  },
);
