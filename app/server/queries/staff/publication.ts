/** What stands beside each other before an answer is published: what was said, what may be read. */

import { examineTogether } from "#app/domain/redaction/known/examine-together.ts";
import { senderFacts } from "#app/domain/redaction/known/sender-facts.ts";
import type { Span } from "#app/domain/redaction/text/span.ts";
import { normalForm } from "#app/domain/text/normal-form.ts";
import type { Context } from "../../context.ts";
import { findKnownSender } from "../../persistence/petition/known-sender-reading.ts";
import { findPublicRecord } from "../../persistence/public/public-record-reading.ts";
import type { PetitionFile } from "./petition-file.ts";

/** A text with what looks like personal data in it. */
export type Examined = { readonly text: string; readonly spans: readonly Span[] };
export type PublicTexts = {
  readonly title: string;
  readonly question: string;
  readonly answer: string;
};

type Examine = <Parts extends Readonly<Record<string, string>>>(
  parts: Parts,
  shown?: string,
) => { readonly [Part in keyof Parts]: Examined };

/** Looks for what looks personal to anyone, and for what is known of this very sender. */
async function examiner(context: Context, petitionId: number): Promise<Examine> {
  const sender = await findKnownSender(context.database.read, petitionId);
  return (parts, shown = "") => {
    const texts = Object.values(parts).map((given) => normalForm(given, "NFC"));
    const spans = examineTogether(texts, sender ? senderFacts(sender, shown) : []);
    const examined = Object.keys(parts).map((part, place) => [
      part,
      { text: texts[place] ?? "", spans: spans[place] ?? [] },
    ]);
    return Object.fromEntries(examined);
  };
}

/**
 * The original, the suggestion with found personal data left out (a mark of the kind stands in), and
 * the prepared text with what is still found in it. For who already opened the petition's file.
 */
export async function openPublication(context: Context, file: PetitionFile) {
  const { petition } = file;
  const record = await findPublicRecord(context.database.read, petition);
  const examined = await examiner(context, petition.id);
  // The answer to a part is published with the points that it answers.
  const own = petition.ownPoints.map((place) => petition.points[place]?.text ?? "");
  const originals = examined({
    title: own[0] ?? file.title,
    question:
      own.length > 0
        ? own.join("\n\n")
        : [file.content, file.proposalText].filter(Boolean).join("\n\n"),
    answer: wholeAnswer(file),
  });
  const { publication } = petition;
  const kept = record && publication.state !== "undecided" ? record : null;
  return {
    state: publication.state,
    originals,
    found: Object.values(originals).flatMap(({ text, spans }) =>
      spans.map(({ start, end, kind }) => ({ kind, text: text.slice(start, end) })),
    ),
    suggested: kept && { title: kept.title, question: kept.question, answer: kept.answer },
    prepared: kept && {
      ...examined(
        { title: kept.title, question: kept.question, answer: kept.answer },
        kept.senderName,
      ),
      senderName: kept.senderName,
      hasCopy: kept.publicFileId !== null,
    },
    remaining: publication.state === "prepared" ? publication.remainingFindings : 0,
    preparedBy: publication.state === "prepared" ? publication.preparedBy : null,
    mayPublishName: file.sender.mayPublishName,
    named: Boolean(kept?.senderName),
  };
}

/** Point by point, then measures and basis, as one text to be read without the points beside it. */
function wholeAnswer({ reply, petition }: PetitionFile): string {
  if (reply === null) return "";
  const several = reply.answers.length > 1;
  const answers = reply.answers.map(({ point, text }) =>
    several ? `${point + 1}. ${petition.points[point]?.text ?? ""}\n${text}` : text,
  );
  return [...answers, reply.measures, reply.legalBasis].filter(Boolean).join("\n\n");
}
