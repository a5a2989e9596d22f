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
import { keptWords } from "#app/domain/text/fold.ts";
import type { BulkRow } from "#app/server/persistence/engine/bulk-writer.ts";
import type { HistoryEntry } from "#app/server/persistence/history/history-writing.ts";
import { eventsOf } from "./made-events.ts";
import { forwardingOf, publicRecordOf, replyOf, senderOf } from "./made-rows.ts";
import type { Province } from "./province.ts";
import type { SampleTexts } from "./sample-texts.ts";
import type { Chance } from "./seeded-chance.ts";

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

/** Returns the rows and the history of one petition; the order of the draws makes them repeatable. */
export function madePetition(
  chance: Chance,
  texts: SampleTexts,
  province: Province,
  plan: Plan,
): MadePetition {
  const drawn = draw(chance, texts, province, plan);
  const { code, title, content, name, phone, email, agency, field, place, answeredOn } = drawn;
  const { id, day } = plan;
  const petition = petitionRowOf(chance, province, plan, drawn);
  const found = [code, title, content, name, phone, place.name, agency?.name ?? ""];
  const answer = (): string => texts.answer(chance);
  return {
    rows: {
      Petition: [petition],
      Sender: [senderOf(id, name, place.name, phone, email)],
      Point: drawn.registered
        ? [{ petitionId: id, place: 0, text: title, disposal: "handle" as const }]
        : [],
      Forwarding: agency ? [forwardingOf(id, agency.id, day, drawn.replyDueOn, answeredOn)] : [],
      Reply: drawn.answered ? [replyOf(id, answer(), day, answeredOn)] : [],
      PetitionSearch: [{ petitionId: id, ...keptWords(found) }],
      PublicRecord:
        drawn.published && agency && answeredOn
          ? [publicRecordOf({ petition, field, agency, place, answer: answer(), answeredOn })]
          : [],
    },
    events: eventsOf({ ...drawn, id, day }),
  };
}

function draw(chance: Chance, texts: SampleTexts, province: Province, plan: Plan) {
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
  const year = yearOf(day);
  return {
    stage,
    unit,
    agency,
    field,
    place,
    registered,
    answered,
    year,
    published: stage === "closed" && chance.below(4) > 0,
    sentAt: `${day}T0${1 + chance.below(8)}:${10 + chance.below(50)}:00.000Z`,
    dueOn: open ? addDays(today, chance.below(40) - 8) : null,
    answeredOn: answered ? addDays(day, 10 + chance.below(15)) : null,
    replyDueOn: agency ? addDays(day, 22) : null,
    title: texts.title(chance),
    content: `${texts.content(chance, place.name)}${plan.rare ? ` ${texts.rareSentence}` : ""}`,
    name: texts.person(chance),
    code: codeOf(id, day),
    number: registered ? plan.registerNumber(unit.id, year) : null,
    email: chance.below(3) === 0 ? `nguoi-gui-${id}@example.vn` : "",
    phone: `09000${String(id % 100_000).padStart(5, "0")}`,
  };
}

function petitionRowOf(
  chance: Chance,
  province: Province,
  { id, day, secretHash }: Plan,
  drawn: ReturnType<typeof draw>,
): BulkRow {
  const { stage, unit, agency, field, place, registered, published, dueOn } = drawn;
  const classified = registered && stage !== "guided";
  return {
    id,
    code: drawn.code,
    version: registered ? 4 : 1,
    secretHash,
    stage,
    receivingUnitId: unit.id,
    channel: chance.below(4) === 0 ? "phone" : "web",
    sentAt: drawn.sentAt,
    receivedOn: day,
    title: drawn.title,
    content: drawn.content,
    administrativeUnitId: place.id,
    registerYear: registered ? drawn.year : null,
    registerNumber: drawn.number,
    class: classified ? "admin-conduct" : null,
    contentType: classified ? "conduct-obstacle" : null,
    kind: classified ? "report" : null,
    fieldCode: classified ? field.code : null,
    assigneeId: registered && chance.below(3) > 0 ? chance.pick(province.officers) : null,
    handlingAgencyId: agency?.id ?? null,
    forwardedOn: agency ? addDays(day, 2) : null,
    acceptedOn: agency && stage !== "forwarded" ? addDays(day, 3) : null,
    replyDueOn: drawn.replyDueOn,
    forwardDueOn: addDays(day, 7),
    nextDueOn: dueOn,
    nextDueKind: dueOn && (dueKind[stage] ?? null),
    answeredOn: drawn.answeredOn,
    publication: published ? "published" : stage === "closed" ? "declined" : "undecided",
    updatedAt: drawn.sentAt,
  };
}
