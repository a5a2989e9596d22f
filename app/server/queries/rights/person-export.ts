/** Everything that is kept about the sender of one petition, as a readable page and as JSON. */
import { dataRequestNumber } from "#app/domain/data-rights/data-request.ts";
import { formatRegisterNumber } from "#app/domain/identifiers/register-number.ts";
import type { ActingRole } from "#app/domain/permission/actor.ts";
import type { Context } from "../../context.ts";
import type { Reader } from "../../persistence/engine/database.ts";
import { historyOfPetition } from "../../persistence/history/history-reading.ts";
import { findAgency } from "../../persistence/people/agency-reading.ts";
import { petitionRow } from "../../persistence/petition/native-rows.ts";
import { agencyNamesById } from "../../persistence/petition/petition-file-reading.ts";
import { findSender } from "../../persistence/petition/sender-reading.ts";
import { consentsOf, dataRequestsAbout } from "../../persistence/rights/data-request-reading.ts";
import {
  draftsOf,
  filesOfSender,
  messagesToSender,
} from "../../persistence/rights/export-reading.ts";
import { codesOfSamePerson } from "../../persistence/rights/same-person-reading.ts";

type Filled = { readonly [field: string]: string | number };

export type PersonExport = NonNullable<Awaited<ReturnType<typeof personExport>>>;

/**
 * The letter, the sender, drafts, files, what was told and how, who opened the contact data by role and
 * unit, consents and requests. Null where there is no such petition; whoever asks has been let in before.
 * Nobody of the staff is named. There is no table of ratings: the list is empty.
 */
export async function personExport({ database, clock }: Context, code: string) {
  const { read } = database;
  const row = await petitionRow(read, code);
  if (row === null) return null;
  const unit = await findAgency(read, row.receivingUnitId);
  const registerNumber =
    row.registerNumber !== null && row.registerYear !== null
      ? formatRegisterNumber({
          number: row.registerNumber,
          year: row.registerYear,
          unitCode: unit?.registerCode ?? "",
        })
      : "";
  const { sentAt, receivedOn, title, content, proposalText, agencyText, dossierNumber } = row;
  const letter = { sentAt, receivedOn, registerNumber, title, content, proposalText, agencyText };
  return {
    madeAt: clock.now(),
    office: unit?.name ?? "",
    petition: filled({ code, ...letter, happenedOn: row.happenedOn ?? "", dossierNumber }),
    sender: filled(await senderFields(read, row.id)),
    files: await filesOfSender(read, row.id),
    drafts: await draftsOf(read, row.id),
    messages: await messagesToSender(read, row.id),
    opened: await openingsOf(read, row.id),
    consents: (await consentsOf(read, row.id)).map(
      ({ kind, version, language, words, givenAt, withdrawnAt }) =>
        ({ kind, version, language, words, givenAt, withdrawnAt }) as const,
    ),
    ratings: [] as readonly string[],
    requests: await requestsOf(read, row.id),
  };
}

/** What is empty is left out: it says nothing about anybody. */
const filled = (fields: { readonly [field: string]: string | number | boolean | null }): Filled =>
  Object.fromEntries(
    Object.entries(fields).filter(
      (field): field is [string, string | number] =>
        typeof field[1] === "number" || (typeof field[1] === "string" && field[1] !== ""),
    ),
  );

async function senderFields(reader: Reader, petitionId: number) {
  const sender = await findSender(reader, petitionId);
  if (sender === null) return {};
  const {
    petitionId: _id,
    nameSortKey: _key,
    senderType: _type,
    mayPublishName: _may,
    ...own
  } = sender;
  return own;
}

/** Who opened the contact data, and who took a copy of everything: by role and unit, never by name. */
async function openingsOf(reader: Reader, petitionId: number) {
  const links = await historyOfPetition(reader, petitionId);
  const opened = links.filter(({ type }) => type === "ContactOpened" || type === "DataExported");
  const units = await agencyNamesById(
    reader,
    opened.flatMap(({ unitId }) => unitId ?? []),
  );
  return opened.map(({ at, role, unitId, type }) => ({
    at,
    role: role as ActingRole,
    unit: units.get(unitId ?? 0) ?? "",
    whole: type === "DataExported",
  }));
}

async function requestsOf(reader: Reader, petitionId: number) {
  const requests = await dataRequestsAbout(reader, petitionId);
  return requests.map((one) => ({
    number: dataRequestNumber(one, one.unitCode),
    kind: one.kind,
    asked: one.asked,
    receivedOn: one.receivedOn,
    dueOn: one.dueOn,
    answeredOn: one.answeredOn,
    outcome: one.outcome,
    answer: one.answer,
  }));
}

/** The same of everything that a person sent to the unit, who proved at its counter who he is. */
export async function exportsOfPerson(
  context: Context,
  petitionId: number,
): Promise<readonly PersonExport[]> {
  const found = await codesOfSamePerson(context.database.read, petitionId);
  const copies = await Promise.all(found.map(({ code }) => personExport(context, code)));
  return copies.filter((copy) => copy !== null);
}
