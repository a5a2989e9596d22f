/** Suggests what to hide before a text is published. */

import { repeatedFacts } from "./known/repeated-facts.ts";
import { profileLinks } from "./links/profile-link.ts";
import { bankAccounts } from "./numbers/bank-account.ts";
import { emails } from "./numbers/email.ts";
import { longNumbers } from "./numbers/long-number.ts";
import { plates } from "./numbers/plate.ts";
import { spokenPhones } from "./numbers/spoken-phone.ts";
import { strayNumbers } from "./numbers/stray-number.ts";
import { dossierCodes } from "./papers/dossier-code.ts";
import { insuranceNumbers } from "./papers/insurance-number.ts";
import { landMarks } from "./papers/land.ts";
import { licences } from "./papers/licence.ts";
import { passports } from "./papers/passport.ts";
import { birthDates } from "./people/birth-date.ts";
import { birthDatesAfter } from "./people/birth-date-after-name.ts";
import { birthYearsAgain } from "./people/birth-year-again.ts";
import { names } from "./people/name.ts";
import { addresses } from "./places/address.ts";
import { healthStatements } from "./private/health.ts";
import { schoolings } from "./private/schooling.ts";
import { readingOf } from "./text/letters-for-digits.ts";
import { type Passage, passageOf } from "./text/passage.ts";
import { SPAN_KINDS, type Span, type SpanKind } from "./text/span.ts";
import { wordsOf } from "./text/word.ts";

/**
 * Spans of what looks like personal data, sorted and without overlap, in UTF-16 offsets of the text
 * as given, whatever its normal form. Suggestions for a person (Law 91/2025/QH15), in linear time.
 */
export function findPersonalData(text: string): Span[] {
  const passage = passageOf(text);
  const found = detected(passage);
  const births = found.filter(({ kind }) => kind === "birth-date");
  const all = [
    ...found,
    ...birthYearsAgain(passage, births),
    ...repeatedFacts(passage, found),
    ...strayNumbers(passage, found),
  ];
  return separateSpans(passage, all).map(passage.original);
}

/** What each detector sees for itself. */
function detected(passage: Passage): readonly Span[] {
  const words = wordsOf(passage);
  const people = names(words, passage.folded);
  const reading = readingOf(passage);
  return [
    ...emails(passage),
    ...[...new Set([passage, reading])].flatMap((text) => [
      ...dossierCodes(text),
      ...insuranceNumbers(text),
      ...licences(text),
      ...landMarks(text),
      ...passports(text),
      ...plates(text),
    ]),
    ...profileLinks(passage),
    ...bankAccounts(passage),
    ...longNumbers(passage),
    ...spokenPhones(words),
    ...birthDates(reading),
    ...birthDatesAfter(passage, people),
    ...healthStatements(words),
    ...schoolings(words),
    ...addresses(words),
    ...people,
  ];
}

/** Where spans overlap, the surer kind keeps the ground; what is left of the other stays its own. */
function separateSpans(passage: Passage, spans: readonly Span[]): readonly Span[] {
  const owners: (SpanKind | undefined)[] = new Array(passage.folded.length);
  const starts = new Set<number>();
  const inOrder = [...spans].sort((first, second) => first.start - second.start);
  for (const kind of SPAN_KINDS) {
    for (const span of inOrder) {
      if (span.kind !== kind) continue;
      const isFree = owners[span.start] === undefined;
      if (isFree) starts.add(span.start);
      for (let at = span.start; at < span.end; at += 1) owners[at] ??= kind;
    }
  }
  return spansFromOwners(owners, starts).filter(({ start, end }) =>
    /[a-z0-9]/.test(passage.folded.slice(start, end)),
  );
}

function spansFromOwners(
  owners: readonly (SpanKind | undefined)[],
  starts: ReadonlySet<number>,
): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  for (let at = 1; at <= owners.length; at += 1) {
    const kind = owners[at - 1];
    if (at < owners.length && owners[at] === kind && !starts.has(at)) continue;
    if (kind !== undefined) found.push({ start, end: at, kind });
    start = at;
  }
  return found;
}
