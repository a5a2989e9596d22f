import { expect, test } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { cast } from "#tests/factories/lifecycle/cast.ts";
import { inputs } from "#tests/factories/lifecycle/inputs.ts";
import { ledger, type People, recorders, writing } from "#tests/factories/lifecycle/ledger.ts";
import { ready } from "#tests/factories/lifecycle/ready.ts";
import { aLegalClock, aPetition, today } from "#tests/factories/petition.ts";
import type { Actor } from "../../permission/actor.ts";
import { authorise } from "../../permission/authorise.ts";
import { roleFor } from "../../permission/policy.ts";
import type { RefusalReason } from "../../result.ts";
import { type Signature, type Stage, stages } from "../petition.ts";
import type { Command, CommandType, PaperCommandType } from "./commands.ts";
import type { Circumstances } from "./decision.ts";
import { evolve } from "./evolve.ts";
import { commandTypes, decide } from "./lifecycle.ts";

function circumstances(actor: Actor): Circumstances {
  return {
    today,
    officer: actor.type === "officer" ? actor : null,
    onePersonUnit: false,
    nextRegisterNumber: { year: 2026, number: 8 },
    closableFrom: civilDate("2026-11-01"),
    legalClock: aLegalClock,
  };
}

function ask(type: CommandType, stage: Stage, actor: Actor) {
  const petition = ready(stage, type);
  const unit = actor.type === "officer" ? { unitId: actor.unitId } : {};
  const command = { type, ...inputs[type], ...(type === "assign" ? unit : {}) } as Command;
  if (roleFor(actor, type, petition) === null) return { petition, result: null };
  return { petition, result: decide(petition, command, circumstances(actor)) };
}

/** Where the agency's part has not begun, its people are strangers to the petition. */
function mayByLedger(type: CommandType, stage: Stage, person: People | null): boolean {
  if (person === null) return false;
  const { stages: allowed, people } = ledger[type];
  const ofAgency = [...writing, "agencyClerk"].includes(person);
  const known = ready(stage, type).forwarding !== null || !ofAgency;
  const hidden = ready(stage, type).restricted && ofAgency;
  return allowed.includes(stage) && people.includes(person) && known && !hidden;
}

test("the ledger names every command", () => {
  expect(Object.keys(ledger).sort()).toEqual([...commandTypes].sort());
});

test.each(commandTypes)("%s is allowed in exactly its stages, to exactly its people", (type) => {
  const wrong: string[] = [];
  for (const stage of stages)
    for (const { name, actor, person } of cast) {
      const allowed = ask(type, stage, actor).result?.ok === true;
      if (allowed !== mayByLedger(type, stage, person))
        wrong.push(`${stage} × ${name}: ${allowed ? "allowed" : "refused"}`);
    }
  expect(wrong).toEqual([]);
});

const paper: Signature = {
  documentNumber: "12/SXD-VP",
  documentOn: today,
  signerName: "B",
  signerCapacity: "Director",
  fileId: 5,
};

/** The same act with the paper of its signer: as the part of it that is asked for, or as its own. */
function askByPaper(type: PaperCommandType, stage: Stage, actor: Actor, carried = paper) {
  const petition = ready(stage, type);
  const command = { type, ...inputs[type], paper: carried, signature: carried } as Command;
  const role = authorise(actor, command, petition);
  return role.ok ? decide(petition, command, circumstances(actor)) : role;
}

const paperCommands = Object.keys(recorders) as PaperCommandType[];

test.each(paperCommands)("%s by its signed paper is recorded by the officer too", (type) => {
  const wrong: string[] = [];
  for (const stage of stages)
    for (const { name, actor, person } of cast) {
      const allowed = askByPaper(type, stage, actor).ok;
      const known = ready(stage, type).forwarding !== null || recorders[type] !== "handler";
      const clerk = recorders[type] === "handler" ? "agencyClerk" : "officeClerk";
      const copies = person === recorders[type] || person === clerk;
      const records = copies && ledger[type].stages.includes(stage) && known;
      if (allowed !== (records || mayByLedger(type, stage, person)))
        wrong.push(`${stage} × ${name}: ${allowed ? "allowed" : "refused"}`);
    }
  expect(wrong).toEqual([]);
});

/** Whoever records this command's paper, on a petition that waits for it. */
function recording(type: PaperCommandType): { actor: Actor; stage: Stage } {
  const { stages: allowed } = ledger[type];
  const found = cast.find(({ person }) => person === recorders[type]);
  const stage = allowed.includes("in-progress") ? "in-progress" : allowed[0];
  if (!found || !stage) throw new Error(type);
  return { actor: found.actor, stage };
}

const lacking: [RefusalReason, string, Partial<Signature>][] = [
  ["signature-incomplete", "number", { documentNumber: " " }],
  ["signature-incomplete", "signer", { signerName: "" }],
  ["signature-incomplete", "capacity", { signerCapacity: "" }],
  ["signed-on-in-future", "day that has come", { documentOn: civilDate("2026-11-21") }],
  ["signed-file-missing", "file", { fileId: null }],
];

test.each(lacking)("%s: a paper without its %s records nothing", (reason, _part, lack) => {
  for (const type of paperCommands) {
    const { actor, stage } = recording(type);
    const asked = askByPaper(type, stage, actor, { ...paper, ...lack });
    expect(asked, type).toEqual({ ok: false, reason });
  }
});

test("without a paper the officer is refused what is the leader's", () => {
  const isOwn = (type: PaperCommandType) => ledger[type].people.includes(recorders[type]);
  for (const type of paperCommands.filter((one) => !isOwn(one))) {
    const { actor, stage } = recording(type);
    const command = { type, ...inputs[type] } as Command;
    const owesFile = ["sign-reply", "amend-reply", "recall-reply", "submit-to-leadership"].includes(
      type,
    );
    const reason = owesFile ? "signed-file-missing" : "not-permitted";
    expect(authorise(actor, command, ready(stage, type)), type).toEqual({ ok: false, reason });
  }
});

const targets: [CommandType, Stage, Stage][] = [
  ["register", "received", "registered"],
  ["request-supplement", "registered", "awaiting-supplement"],
  ["classify", "registered", "registered"],
  ["decline", "registered", "declined"],
  ["guide", "registered", "guided"],
  ["transfer", "registered", "transferred"],
  ["reject-proposal", "registered", "registered"],
  ["assign", "registered", "registered"],
  ["handle-in-office", "registered", "in-progress"],
  ["forward", "registered", "forwarded"],
  ["accept", "forwarded", "in-progress"],
  ["return", "forwarded", "returned"],
  ["draft-reply", "in-progress", "in-progress"],
  ["present-reply", "in-progress", "reply-drafted"],
  ["send-back-draft", "reply-drafted", "in-progress"],
  ["sign-reply", "reply-drafted", "reply-drafted"],
  ["submit-reply", "reply-drafted", "reply-submitted"],
  ["ask-to-complete", "reply-submitted", "in-progress"],
  ["send-reply", "reply-submitted", "answered"],
  ["publish", "answered", "answered"],
  ["restrict", "in-progress", "in-progress"],
  ["release-from-quarantine", "received", "received"],
  ["set-aside-as-spam", "received", "received"],
  ["submit-to-leadership", "returned", "returned"],
  ["enter-direction", "in-progress", "in-progress"],
  ["report-back", "in-progress", "in-progress"],
  ["record-registry-number", "closed", "closed"],
  ["withdraw", "forwarded", "withdrawn"],
  // Where no row says how it stood, its facts do.
  ["reopen", "declined", "registered"],
  ["close", "answered", "closed"],
];

test.each(targets)("%s leads from %s to %s", (type, from, to) => {
  const doer = cast.find(({ person }) => mayByLedger(type, from, person));
  const { petition, result } = ask(type, from, doer?.actor ?? { type: "system" });
  expect(result?.ok && result.value.reduce(evolve, petition).stage).toBe(to);
});

test.each(["received", "registered", "returned", "in-progress"] as const)(
  "what is supplied leads back to %s, where it came from",
  (stage) => {
    const asked = evolve(aPetition({ stage }), {
      type: "SupplementRequested",
      question: "Where?",
      answerBy: today,
      on: today,
    });
    expect(asked.stage).toBe("awaiting-supplement");
    expect(evolve(asked, { type: "SupplementSupplied", text: "There.", on: today }).stage).toBe(
      stage,
    );
  },
);
