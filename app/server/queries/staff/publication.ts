/** What stands beside each other before an answer is published: what was said, what may be read. */
import { findPersonalData } from "#app/domain/redaction/find-personal-data.ts";
import { type KnownFact, withKnownPerson } from "#app/domain/redaction/known/known-person.ts";
import type { Span } from "#app/domain/redaction/text/span.ts";
import type { Context } from "../../context.ts";
import { findSender } from "../../persistence/petition/sender-reading.ts";
import { findPublicRecord } from "../../persistence/public/public-record-reading.ts";
import type { PetitionFile } from "./petition-file.ts";

/** A text with what looks like personal data in it. */
export type Examined = { readonly text: string; readonly spans: readonly Span[] };
export type PublicTexts = {
  readonly title: string;
  readonly question: string;
  readonly answer: string;
};

type Examine = (text: string) => Examined;

/** Looks for what looks personal to anyone, and for what is known of this very sender. */
async function examiner(context: Context, petitionId: number): Promise<Examine> {
  const sender = await findSender(context.database.read, petitionId);
  const facts: KnownFact[] = sender
    ? [
        { kind: "name", text: sender.name },
        { kind: "address", text: sender.address },
        { kind: "address", text: sender.postalAddress },
        { kind: "email", text: sender.email },
      ]
    : [];
  return (given) => {
    const text = given.normalize("NFC");
    return { text, spans: withKnownPerson(text, findPersonalData(text), facts) };
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
  const originals = {
    title: examined(own[0] ?? file.title),
    question: examined(
      own.length > 0
        ? own.join("\n\n")
        : [file.content, file.proposalText].filter(Boolean).join("\n\n"),
    ),
    answer: examined(wholeAnswer(file)),
  };
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
      title: examined(kept.title),
      question: examined(kept.question),
      answer: examined(kept.answer),
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
