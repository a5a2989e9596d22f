/** As much of a petition as the page of an act needs to ask for it. */
import type { LegalClock } from "#app/domain/deadline/rules/rule-book.ts";
import { formatRegisterNumber } from "#app/domain/identifiers/register-number.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { maySee, readsWholeLetter, viewFor } from "#app/domain/permission/policy.ts";
import type { CommandType } from "#app/domain/petition/lifecycle/commands.ts";
import {
  commandsByPaper,
  nextCommand,
  possibleCommands,
} from "#app/domain/petition/lifecycle/possible-commands.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { findAgency } from "../../persistence/people/agency-reading.ts";
import { officerNames, restrictedReaders } from "../../persistence/people/officer-reading.ts";
import { askedQuestion } from "../../persistence/petition/asked-question.ts";
import {
  handlerOf,
  type PetitionHeadRow,
  readPetitionHead,
} from "../../persistence/petition/petition-file-reading.ts";
import { loadLegalClock } from "../../persistence/time/rule-reading.ts";
import { titleFor } from "./shares.ts";

/**
 * The petition, the texts of its own row and what this officer can do with it now; null where it does
 * not exist for him. Neither its sender, its files nor its history are read.
 */
export async function actHead(
  context: Context,
  actor: OfficerActor,
  code: string,
  place: number | null = null,
) {
  const reader = context.database.read;
  const found = await readPetitionHead(reader, code);
  if (found === null || !maySee(actor, found.petition)) return null;
  const { row } = found;
  const petition = viewFor(actor, found.petition, place);
  if (petition === null) return null;
  const wholeLetter = readsWholeLetter(actor, petition);
  const legalClock = await loadLegalClock(reader);
  const unit = await findAgency(reader, actor.unitId);
  const onePersonUnit = unit?.onePerson ?? false;
  return {
    petition,
    title: titleFor(actor, petition, row.title),
    titleGiven: row.titleGiven,
    content: wholeLetter ? row.content : "",
    proposalText: wholeLetter ? row.proposalText : "",
    aim: row.aim,
    agencyText: wholeLetter ? row.agencyText : "",
    supplementQuestion:
      wholeLetter || petition.stage === "awaiting-supplement"
        ? await askedQuestion(reader, petition, row.supplementQuestion)
        : "",
    registerNumber: registerNumberOf(row),
    receivingName: row.receivingUnit.shortName,
    agencyName: handlerOf(row, petition)?.shortName ?? null,
    ...(await possibleNow(context, actor, petition, { onePersonUnit, legalClock })),
    onePersonUnit,
    coordinates: petition.receivingUnitId === actor.unitId,
  };
}

type UnitFacts = { readonly onePersonUnit: boolean; readonly legalClock: LegalClock };

export type Possible = {
  /** All that this officer may ask now: by an own click, or by recording a signed paper. */
  readonly possible: readonly CommandType[];
  /** What of it he can only record from the paper that somebody else signed. */
  readonly onlyByPaper: readonly CommandType[];
  /** The one act that takes the petition on; null where it is not this officer's turn. */
  readonly next: CommandType | null;
};

/** What this officer can do with the petition today. */
export async function possibleNow(
  context: Context,
  actor: OfficerActor,
  petition: Petition,
  unit: UnitFacts,
): Promise<Possible> {
  const facts = {
    ...unit,
    today: todayOf(context.clock),
    namedReaders: await restrictedReaders(context.database.read, petition.receivingUnitId),
  };
  const byClick = possibleCommands(actor, petition, facts);
  const onlyByPaper = commandsByPaper(actor, petition, facts);
  const next = nextCommand(petition, byClick, onlyByPaper);
  return { possible: [...byClick, ...onlyByPaper], onlyByPaper, next };
}

/** The number under which the petition stands in the register of its unit; null before it is there. */
export function registerNumberOf({ registerNumber, registerYear, receivingUnit }: PetitionHeadRow) {
  if (registerNumber === null || registerYear === null) return null;
  const { registerCode: unitCode } = receivingUnit;
  return formatRegisterNumber({ number: registerNumber, year: registerYear, unitCode });
}

/** The name of who proposed to end the petition; empty where nobody has. */
export async function nameOfProposer(context: Context, { proposal }: Petition): Promise<string> {
  if (proposal === null) return "";
  const names = await officerNames(context.database.read, [proposal.proposedBy ?? 0]);
  return names.get(proposal.proposedBy ?? 0) ?? "";
}
