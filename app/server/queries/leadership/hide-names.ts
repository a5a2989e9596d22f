/** Texts for readers who must not learn who sent a petition. */

import { findPersonalData } from "#app/domain/redaction/find-personal-data.ts";
import { withKnownPerson } from "#app/domain/redaction/known/known-person.ts";
import { senderFacts } from "#app/domain/redaction/known/sender-facts.ts";
import { redact } from "#app/domain/redaction/redact.ts";
import { normalForm } from "#app/domain/text/normal-form.ts";
import type { Reader } from "../../persistence/engine/database.ts";
import { findKnownSender } from "../../persistence/petition/known-sender-reading.ts";

export type HideNames = (text: string) => string;

const leftOut = "…";

/** Leaves out of a text what looks personal to anyone, and what is known of this very sender. */
export async function hideNamesOf(reader: Reader, petitionId: number): Promise<HideNames> {
  const sender = await findKnownSender(reader, petitionId);
  const facts = sender ? senderFacts(sender, "") : [];
  return (given) => {
    const text = normalForm(given, "NFC");
    return redact(text, withKnownPerson(text, findPersonalData(text), facts), () => leftOut);
  };
}
