/** The words of a call or letter, in the sender's own language; made on the server only. */
import { dayInWords } from "#app/components/day-words.ts";
import type { LetterPaper } from "#app/components/task-letter.tsx";
import { sentence } from "#app/i18n/setup.server.ts";
import type { TaskFile } from "#app/server/queries/staff/task-file.ts";

export type TaskScript = {
  readonly language: "vi" | "en";
  readonly greeting: string;
  /** What happened and what comes next. */
  readonly told: string;
  /** The question, guidance or answer itself, as it was written. */
  readonly quoted: readonly string[];
  readonly closing: string;
  readonly paper: LetterPaper;
};

export function scriptOf(task: TaskFile, officer: string): TaskScript {
  const { language, facts, matter } = task;
  const day = (on: string) => (on === "" ? "" : dayInWords(on, language));
  const spoken = {
    code: task.code,
    officer,
    office: task.office.name,
    phone: task.office.phone,
    agency: task.agency?.name ?? "",
    dueOn: day(facts.dueOn),
    answerBy: day(facts.answerBy),
    reason: facts.reason && sentence(language, `domain:decline-reason.${facts.reason}`),
    door: facts.door && sentence(language, `domain:door.${facts.door}`),
    number: matter.document?.number ?? "",
    day: day(matter.document?.on ?? ""),
  };
  const say = (key: string) => sentence(language, `tasks:script.${key}`, spoken);
  const signed = task.template === "answered" && spoken.number !== "";
  return {
    language,
    greeting: say("greeting"),
    told: say(`told.${signed ? "answered-signed" : task.template}`),
    quoted: [matter.question, matter.guidance, ...matter.answers].filter(Boolean),
    closing: say("closing"),
    paper: {
      number: say("paper.number"),
      country: say("paper.country"),
      motto: say("paper.motto"),
      placeAndDay: say("paper.place-and-day"),
      dear: say("paper.dear"),
      subject: say("paper.subject"),
      signHere: say("paper.sign-here"),
    },
  };
}
