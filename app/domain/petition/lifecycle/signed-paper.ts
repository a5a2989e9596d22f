/** The signed paper that carries an act: its signer is the second person, whoever records it. */
import type { CivilDate } from "../../deadline/calendar/civil-date.ts";
import { accepted, type Refused, type Result, refused } from "../../result.ts";
import type { Signature } from "../petition.ts";
import type { Command } from "./commands.ts";
import { isBlank } from "./decision.ts";

/** What a command or an event holds of its paper; nothing where somebody decides by an own click. */
export type PaperPart = { readonly paper?: Signature };

/** The paper that a command carries, complete or not; null where it carries none. */
export function paperOf(command: Command): Signature | null {
  if ("signature" in command) return command.signature;
  return ("paper" in command && command.paper) || null;
}

/** What keeps a signature from being one: a part that is not written, or a day that has not come. */
export function refuseSignature(
  { documentNumber, documentOn, signerName, signerCapacity }: Signature,
  today: CivilDate,
): Refused | null {
  if ([documentNumber, signerName, signerCapacity].some(isBlank))
    return refused("signature-incomplete");
  return documentOn > today ? refused("signed-on-in-future") : null;
}

/** The paper as the event of its act keeps it, with the file that proves it; or what it lacks. */
export function checkPaper(paper: Signature | undefined, today: CivilDate): Result<PaperPart> {
  if (paper === undefined) return accepted({});
  const refusal = refuseSignature(paper, today);
  if (refusal) return refusal;
  return paper.fileId === null ? refused("signed-file-missing") : accepted({ paper });
}
