/** What the paper to the leadership tells beside the petition: who had it, why it came back, what is asked. */
import { type CivilDate, civilDateInVietnam } from "#app/domain/deadline/calendar/civil-date.ts";
import type { EventOf } from "#app/domain/petition/lifecycle/events.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import type { Language } from "#app/i18n/language.ts";
import { i18nFor } from "#app/i18n/setup.server.ts";
import type { Reader } from "../persistence/engine/database.ts";
import { historyOfPetition } from "../persistence/history/history-reading.ts";
import { readEvent } from "../persistence/history/read-event.ts";
import { agencyNamesById } from "../persistence/petition/petition-file-reading.ts";
import { rawWords } from "./document-words.ts";
import { type DocumentFacts, fillLine } from "./fill-template.ts";
import { dayWords } from "./paper-days.ts";
import type { PaperSource } from "./paper-facts.ts";

type Move = {
  readonly event: EventOf<"PetitionForwarded"> | EventOf<"PetitionReturned">;
  readonly on: CivilDate;
};

const toFill = "……………………";

/** The sender by initials alone; each forwarding and return in a line; the question, if it was put. */
export async function submissionFacts(
  reader: Reader,
  { petition, row }: PaperSource,
  language: Language,
): Promise<DocumentFacts> {
  const name = row.sender?.organizationName || row.sender?.name || "";
  return {
    initials: name.trim() === "" ? toFill : initialsOf(name),
    steps: await stepsOf(reader, petition, language),
    asked: petition.submission?.question.split(/\n+/) ?? [toFill],
  };
}

const initialsOf = (name: string) =>
  name
    .trim()
    .split(/\s+/)
    .map((word) => `${word.charAt(0).toUpperCase()}.`)
    .join("");

/** The numbers that this share had: what is forwarded anew after a return has the next number. */
function placesOf({ place, role, ownPoints }: Petition, moves: readonly Move[]) {
  const before = moves.flatMap(({ event }) => {
    if (event.type !== "PetitionForwarded" || event.forwarding === undefined) return [];
    const isSame = event.role === role && event.points?.join() === ownPoints.join();
    // Several may be asked for an opinion of the same points.
    return isSame && role !== "support" ? [event.forwarding] : [];
  });
  return [place, ...before];
}

async function movesOf(reader: Reader, petition: Petition) {
  const links = await historyOfPetition(reader, petition.id);
  const moves = links.flatMap((link): Move[] => {
    const event = readEvent(link);
    if (event?.type !== "PetitionForwarded" && event?.type !== "PetitionReturned") return [];
    return [{ event, on: civilDateInVietnam(new Date(link.at)) }];
  });
  const places = placesOf(petition, moves);
  return moves.filter(
    ({ event: { forwarding } }) => forwarding === undefined || places.includes(forwarding),
  );
}

/** Who had the share in view, or the whole petition before it had several. */
async function stepsOf(reader: Reader, petition: Petition, language: Language) {
  const { t } = i18nFor(language);
  const told = await movesOf(reader, petition);
  const names = await agencyNamesById(
    reader,
    told.map(({ event }) => event.agencyId),
  );
  return told.map(({ event, on }) => {
    const day = dayWords(on, language);
    const agency = names.get(event.agencyId) ?? "";
    if (event.type === "PetitionForwarded")
      return fillLine(rawWords(language, "step.forwarded"), { agency, day });
    const reason = event.reasonCode ? t(`domain:return-reason.${event.reasonCode}`) : event.reason;
    return fillLine(rawWords(language, "step.returned"), { agency, day, reason });
  });
}
