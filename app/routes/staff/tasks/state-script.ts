/** How it stands, in sentences to be read out in the sender's own language; made on the server only. */
import { dayInWords } from "#app/components/time/day-words.ts";
import { sentence } from "#app/i18n/setup.server.ts";
import type { StateToTell } from "#app/server/queries/senders/state-to-tell.ts";

type State = StateToTell["state"];
type Say = (key: string, facts?: Record<string, string>) => string;

export type StateScript = {
  readonly language: "vi" | "en";
  readonly greeting: string;
  readonly lines: readonly string[];
  readonly closing: string;
};

/** What an officer says to whoever asked by phone, in the sender's language. */
export const stateScriptOf = (told: StateToTell, officer: string): StateScript => ({
  language: told.language,
  greeting: sentence(told.language, "tasks:script.greeting", {
    officer,
    office: told.state.office,
  }),
  lines: stateLines(told),
  closing: sentence(told.language, "tasks:script.closing", { phone: told.phone }),
});

/** How it stands, sentence by sentence. */
export function stateLines({ language, state }: StateToTell): readonly string[] {
  const say: Say = (key, facts = {}) => sentence(language, key, facts);
  const day = (on: string) => dayInWords(on, language);
  return [
    say("tasks:state.received", { code: state.code, day: day(state.receivedOn) }),
    ...(state.annulled ? [] : [say("tasks:state.now", { stage: stageIn(say, state) })]),
    ...annulledIn(say, state),
    ...answersIn(say, state, day),
    ...(state.parts.length > 0 ? partsIn(say, state, day) : dueIn(say, state, day)),
    ...lateIn(say, state, day),
    ...questionsIn(say, state, day),
  ];
}

/** The words of the sender's own page. */
function stageIn(say: Say, { stage, agency, registerNumber, answeredInPart }: State) {
  if (answeredInPart) return say("public:petition.answered-in-part");
  const key = `domain:stage.citizen.${stage}`;
  if (stage === "registered" && registerNumber)
    return say(key, { context: "numbered", number: registerNumber });
  return stage === "forwarded" ? say(key, { context: "named", agency }) : say(key);
}

const annulledIn = (say: Say, { annulled }: State) => {
  if (!annulled) return [];
  const { code } = annulled;
  return [code ? say("tasks:state.replaced", { code }) : say("public:petition.annulled")];
};

const answersIn = (say: Say, { answers }: State, day: (on: string) => string) =>
  answers.map(({ agency, documentNumber: number, documentOn }) =>
    number
      ? say("tasks:state.answered", { agency, number, day: documentOn && day(documentOn) })
      : say("tasks:state.answered-plain", { agency }),
  );

const dueIn = (say: Say, { due, responsible: agency }: State, day: (on: string) => string) =>
  due === null || due.limit === "supplement"
    ? []
    : [
        say("tasks:state.due", {
          agency,
          limit: say(`domain:due.${due.limit}`).toLocaleLowerCase(),
          day: due.provisional ? say("domain:provisional-day", { day: day(due.on) }) : day(due.on),
        }),
      ];

const partsIn = (say: Say, { parts }: State, day: (on: string) => string) =>
  parts.map(({ points, agency, stage, dueOn, answeredOn, ended }) => {
    const facts = {
      agency,
      points: points.map(({ number }) => number).join(", "),
      stage: ended ? say(`public:parts.ended.${ended}`) : say(`domain:stage.citizen.${stage}`),
      day: dueOn ? day(dueOn) : "",
    };
    return say(`tasks:state.part${dueOn && answeredOn === null ? "-due" : ""}`, facts);
  });

const lateIn = (say: Say, { late }: State, day: (on: string) => string) =>
  late === null
    ? []
    : [
        late.apology || say("public:petition.late.apology", { unit: late.name }),
        ...(late.newsOn ? [say("public:petition.late.news", { day: day(late.newsOn) })] : []),
      ];

const questionsIn = (say: Say, { questions }: State, day: (on: string) => string) =>
  questions.map(({ question, by }) =>
    by
      ? say("tasks:state.question-by", { question, day: day(by) })
      : say("tasks:state.question", { question }),
  );
