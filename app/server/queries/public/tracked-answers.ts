/** What the sender of a petition reads of its parts, its answers and the papers about them. */
import { isEnded, type Petition } from "#app/domain/petition/petition.ts";
import { pointsOwed } from "#app/domain/petition/shares.ts";
import type { PetitionForSender } from "../../persistence/public/public-tracking-reading.ts";

/** What each body that answers owes or has answered, one view of the petition for each of them. */
export const whatIsAnswered = (
  answering: readonly Petition[],
  row: PetitionForSender,
  agencyOf: (view: Petition) => string,
) => ({
  /** What is with whom, until when, where several bodies answer; empty where one does. */
  parts: answering.length < 2 ? [] : answering.map((view) => partOf(view, agencyOf(view))),
  answers: answering.flatMap((view) => answerOf(view, row, agencyOf(view))),
  /** What corrects, replaces or recalls a reply that was sent, newest last. */
  laterPapers: answering.flatMap((view) => laterPapersOf(view, row)),
});

/** A file as its link tells it. */
export const fileLine = ({ id, fileName, bytes }: PetitionForSender["files"][number]) => ({
  id,
  name: fileName,
  size: bytes,
});

/** One part of a petition that was split: its points, who answers them, and how far that is. */
const partOf = (view: Petition, agency: string) => ({
  place: view.place,
  agency,
  stage: view.stage,
  points: pointsOwed(view).map((place) => ({
    number: place + 1,
    text: view.points[place]?.text ?? "",
  })),
  dueOn: isEnded(view.stage) ? null : (view.forwarding?.replyDueOn ?? view.officeDueOn),
  answeredOn: view.answeredOn,
  ended: unansweredEnd(view),
});

/** How a part ended that nobody answered; null while it is owed, or once it was answered. */
function unansweredEnd({ stage, answeredOn }: Petition) {
  if (!isEnded(stage) || answeredOn !== null) return null;
  return stage === "withdrawn" ? ("withdrawn" as const) : ("unanswered" as const);
}

/** The papers about a reply that was sent, with the files of both. */
const laterPapersOf = ({ place, laterPapers }: Petition, row: PetitionForSender) => {
  const fileOf = (id: number | null) => {
    const found = row.files.find((file) => file.id === id);
    return found ? fileLine(found) : null;
  };
  return laterPapers.map(({ kind, note, paper, about }) => ({
    share: place,
    kind,
    note,
    documentNumber: paper.documentNumber,
    documentOn: paper.documentOn,
    signerName: paper.signerName,
    signerCapacity: paper.signerCapacity,
    aboutNumber: about.documentNumber,
    aboutOn: about.documentOn,
    file: fileOf(paper.fileId),
    oldFile: fileOf(about.fileId),
  }));
};

/** The answer, once it was sent; before that its text is nobody's but the agency's. */
function answerOf(view: Petition, row: PetitionForSender, agency: string) {
  const { reply, answeredOn, ownPoints, place: share } = view;
  if (reply === null || answeredOn === null) return [];
  const { signature } = reply;
  const published = row.publicRecords.find(
    ({ place, state, documentNumber }) =>
      // What is still public of a reply that was recalled is not the answer that came after it.
      place === share && state === "published" && documentNumber === signature?.documentNumber,
  );
  const signedFile = row.files.find(({ id }) => id === signature?.fileId);
  return [
    {
      share,
      agency,
      publicAddress: published?.address ?? null,
      answeredOn,
      outcome: reply.outcome,
      points: row.points
        .filter(({ place }) => ownPoints.length === 0 || ownPoints.includes(place))
        .map(({ place, text, disposal, note }) => ({
          place,
          text,
          disposal: disposal as Petition["points"][number]["disposal"],
          note,
          answer: reply.answers.find(({ point }) => point === place)?.text ?? "",
        })),
      legalBasis: reply.legalBasis,
      measures: reply.measures,
      contact: reply.contact,
      documentNumber: signature?.documentNumber ?? "",
      documentOn: signature?.documentOn ?? "",
      signerName: signature?.signerName ?? "",
      signerCapacity: signature?.signerCapacity ?? "",
      file: signedFile ? fileLine(signedFile) : null,
    },
  ];
}
