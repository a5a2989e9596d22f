/** What an office of the shipped rules must tell on each day, written down without the product's code. */
import { type NaiveCalendar, next } from "./naive-calendar.ts";

/** A letter that several agencies answer, and the news of its parts that waits for the day's message. */
export type Letter = {
  readonly code: string;
  readonly shares: Case[];
  news: { readonly place: number; readonly kind: string }[];
};

export type Case = {
  readonly code: string;
  /** The number of the forwarding, where there are several. */
  place: number | null;
  readonly role: "alone" | "part" | "lead" | "support";
  readonly letter: Letter | null;
  /** Working days to answer in; null where a person has set the day. */
  readonly limit: number | null;
  /** The agency that owes the answer; its officer and lead are called after it. */
  agency: string;
  from: string;
  due: string;
  open: boolean;
  asksExtension: boolean;
  extendedBy: number;
  lastProgress: string | null;
  escalated: "" | "office-lead" | "chairman";
  /** The due day before a recount that nobody was told of yet. */
  movedFrom: string | null;
  /** The day on which the answer went to the sender. */
  answeredOn: string | null;
  /** Until when is decided whether the answer is published, where that was put off. */
  publishBy: string | null;
};

export const labelOf = ({ code, place }: Case) => (place === null ? code : `${code}/${place}`);

type Step = { readonly at: number | "half"; readonly to: readonly string[] };

const officer = (one: Case) => `${one.agency}-officer`;
const lead = (one: Case) => `${one.agency}-lead`;

const steps: readonly { at: Step["at"]; to: (one: Case) => readonly string[] }[] = [
  { at: "half", to: (one) => [officer(one)] },
  { at: -1, to: (one) => [officer(one)] },
  { at: 0, to: (one) => [officer(one), lead(one)] },
  { at: 1, to: (one) => [officer(one), lead(one)] },
  { at: 5, to: (one) => [officer(one), lead(one), "office-lead"] },
  { at: 10, to: (one) => [lead(one), "office-lead"] },
];

const progressEvery = 7;
const ratedWithin = 30;

export function naiveOffice(calendar: NaiveCalendar) {
  const told: string[] = [];
  const escalations: string[] = [];
  const closings: string[] = [];
  const closed = new Set<string>();
  let lastDigest: string | null = null;

  const stepDay = (at: Step["at"], { from, due }: Case) => {
    if (at === "half") return calendar.after(from, Math.ceil(calendar.between(from, due) / 2));
    if (at === 0) return due;
    return at > 0 ? calendar.after(due, at) : calendar.before(due, -at);
  };

  function remind(one: Case, today: string, after: string) {
    const hit = steps.filter(({ at }) => {
      const day = stepDay(at, one);
      return day > after && day <= today && day > one.from;
    });
    if (hit.length === 0) return;
    const late = one.due < today ? calendar.between(one.due, today) : 0;
    const section =
      one.due < today
        ? "overdue"
        : one.due === today
          ? "due-today"
          : hit.some(({ at }) => at !== "half") || one.due === calendar.after(today, 1)
            ? "due-soon"
            : "half-way";
    for (const person of new Set(hit.flatMap(({ to }) => to(one))))
      told.push(`${today} digest ${person}: ${section} ${labelOf(one)} ${late}`);
    const reported = hit.filter(({ at }) => at === 5 || at === 10).map(({ at }) => at);
    const to = reported.includes(10) ? "chairman" : reported.includes(5) ? "office-lead" : null;
    if (to !== null && late > 0 && one.escalated !== to) {
      one.escalated = to;
      escalations.push(`${today} ${labelOf(one)} ${to} ${late}`);
    }
  }

  const nextProgress = (one: Case) => calendar.after(one.lastProgress ?? one.due, progressEvery);

  function askForNews(one: Case, today: string) {
    // Who owes an opinion owes the sender nothing.
    if (one.due >= today || one.role === "support") return;
    const on = nextProgress(one);
    if (on > today && calendar.between(today, on) > 2) return;
    for (const person of [officer(one), lead(one)])
      told.push(`${today} digest ${person}: news-asked ${labelOf(one)} 0`);
  }

  function tell(today: string, template: string, audience: string, about: string) {
    told.push(`${today} ${template} ${audience}: ${about}`);
  }

  /** A sender hears at once of the one agency, and once a day of several. */
  function tellSender(today: string, kind: string, one: Case) {
    if (one.letter === null || one.place === null) tell(today, kind, "sender", labelOf(one));
    else one.letter.news.push({ place: one.place, kind });
  }

  function remindToPublish(one: Case, today: string) {
    if (one.publishBy === null) return;
    const section = one.publishBy === today ? "due-today" : "due-soon";
    if (section === "due-today" || one.publishBy === calendar.after(today, 1))
      told.push(`${today} digest officer: ${section} ${labelOf(one)} 0`);
  }

  /** Part by part; of what is answered nothing more is said. */
  function tellOfParts(letter: Letter, today: string) {
    const isOver = (place: number) =>
      letter.shares.some((one) => one.place === place && !one.open) ||
      letter.shares.every((one) => one.role === "support" || !one.open);
    const pieces = [1, 2, 3].flatMap((place) =>
      letter.news.filter((news) => news.place === place && !isOver(place)),
    );
    letter.news = [];
    if (pieces.length === 0) return;
    const parts = pieces.map(({ place, kind }) => `${place} ${kind}`).join(", ");
    tell(today, "parts-news", "sender", `${letter.code}: ${parts}`);
  }

  /** The day after thirty days from the last answer, which a day off at their end makes longer. */
  function closesOn(owed: readonly Case[]) {
    const days = owed.flatMap(({ answeredOn }) => answeredOn ?? []).sort();
    const last = days.at(-1);
    if (last === undefined || days.length < owed.length) return null;
    let on = next(last, ratedWithin);
    while (calendar.isOff(on)) on = next(on);
    return next(on);
  }

  return {
    told,
    escalations,
    closings,
    /** Closed by itself when every answer that is owed to the sender was sent long enough ago. */
    close(today: string, cases: readonly Case[]) {
      const byCode = new Map<string, Case[]>();
      for (const one of cases)
        if (one.role !== "support") byCode.set(one.code, [...(byCode.get(one.code) ?? []), one]);
      for (const [code, owed] of byCode) {
        const on = closesOn(owed);
        if (on === null || on > today || closed.has(code)) continue;
        closed.add(code);
        closings.push(`${today} ${code}`);
      }
    },
    /** Somebody acted, and somebody is told of it at once. */
    tell,
    tellSender,
    /** The machine's morning: digests first, then the senders of late answers, then those of parts. */
    morning(today: string, cases: readonly Case[], letters: readonly Letter[]) {
      if (calendar.isOff(today)) return;
      const after = lastDigest ?? calendar.before(today, 1);
      lastDigest = today;
      for (const one of cases) remindToPublish(one, today);
      for (const one of cases.filter(({ open }) => open)) {
        remind(one, today, after);
        if (one.asksExtension)
          told.push(`${today} digest office-lead: to-decide ${labelOf(one)} 0`);
        if (one.movedFrom !== null && one.movedFrom !== one.due)
          told.push(`${today} digest ${officer(one)}: moved ${labelOf(one)} 0`);
        one.movedFrom = null;
        askForNews(one, today);
        if (one.role !== "support" && one.due < today && nextProgress(one) <= today) {
          one.lastProgress = today;
          tellSender(today, "progress-notice", one);
        }
      }
      for (const letter of letters) tellOfParts(letter, today);
    },
  };
}
