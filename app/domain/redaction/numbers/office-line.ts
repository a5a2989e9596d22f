/** The landlines of public bodies: they are posted at the door, and most people only tell of calling them. */
import { shortPattern } from "../../text/built-pattern.ts";
import { textBefore, textBehind } from "../../text/short-text.ts";
import { anyOf } from "../text/pattern.ts";
import type { Span } from "../text/span.ts";
import numberCues from "./number-cues.words.json" with { type: "json" };
import cues from "./office-line.words.json" with { type: "json" };

const LANDLINE = /^\(?(?:\+?84[ .)-]{0,3}|0)2/;
const SAME_SENTENCE = "(?:[^.;\\n]|\\.(?! ))*";
const BEFORE_CHARACTERS = 70;
const AFTER_CHARACTERS = 32;

const BODY_AFTER = shortPattern(`^ ?[(,]? ?${anyOf(numberCues.bodyAfter)}\\b`);
/** A body that only tells where a house stands says nothing of the number. */
const BODY_BEFORE = shortPattern(
  `(?<!\\b${anyOf(cues.beside)} )\\b${anyOf(cues.bodies)}\\b(?!${SAME_SENTENCE}\\b${anyOf(cues.persons)}\\b)${SAME_SENTENCE}$`,
);
const OWN_BEFORE = shortPattern(`\\b${anyOf(cues.own)}\\b[^0-9.;\\n]{0,25}$`);
const OWN_AFTER = shortPattern(`^[ ,(]{0,3}(?:la |so )?${anyOf(cues.own)}\\b`);
const TAIL = `(?: ${anyOf(cues.callTails)})?[ :(]{0,3}$`;
/** "I have called": who tells of it has called an office; a bare "call" invites. */
const CALLED = shortPattern(
  `\\b(?:${anyOf(cues.tellers)} (?:[a-z]+ ){0,2}${anyOf(cues.calls)}|${anyOf(cues.lines)})${TAIL}`,
);
/** "Please call", "call me at": the number is the writer's own. */
const INVITED = shortPattern(
  `\\b${anyOf(cues.invites)} (?:[a-z]+ ){0,2}${anyOf(cues.calls)}${TAIL}`,
);
const OUTCOME = shortPattern(`^ ?[,)]? ?${anyOf(cues.outcomes)}\\b`);

/** Whether this telephone is the posted landline of a body, by the words around it. */
export function isOfficeLine(folded: string, { start, end }: Span): boolean {
  if (!LANDLINE.test(folded.slice(start, end))) return false;
  const before = textBefore(folded, start, BEFORE_CHARACTERS);
  const after = textBehind(folded, end, AFTER_CHARACTERS);
  if (BODY_AFTER.test(after)) return true;
  if (OWN_BEFORE.test(before)) return false;
  if (OUTCOME.test(after)) return true;
  if (OWN_AFTER.test(after)) return false;
  if (BODY_BEFORE.test(before)) return true;
  return CALLED.test(before) && !INVITED.test(before);
}
