/**
 * Every act of staff sent as its own form, filled in rightly, by every kind of person: who may not is
 * told that there is nothing, and the petition stays as it was; who may, does it.
 */
import { type APIRequestContext, expect, test } from "@playwright/test";
import { withdrawPetition } from "#app/server/usecases/custody/withdraw-petition.ts";
import { demoPassword } from "#prisma/seed/demo/demo-data.ts";
import { aPetitionAt, type Station, thePeople } from "#tests/factories/lives.ts";
import { aSending } from "#tests/factories/sending.ts";
import { besideTheServer } from "./beside-the-server.ts";
import { rows } from "./database.ts";
import { people } from "./staff-steps.ts";

type Kind = keyof typeof people;
type Act = {
  readonly name: string;
  readonly at: Station | "held" | "withdrawn";
  readonly page?: string;
  readonly form: Readonly<Record<string, string>>;
  readonly may: readonly Kind[];
};

const office: readonly Kind[] = ["intake", "lead"];
const agency: readonly Kind[] = ["agencyOfficer", "agencyLead"];
const inAgencies: readonly Kind[] = [...agency, "commune"];
const reason = "A reason that can be read.";
const idOf = (sql: string, value: string) => String(rows<{ id: number }>(sql, value)[0]?.id);
const agencyId = (code: string) => idOf(`SELECT id FROM "Agency" WHERE code = ?`, code);
const officerId = (email: string) => idOf(`SELECT id FROM "Officer" WHERE email = ?`, email);

const acts = (): readonly Act[] => [
  { name: "register", at: "received", form: { intent: "register" }, may: office },
  { name: "release", at: "held", form: { intent: "release-from-quarantine" }, may: office },
  { name: "set aside", at: "held", page: "thu-rac", form: { reason }, may: office },
  {
    name: "classify",
    at: "registered",
    page: "phan-loai",
    form: {
      class: "admin-conduct",
      contentType: "conduct-obstacle",
      kind: "report",
      fieldCode: "land",
      "points[0].text": "Overdue certificate",
      "points[0].disposal": "handle",
    },
    may: office,
  },
  {
    name: "ask for more",
    at: "registered",
    page: "bo-sung",
    form: {
      intent: "request-supplement",
      question: "Which commune?",
      "answerBy.day": "1",
      "answerBy.month": "12",
      "answerBy.year": "2026",
    },
    may: office,
  },
  {
    name: "propose to decline",
    at: "registered",
    page: "khong-tiep-nhan",
    form: { intent: "decline", reason: "unclear-content", guidance: "Please say where." },
    may: office,
  },
  {
    name: "assign",
    at: "registered",
    page: "giao",
    form: { assignee: `o${officerId(people.intake)}` },
    may: office,
  },
  {
    name: "restrict",
    at: "registered",
    page: "han-che",
    form: { intent: "restrict", reason },
    may: office,
  },
  { name: "withdraw", at: "registered", page: "rut", form: { reason }, may: office },
  {
    name: "forward",
    at: "classified",
    page: "chuyen",
    form: { intent: "forward", agencyId: agencyId("so-xay-dung"), notifySender: "on" },
    may: office,
  },
  { name: "accept", at: "forwarded", form: { intent: "accept" }, may: agency },
  {
    name: "recall",
    at: "forwarded",
    page: "thu-hoi",
    form: { intent: "recall", reason: "wrong-agency" },
    may: office,
  },
  {
    name: "recall what was accepted",
    at: "in-progress",
    page: "thu-hoi",
    form: { intent: "recall", reason: "wrong-points" },
    may: ["lead"],
  },
  {
    name: "annul a number",
    at: "registered",
    page: "huy-so",
    form: { reason: "test", note: "Entered to try it." },
    may: ["lead"],
  },
  {
    name: "reopen",
    at: "withdrawn",
    page: "mo-lai",
    form: { reason: "sender-asked" },
    may: ["lead"],
  },
  {
    name: "correct the sender",
    at: "registered",
    page: "sua-nguoi-gui",
    form: { reason: "sender-told", position: "Teacher" },
    may: office,
  },
  {
    name: "take the reply back",
    at: "reply-submitted",
    form: { intent: "take-back-reply" },
    may: agency,
  },
  {
    name: "return",
    at: "forwarded",
    page: "chuyen-tra",
    form: {
      reason: "outside-competence",
      explanation: reason,
      proposedAgencyId: agencyId("so-tu-phap"),
    },
    may: ["agencyLead"],
  },
  {
    name: "note",
    at: "in-progress",
    form: { intent: "add-note", text: "Called the commune." },
    may: [...office, ...agency],
  },
  {
    name: "send the reply",
    at: "reply-submitted",
    page: "kiem-tra",
    form: { intent: "send-reply" },
    may: ["lead"],
  },
  {
    name: "ask to complete",
    at: "reply-submitted",
    page: "kiem-tra",
    form: { intent: "ask-to-complete", reason },
    may: office,
  },
  {
    name: "decide not to publish",
    at: "answered",
    page: "cong-khai",
    form: { intent: "decide-not-to-publish", reason },
    may: ["lead"],
  },
  { name: "close", at: "answered", form: { intent: "close" }, may: office },
];

async function plantedAt(at: Act["at"], name: string) {
  const context = besideTheServer();
  try {
    const sending = aSending({ content: { summary: `To ${name}` } });
    const held = { ...sending, heldFor: ["trap-filled"] as const };
    const people = await thePeople(context);
    const station = at === "held" || at === "withdrawn" ? "received" : at;
    const code = await aPetitionAt(context, people, station, at === "held" ? held : sending);
    if (at === "withdrawn")
      await withdrawPetition(context, people.officer, { code, version: null }, "By telephone");
    return code;
  } finally {
    await context.close();
  }
}

const versionOf = (code: string) =>
  rows<{ version: number }>(`SELECT version FROM "Petition" WHERE code = ?`, code)[0]?.version ?? 0;

test("every act does what the table says for every kind of person", async ({
  playwright,
  baseURL: given,
}) => {
  test.setTimeout(300_000);
  const baseURL = given ?? "";
  const kinds = Object.keys(people) as Kind[];
  const everybody: [Kind | "stranger", APIRequestContext][] = [];
  for (const kind of ["stranger", ...kinds] as const) {
    const request = await playwright.request.newContext({ baseURL });
    if (kind !== "stranger")
      await request.post("/dang-nhap", {
        form: { email: people[kind], password: demoPassword },
        headers: { origin: baseURL, connection: "close" },
        maxRedirects: 0,
      });
    everybody.push([kind, request]);
  }
  const wrong: string[] = [];
  for (const { name, at, page, form, may } of acts()) {
    // Whoever may not leaves it as it was, so one is enough for all of them.
    const untouched = await plantedAt(at, name);
    for (const [kind, request] of everybody) {
      const allowed = kind !== "stranger" && may.includes(kind);
      const code = allowed ? await plantedAt(at, name) : untouched;
      const version = versionOf(code);
      const side = kind !== "stranger" && inAgencies.includes(kind) ? "co-quan" : "van-phong";
      const answer = await request.post(`/${side}/${code}${page ? `/${page}` : ""}`, {
        form: { ...form, version: String(version) },
        // Planting takes longer than the server keeps an idle connection.
        headers: { origin: baseURL, connection: "close" },
        maxRedirects: 0,
      });
      const location = answer.headers().location ?? "";
      const done = versionOf(code) > version && location.includes("xong=");
      const hidden = versionOf(code) === version && refusedAs(kind, answer.status(), location);
      if (allowed ? !done : !hidden)
        wrong.push(`${name} × ${kind}: ${answer.status()} ${location.replace(code, "…")}`);
    }
  }
  expect(wrong).toEqual([]);
  for (const [, request] of everybody) await request.dispose();
});

/** A stranger is led to sign in; everybody else finds nothing there, or no such page on his side. */
const refusedAs = (kind: Kind | "stranger", status: number, location: string) =>
  kind === "stranger" ? location.includes("/dang-nhap") : [404, 405].includes(status);
