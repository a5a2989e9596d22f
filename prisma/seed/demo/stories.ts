/** What happens to each petition of the month, as steps on working days after it was sent. */

export type StepName =
  | "send"
  | "register"
  | "classify"
  | "assign"
  | "forward"
  | "accept"
  | "return"
  | "draft"
  | "present"
  | "sign"
  | "submit"
  | "ask-to-complete"
  | "send-reply"
  | "prepare"
  | "publish"
  | "decide-not-to-publish"
  | "close"
  | "handle-in-office"
  | "request-supplement"
  | "propose-guide"
  | "guide"
  | "propose-decline"
  | "decline"
  | "restrict"
  | "propose-transfer"
  | "transfer"
  | "withdraw"
  | "note"
  | "forward-split"
  | "answer-first-part"
  | "send-first-part"
  | "forward-led"
  | "give-inside";

export type PlannedStep = { readonly step: StepName; readonly day: number };

const on =
  (day: number) =>
  (step: StepName): PlannedStep => ({ step, day });
const steps = (day: number, ...names: StepName[]) => names.map(on(day));

const sent = steps(0, "send");
const registered = [...sent, ...steps(1, "register")];
const classified = [...registered, ...steps(1, "classify", "assign")];
const forwarded = [...classified, ...steps(2, "forward")];
const accepted = [...forwarded, ...steps(3, "accept")];
const drafted = [...accepted, ...steps(8, "draft", "present")];
const signed = [...drafted, ...steps(10, "sign")];
const submitted = [...signed, ...steps(11, "submit")];
const answered = [...submitted, ...steps(12, "send-reply")];
const published = [...answered, ...steps(13, "prepare"), ...steps(14, "publish")];

export const stories: Readonly<Record<string, readonly PlannedStep[]>> = {
  new: sent,
  registered,
  classified,
  forwarded,
  "forwarded-ministry": forwarded,
  split: [
    ...classified,
    ...steps(2, "forward-split"),
    ...steps(9, "answer-first-part"),
    ...steps(10, "send-first-part"),
  ],
  led: [...classified, ...steps(2, "forward-led"), ...steps(3, "accept", "give-inside")],
  returned: [...forwarded, ...steps(4, "return")],
  "in-progress": accepted,
  "in-progress-mixed": [...accepted, ...steps(4, "note")],
  overdue: forwarded,
  "overdue-accepted": accepted,
  drafted,
  signed,
  submitted,
  "asked-to-complete": [...submitted, ...steps(13, "ask-to-complete")],
  answered,
  published,
  "not-published": [...answered, ...steps(13, "decide-not-to-publish")],
  closed: [...published, ...steps(30, "close")],
  "handled-in-office": [...classified, ...steps(2, "handle-in-office")],
  "awaiting-supplement": [...registered, ...steps(1, "request-supplement")],
  guided: [...registered, ...steps(2, "propose-guide"), ...steps(3, "guide")],
  "guide-proposed": [...registered, ...steps(2, "propose-guide")],
  "restricted-transferred": [
    ...registered,
    ...steps(1, "restrict"),
    ...steps(2, "propose-transfer"),
    ...steps(3, "transfer"),
  ],
  withdrawn: [...sent, ...steps(1, "withdraw")],
  declined: [...registered, ...steps(2, "propose-decline"), ...steps(3, "decline")],
  "declined-spam": [...sent, ...steps(1, "propose-decline", "decline")],
};
