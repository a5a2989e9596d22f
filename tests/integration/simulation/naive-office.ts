/** What an office of the shipped rules must tell on each day, written down without the product's code. */
import type { NaiveCalendar } from "./naive-calendar.ts";

export type Case = {
  readonly code: string;
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
};

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

export function naiveOffice(calendar: NaiveCalendar) {
  const told: string[] = [];
  const escalations: string[] = [];
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
      told.push(`${today} digest ${person}: ${section} ${one.code} ${late}`);
    const reported = hit.filter(({ at }) => at === 5 || at === 10).map(({ at }) => at);
    const to = reported.includes(10) ? "chairman" : reported.includes(5) ? "office-lead" : null;
    if (to !== null && late > 0 && one.escalated !== to) {
      one.escalated = to;
      escalations.push(`${today} ${one.code} ${to} ${late}`);
    }
  }

  const nextProgress = (one: Case) => calendar.after(one.lastProgress ?? one.due, progressEvery);

  function askForNews(one: Case, today: string) {
    if (one.due >= today) return;
    const on = nextProgress(one);
    if (on > today && calendar.between(today, on) > 2) return;
    for (const person of [officer(one), lead(one)])
      told.push(`${today} digest ${person}: news-asked ${one.code} 0`);
  }

  return {
    told,
    escalations,
    /** Somebody acted, and somebody is told of it at once. */
    tell: (today: string, template: string, audience: string, code: string) =>
      told.push(`${today} ${template} ${audience}: ${code}`),
    /** The machine's morning: digests first, then the senders of late answers. */
    morning(today: string, cases: readonly Case[]) {
      if (calendar.isOff(today)) return;
      const after = lastDigest ?? calendar.before(today, 1);
      lastDigest = today;
      for (const one of cases.filter(({ open }) => open)) {
        remind(one, today, after);
        if (one.asksExtension) told.push(`${today} digest office-lead: to-decide ${one.code} 0`);
        if (one.movedFrom !== null && one.movedFrom !== one.due)
          told.push(`${today} digest ${officer(one)}: moved ${one.code} 0`);
        one.movedFrom = null;
        askForNews(one, today);
        if (one.due < today && nextProgress(one) <= today) {
          one.lastProgress = today;
          told.push(`${today} progress-notice sender: ${one.code}`);
        }
      }
    },
  };
}
