/** The words of a call or letter, in the sender's own language; made on the server only. */
import { dayInWords } from "#app/components/time/day-words.ts";
import { newsSentence } from "#app/i18n/news-sentence.ts";
import { partSections, restOfParts } from "#app/i18n/part-news.ts";
import { sentence } from "#app/i18n/setup.server.ts";
import { type TaskFile, tellsAnswer } from "#app/server/queries/staff/task-file.ts";
import { stateLines } from "./state-script.ts";

export type TaskScript = {
  readonly language: "vi" | "en";
  readonly greeting: string;
  /** What happened and what comes next. */
  readonly told: string;
  /** The question, guidance or answer itself, as it was written. */
  readonly quoted: readonly string[];
  readonly closing: string;
  /** What a letter is about, in a few words. */
  readonly subject: string;
};

export function scriptOf(task: TaskFile, officer: string): TaskScript {
  const { language, facts, matter } = task;
  const day = (on: string) => (on === "" ? "" : dayInWords(on, language));
  const office = task.office.name;
  const names = { office, agency: task.agency?.name ?? office };
  const spoken = {
    code: task.code,
    officer,
    phone: task.office.phone,
    ...names,
    news: newsSentence(language, {
      ...names,
      sentence: facts.sentence,
      hopedOn: day(facts.hopedOn),
    }),
    dueOn: facts.dueIsProvisional
      ? sentence(language, "domain:provisional-day", { day: day(facts.dueOn) })
      : day(facts.dueOn),
    answerBy: day(facts.answerBy),
    reason: facts.reason && sentence(language, `domain:decline-reason.${facts.reason}`),
    onGround:
      facts.ground &&
      sentence(language, "domain:on-ground", {
        ground: sentence(language, `domain:decline-ground.${facts.ground}`),
      }),
    why: facts.why && sentence(language, `domain:extension-reason.${facts.why}`),
    door: facts.door && sentence(language, `domain:door.${facts.door}`),
    points: facts.points,
    rest: restOfParts(language, facts.openPoints),
    number: matter.document?.number ?? "",
    day: day(matter.document?.on ?? ""),
  };
  const say = (key: string) => sentence(language, `tasks:script.${key}`, spoken);
  const signed = tellsAnswer(task.template) && spoken.number !== "";
  return {
    language,
    greeting: say("greeting"),
    told: say(`told.${task.template}${signed ? "-signed" : ""}`),
    quoted: [
      matter.question,
      matter.guidance,
      ...matter.answers,
      ...newsOfParts(task, day),
      ...(task.state ? stateLines(task.state) : []),
    ].filter(Boolean),
    closing: say(task.toSender ? "closing" : "closing-agency"),
    subject: say("subject"),
  };
}

/** What is told of each part of a letter that several agencies answer. */
function newsOfParts({ language, news, office }: TaskFile, day: (on: string) => string) {
  const names = new Map(news.map(({ agencyId, agency }) => [agencyId, agency]));
  const nameOf = (agencyId: number) => names.get(agencyId) || office.name;
  return partSections({ language, news, nameOf, office: office.name, day }).map(
    ({ title, lines }) => [`${title}.`, ...lines].join(" "),
  );
}
