/** One petition at a given point of its life, as the rows that the product would have written. */
import {
  addDays,
  type CivilDate,
  daysBetween,
  yearOf,
} from "#app/domain/deadline/calendar/civil-date.ts";
import { petitionCode } from "#app/domain/identifiers/petition-code.ts";
import { symbols } from "#app/domain/identifiers/symbols.ts";
import type { Stage } from "#app/domain/petition/petition.ts";
import { exactWords, searchWords } from "#app/domain/text/fold.ts";
import { personSortKey } from "#app/domain/text/sort-key.ts";
import type { BulkRow } from "#app/server/persistence/engine/bulk-writer.ts";
import type { HistoryEntry } from "#app/server/persistence/petition/history-writing.ts";
import type { SampleTexts } from "./sample-texts.ts";
import type { Chance } from "./seeded-chance.ts";

export type Unit = { readonly id: number; readonly name: string };

/** What the province holds that petitions point to. */
export type Province = {
  readonly office: Unit;
  readonly agencies: readonly Unit[];
  readonly communes: readonly Unit[];
  readonly places: readonly Unit[];
  readonly fields: readonly { readonly code: string; readonly name: string }[];
  readonly officers: readonly number[];
};

export type Plan = {
  readonly id: number;
  readonly day: CivilDate;
  readonly today: CivilDate;
  readonly open: boolean;
  readonly rare: boolean;
  readonly secretHash: string | null;
  readonly registerNumber: (unitId: number, year: number) => number;
};

export type MadePetition = {
  readonly rows: Readonly<Record<string, readonly BulkRow[]>>;
  readonly events: readonly HistoryEntry[];
};

const openStages: readonly Stage[] = [
  "received",
  "received",
  "registered",
  "registered",
  "awaiting-supplement",
  "forwarded",
  "forwarded",
  "in-progress",
  "in-progress",
  "in-progress",
  "in-progress",
  "reply-drafted",
  "reply-submitted",
];
const doneStages: readonly Stage[] = ["closed", "closed", "closed", "closed", "answered", "guided"];
const withAgency: readonly Stage[] = [
  "forwarded",
  "in-progress",
  "reply-drafted",
  "reply-submitted",
  "answered",
  "closed",
];
const answeredDaysMax = 30;
const dueKind: Partial<Record<Stage, string>> = {
  received: "register",
  registered: "forward",
  "awaiting-supplement": "supplement",
  forwarded: "reply",
  "in-progress": "reply",
  "reply-drafted": "reply",
  "reply-submitted": "check",
};

/**
 * A code that no other petition has: at a million some endings of a day would meet. The id, spread over
 * all endings by a factor prime to their number, is as good as chance and never the same twice.
 */
function codeOf(id: number, day: CivilDate) {
  const endings = symbols.length ** 5;
  let rest = (id * 15_485_863) % endings;
  const bytes = Uint8Array.from({ length: 5 }, () => {
    const symbol = rest % symbols.length;
    rest = Math.floor(rest / symbols.length);
    return symbol;
  });
  return petitionCode(day, bytes);
}

export function madePetition(
  chance: Chance,
  texts: SampleTexts,
  province: Province,
  plan: Plan,
): MadePetition {
  const { id, day, today, open } = plan;
  const planned = chance.pick(open ? openStages : doneStages);
  // What was answered a month ago has been closed by itself.
  const stage =
    planned === "answered" && daysBetween(day, today) > answeredDaysMax ? "closed" : planned;
  const unit = chance.below(10) === 0 ? chance.pick(province.communes) : province.office;
  const agency = withAgency.includes(stage) ? chance.pick(province.agencies) : null;
  const field = chance.pick(province.fields);
  const place = chance.pick(province.places);
  const registered = stage !== "received";
  const answered = stage === "answered" || stage === "closed";
  const published = stage === "closed" && chance.below(4) > 0;
  const sentAt = `${day}T0${1 + chance.below(8)}:${10 + chance.below(50)}:00.000Z`;
  const year = yearOf(day);
  const dueOn = open ? addDays(today, chance.below(40) - 8) : null;
  const answeredOn = answered ? addDays(day, 10 + chance.below(15)) : null;
  const replyDueOn = agency ? addDays(day, 22) : null;
  const title = texts.title(chance);
  const content = `${texts.content(chance, place.name)}${plan.rare ? ` ${texts.rareSentence}` : ""}`;
  const name = texts.person(chance);
  const code = codeOf(id, day);
  const number = registered ? plan.registerNumber(unit.id, year) : null;
  const email = chance.below(3) === 0 ? `nguoi-gui-${id}@example.vn` : "";
  const phone = `09000${String(id % 100_000).padStart(5, "0")}`;
  const found = [code, title, content, name, phone].join("\n");
  const common = { petitionId: id };
  const petition: BulkRow = {
    id,
    code,
    version: registered ? 4 : 1,
    secretHash: plan.secretHash,
    stage,
    receivingUnitId: unit.id,
    channel: chance.below(4) === 0 ? "phone" : "web",
    sentAt,
    receivedOn: day,
    title,
    content,
    administrativeUnitId: place.id,
    registerYear: registered ? year : null,
    registerNumber: number,
    class: registered && stage !== "guided" ? "admin-conduct" : null,
    contentType: registered && stage !== "guided" ? "conduct-obstacle" : null,
    kind: registered && stage !== "guided" ? "report" : null,
    fieldCode: registered && stage !== "guided" ? field.code : null,
    assigneeId: registered && chance.below(3) > 0 ? chance.pick(province.officers) : null,
    handlingAgencyId: agency?.id ?? null,
    forwardedOn: agency ? addDays(day, 2) : null,
    acceptedOn: agency && stage !== "forwarded" ? addDays(day, 3) : null,
    replyDueOn,
    forwardDueOn: addDays(day, 7),
    nextDueOn: dueOn,
    nextDueKind: dueOn && (dueKind[stage] ?? null),
    answeredOn,
    publication: published ? "published" : stage === "closed" ? "declined" : "undecided",
    updatedAt: sentAt,
  };
  return {
    rows: {
      Petition: [petition],
      Sender: [
        {
          ...common,
          senderType: "individual",
          name,
          nameSortKey: personSortKey(name),
          address: place.name,
          phone,
          email,
        },
      ],
      Point: registered ? [{ ...common, place: 0, text: title, disposal: "handle" as const }] : [],
      Forwarding: agency ? [forwardingOf(id, agency.id, day, replyDueOn, answeredOn)] : [],
      Reply: answered ? [replyOf(id, texts.answer(chance), day, answeredOn)] : [],
      PetitionSearch: [{ ...common, folded: searchWords(found), exact: exactWords(found) }],
      PublicRecord:
        published && agency && answeredOn
          ? [
              publicRecordOf({
                petition,
                field,
                agency,
                place,
                answer: texts.answer(chance),
                answeredOn,
              }),
            ]
          : [],
    },
    events: eventsOf({ id, sentAt, day, year, number, agency, replyDueOn, answeredOn, unit }),
  };
}

const forwardingOf = (
  petitionId: number,
  agencyId: number,
  day: CivilDate,
  replyDueOn: string | null,
  submittedOn: string | null,
): BulkRow => ({
  petitionId,
  agencyId,
  forwardedOn: addDays(day, 2),
  replyDueOn,
  acceptedOn: addDays(day, 3),
  submittedOn,
});

const replyOf = (
  petitionId: number,
  text: string,
  day: CivilDate,
  answeredOn: string | null,
): BulkRow => ({
  petitionId,
  answers: JSON.stringify([{ point: 0, text }]),
  outcome: "conduct-right",
  documentNumber: `${petitionId}/VP-KSTT`,
  documentOn: addDays(day, 9),
  signerName: "Nguyen Van A",
  signerCapacity: "Pho Giam doc",
  submittedOn: answeredOn,
});

function publicRecordOf(made: {
  petition: BulkRow;
  field: { code: string; name: string };
  agency: Unit;
  place: Unit;
  answer: string;
  answeredOn: CivilDate;
}): BulkRow {
  const { petition, field, agency, place, answer, answeredOn } = made;
  const text = [petition.title, petition.content, answer].join("\n");
  return {
    petitionId: petition.id ?? null,
    address: `ket-qua-${petition.id}`,
    state: "published",
    title: petition.title ?? "",
    question: petition.content ?? "",
    answer,
    outcome: "conduct-right",
    class: "admin-conduct",
    fieldCode: field.code,
    fieldName: field.name,
    agencyId: agency.id,
    agencyName: agency.name,
    unitName: place.name,
    documentNumber: `${petition.id}/VP-KSTT`,
    documentOn: answeredOn,
    signerName: "Nguyen Van A",
    signerCapacity: "Pho Giam doc",
    receivedOn: petition.receivedOn ?? "",
    answeredOn,
    year: yearOf(answeredOn),
    publishedAt: `${answeredOn}T03:00:00.000Z`,
    updatedAt: `${answeredOn}T03:00:00.000Z`,
    folded: searchWords(text),
    exact: exactWords(text),
  };
}

function eventsOf(made: {
  id: number;
  sentAt: string;
  day: CivilDate;
  year: number;
  number: number | null;
  agency: Unit | null;
  replyDueOn: string | null;
  answeredOn: string | null;
  unit: Unit;
}): HistoryEntry[] {
  const { id, sentAt, day, year, number, agency, replyDueOn, answeredOn, unit } = made;
  const entry = (type: string, at: string, facts: HistoryEntry["facts"]): HistoryEntry => ({
    at,
    petitionId: id,
    type,
    role: type === "PetitionSent" ? "sender" : "intake-officer",
    officerId: null,
    unitId: unit.id,
    channel: "web",
    facts,
    personal: {},
    salt: "",
  });
  const on = (days: number) => `${addDays(day, days)}T02:00:00.000Z`;
  return [
    entry("PetitionSent", sentAt, { receivedOn: day, senderType: "individual" }),
    ...(number === null ? [] : [entry("PetitionRegistered", on(1), { year, number })]),
    ...(agency
      ? [
          entry("PetitionForwarded", on(2), {
            agencyId: agency.id,
            agencyHasAccount: true,
            coverNote: "",
            forwardedOn: addDays(day, 2),
            replyDueOn,
            provisional: false,
            dueReason: "",
            notifySender: true,
          }),
          entry("PetitionAccepted", on(3), { on: addDays(day, 3), agencyId: agency.id }),
        ]
      : []),
    ...(answeredOn ? [entry("ReplySent", on(12), { on: answeredOn })] : []),
  ];
}
