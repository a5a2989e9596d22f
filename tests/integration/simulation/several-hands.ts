/** Letters of the simulation that go to two agencies: split by points, or led by one of them. */
import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { Outcome } from "#app/domain/petition/petition.ts";
import type { AgencyId } from "#app/domain/petition/petition-ids.ts";
import { classifyPetition } from "#app/server/usecases/intake/classify-petition.ts";
import { decideNotToPublish } from "#app/server/usecases/publication/decide-not-to-publish.ts";
import { draftReply } from "#app/server/usecases/reply/draft-reply.ts";
import { presentReply } from "#app/server/usecases/reply/present-reply.ts";
import { sendReply } from "#app/server/usecases/reply/send-reply.ts";
import { signReply } from "#app/server/usecases/reply/sign-reply.ts";
import { submitReply } from "#app/server/usecases/reply/submit-reply.ts";
import { acceptPetition } from "#app/server/usecases/routing/accept-petition.ts";
import {
  type ForwardTo,
  forwardPetition,
  toOneAgency,
} from "#app/server/usecases/routing/forward-petition.ts";
import { returnPetition } from "#app/server/usecases/routing/return-petition.ts";
import { askExtension } from "#app/server/usecases/time/ask-extension.ts";
import { grantExtension } from "#app/server/usecases/time/grant-extension.ts";
import { must, registered } from "#tests/factories/petition-life.ts";
import { aSending, aSentPetition } from "#tests/factories/sending.ts";
import { conduct, twoPoints } from "#tests/factories/split-letter.ts";
import { readClient } from "#tests/setup/read-client.ts";
import type { TestContext } from "#tests/setup/test-context.ts";
import type { NaiveCalendar } from "./naive-calendar.ts";
import { type Case, type Letter, labelOf, type naiveOffice } from "./naive-office.ts";

export type World = {
  readonly context: TestContext;
  readonly office: ReturnType<typeof naiveOffice>;
  readonly calendar: NaiveCalendar;
  readonly person: (name: string) => OfficerActor;
  readonly agency: (name: string) => AgencyId;
  readonly cases: Case[];
  readonly letters: Letter[];
  readonly plan: (day: string, act: () => Promise<void>) => void;
  readonly today: () => string;
};

/** Working days in which an answer is owed: for conduct as shipped, for a regulation as set here. */
export const conductDays = 15;
export const regulationDays = 20;
const opinionDays = 5;
const publicationDays = 5;

/** What becomes of the part that is about a regulation. */
const slowly = ["late", "extended", "answered-at-once", "late", "never", "extended"] as const;
const opinions = ["late", "never", "never", "late"] as const;

export const targetOf = ({ code, place }: Case) => ({ code, version: null, forwarding: place });

export const blankCase = (code: string, agency: string, from: string): Case => ({
  code,
  place: null,
  role: "alone",
  letter: null,
  limit: conductDays,
  agency,
  from,
  due: from,
  open: true,
  asksExtension: false,
  extendedBy: 0,
  lastProgress: null,
  escalated: "",
  movedFrom: null,
  answeredOn: null,
  publishBy: null,
});

/** The agency writes, signs and submits what it was asked for. */
export async function submitAnswer(
  { context, person, today }: World,
  one: Case,
  points: readonly number[] = [0],
  outcome: Outcome = "conduct-right",
) {
  const by = person(`${one.agency}-officer`);
  const target = targetOf(one);
  must(
    await draftReply(context, by, target, {
      answers: points.map((point) => ({ point, text: "It was issued." })),
      outcome,
      legalBasis: "",
      measures: "",
      contact: "",
    }),
  );
  must(await presentReply(context, by, target));
  const signature = {
    documentNumber: "1/SXD",
    documentOn: civilDate(today()),
    signerName: "B",
    signerCapacity: "Director",
  };
  must(await signReply(context, person(`${one.agency}-lead`), target, signature, null));
  must(await submitReply(context, by, target));
}

/** The office sends on what was submitted; whether it is published it decides later, where told so. */
export async function sendAnswer(world: World, one: Case, decidesLater = false) {
  const { context, person, office, today, calendar, plan } = world;
  must(await sendReply(context, person("office-lead"), targetOf(one)));
  one.open = false;
  one.answeredOn = today();
  office.tell(today(), "office-reply-to-check", "office", labelOf(one));
  // The sender of a split letter reads to which of its points the answer is.
  const told = one.role === "part" ? "part-answered" : "answered";
  office.tell(today(), told, "sender", labelOf(one));
  const decide = async () => {
    const why = "A child is recognisable.";
    must(await decideNotToPublish(context, person("office-lead"), targetOf(one), why));
    one.publishBy = null;
  };
  if (!decidesLater) return decide();
  one.publishBy = calendar.after(today(), publicationDays);
  plan(one.publishBy, decide);
}

export const accept = async ({ context, person }: World, one: Case) => {
  must(await acceptPetition(context, person(`${one.agency}-officer`), targetOf(one)));
};

/** Asks for five days more; on the next day, or at once, the office grants three. */
export async function extend(world: World, one: Case, then?: () => Promise<void>) {
  const { context, person, office, today, calendar, plan } = world;
  must(
    await askExtension(context, person(`${one.agency}-lead`), targetOf(one), {
      days: 5,
      reason: "complex-matter",
      explanation: "Much to read.",
      legalBasis: "Rule 1",
    }),
  );
  one.asksExtension = true;
  office.tell(today(), "office-extension-asked", "office", labelOf(one));
  const grant = async () => {
    const cut = { days: 3, note: "Three are enough.", soloReason: "" };
    must(await grantExtension(context, person("office-lead"), targetOf(one), cut));
    one.asksExtension = false;
    one.extendedBy = 3;
    one.due = calendar.after(one.due, 3);
    office.tellSender(today(), "extended", one);
    office.tell(today(), "agency-extension-decided", `agency ${one.agency}`, labelOf(one));
  };
  plan(calendar.after(today(), 1), async () => {
    await grant();
    await then?.();
  });
}

async function aLetter({ context, office, person, letters, today }: World): Promise<Letter> {
  const { code } = await aSentPetition(context, aSending({ person: { email: "hoa@example.vn" } }));
  office.tell(today(), "received", "sender", code);
  await registered(context, code, person("officer"));
  const asked = { classification: conduct, points: twoPoints, title: "Land certificate overdue" };
  must(await classifyPetition(context, person("officer"), { code, version: null }, asked));
  const letter: Letter = { code, shares: [], news: [] };
  letters.push(letter);
  return letter;
}

/** Forwards to both, and writes down what each owes by which day. */
async function forwardToBoth(
  { context, person, agency, office, cases, today }: World,
  letter: Letter,
  both: readonly Pick<Case, "agency" | "role" | "limit" | "due">[],
) {
  const to = both.map(
    ({ agency: name, role, due }, at): ForwardTo => ({
      agencyId: agency(name),
      role,
      points: role === "part" ? [at] : [],
      ownNote: "",
      replyDueOn: role === "support" ? civilDate(due) : null,
    }),
  );
  must(
    await forwardPetition(
      context,
      person("officer"),
      { code: letter.code, version: null },
      { addressees: to, coverNote: "", dueReason: "", notifySender: true },
    ),
  );
  return both.map((share, at) => {
    const blank = blankCase(letter.code, share.agency, today());
    const one: Case = { ...blank, ...share, place: at + 1, letter };
    letter.shares.push(one);
    cases.push(one);
    // Of several that answer together the sender hears of the one that leads.
    if (one.role !== "support") office.tellSender(today(), "forwarded", one);
    office.tell(today(), "agency-forwarded", `agency ${one.agency}`, labelOf(one));
    return one;
  });
}

/** The whole is answered when every share that owes its sender an answer is. */
async function expectStageOfWhole({ context }: World, { code, shares }: Letter) {
  const { stage } = await readClient(context.database.read).petition.findUniqueOrThrow({
    where: { code },
  });
  const answered = shares.every(({ role, open }) => role === "support" || !open);
  expect(stage === "answered", code).toBe(answered);
}

/** A letter of two points: one agency sends its part back, the other is late with its own. */
export async function splitLetter(world: World, turn: number) {
  const { calendar, plan, today } = world;
  const letter = await aLetter(world);
  const [first, second] = await forwardToBoth(world, letter, [
    {
      agency: "returning",
      role: "part",
      limit: conductDays,
      due: calendar.after(today(), conductDays),
    },
    {
      agency: "slow",
      role: "part",
      limit: regulationDays,
      due: calendar.after(today(), regulationDays),
    },
  ]);
  if (first === undefined || second === undefined) throw new Error("two parts");
  plan(calendar.after(today(), 2), () => sendPartBack(world, first));
  const way = slowly[turn % slowly.length];
  plan(calendar.after(today(), 1), () => accept(world, second));
  const answer = async () => {
    await submitAnswer(world, second, [1], "regulation-amend-own");
    await sendAnswer(world, second);
    await expectStageOfWhole(world, letter);
  };
  if (way === "extended") plan(calendar.after(today(), 4), () => extend(world, second));
  if (way === "answered-at-once")
    plan(calendar.after(today(), 4), () => extend(world, second, answer));
  if (way === "late" || way === "extended")
    plan(calendar.after(second.due, way === "late" ? 8 : 15), answer);
}

/** What was returned goes to another agency on the same day, which answers it soon. */
async function sendPartBack(world: World, one: Case) {
  const { context, person, agency, office, today, calendar, plan } = world;
  const input = {
    reasonCode: "outside-competence" as const,
    reason: "It is the other's.",
    proposedAgencyId: agency("diligent"),
  };
  must(await returnPetition(context, person("returning-lead"), targetOf(one), input));
  office.tell(today(), "office-returned", "office", labelOf(one));
  office.tellSender(today(), "returned", one);
  must(
    await forwardPetition(context, person("officer"), targetOf(one), {
      addressees: toOneAgency(agency("diligent")),
      coverNote: "",
      dueReason: "",
      notifySender: true,
    }),
  );
  one.place = 3;
  one.agency = "diligent";
  one.from = today();
  one.due = calendar.after(today(), conductDays);
  one.movedFrom = null;
  office.tellSender(today(), "forwarded", one);
  office.tell(today(), "agency-forwarded", "agency diligent", labelOf(one));
  plan(calendar.after(today(), 1), () => accept(world, one));
  plan(calendar.after(today(), 6), async () => {
    await submitAnswer(world, one, [0]);
    await sendAnswer(world, one, true);
    if (one.letter !== null) await expectStageOfWhole(world, one.letter);
  });
}

/** One agency answers; the other is asked for its opinion, which comes late or never. */
export async function ledLetter(world: World, turn: number) {
  const { calendar, plan, today } = world;
  const letter = await aLetter(world);
  const opinion = opinions[turn % opinions.length];
  const [lead, support] = await forwardToBoth(world, letter, [
    {
      agency: "diligent",
      role: "lead",
      limit: conductDays,
      due: calendar.after(today(), conductDays),
    },
    {
      agency: opinion === "late" ? "slow" : "silent",
      role: "support",
      limit: null,
      due: calendar.after(today(), opinionDays),
    },
  ]);
  if (lead === undefined || support === undefined) throw new Error("two shares");
  plan(calendar.after(today(), 1), () => accept(world, lead));
  const extended = turn % 2 === 1;
  if (extended) plan(calendar.after(today(), 5), () => extend(world, lead));
  if (opinion === "late")
    plan(calendar.after(today(), opinionDays + 3), async () => {
      await accept(world, support);
      await submitAnswer(world, support, [1]);
      support.open = false;
      await expectStageOfWhole(world, letter);
    });
  plan(calendar.after(today(), extended ? 17 : 12), async () => {
    await submitAnswer(world, lead, [0, 1]);
    await sendAnswer(world, lead);
    // What it did not wait for is owed no more.
    support.open = false;
    await expectStageOfWhole(world, letter);
  });
}
