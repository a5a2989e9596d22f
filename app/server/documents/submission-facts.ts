/** What the paper to the leadership tells beside the petition: who had it, why it came back, what is asked. */
import { civilDateInVietnam } from "#app/domain/deadline/calendar/civil-date.ts";
import type { Language } from "#app/i18n/language.ts";
import { i18nFor } from "#app/i18n/setup.server.ts";
import type { Reader } from "../persistence/engine/database.ts";
import { historyOfPetition } from "../persistence/petition/history-reading.ts";
import { agencyNamesById } from "../persistence/petition/petition-file-reading.ts";
import { readEvent } from "../persistence/petition/read-event.ts";
import { rawWords } from "./document-words.ts";
import { type DocumentFacts, fillLine } from "./fill-template.ts";
import { dayWords, type PaperSource } from "./paper-facts.ts";

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
    steps: await stepsOf(reader, petition.id, language),
    asked: petition.submission?.question.split(/\n+/) ?? [toFill],
  };
}

const initialsOf = (name: string) =>
  name
    .trim()
    .split(/\s+/)
    .map((word) => `${word.charAt(0).toUpperCase()}.`)
    .join("");

async function stepsOf(reader: Reader, petitionId: number, language: Language) {
  const { t } = i18nFor(language);
  const links = await historyOfPetition(reader, petitionId);
  const told = links.flatMap((link) => {
    const event = readEvent(link);
    if (event?.type !== "PetitionForwarded" && event?.type !== "PetitionReturned") return [];
    return [{ event, day: dayWords(civilDateInVietnam(new Date(link.at)), language) }];
  });
  const names = await agencyNamesById(
    reader,
    told.map(({ event }) => event.agencyId),
  );
  return told.map(({ event, day }) => {
    const agency = names.get(event.agencyId) ?? "";
    if (event.type === "PetitionForwarded")
      return fillLine(rawWords(language, "step.forwarded"), { agency, day });
    const reason = event.reasonCode ? t(`domain:return-reason.${event.reasonCode}`) : event.reason;
    return fillLine(rawWords(language, "step.returned"), { agency, day, reason });
  });
}
