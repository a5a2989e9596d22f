/** Waits, late returns, extensions and completion: what each does to the days, and who is told. */
import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { AgencyId } from "#app/domain/petition/petition-ids.ts";
import { askRows } from "#app/server/persistence/engine/raw-sql.ts";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import { publicCounts } from "#app/server/persistence/public/public-count-reading.ts";
import { trackedPetition } from "#app/server/queries/public/tracked-petition.ts";
import { requestSupplement } from "#app/server/usecases/intake/request-supplement.ts";
import { supply } from "#app/server/usecases/intake/supply.ts";
import { askToComplete } from "#app/server/usecases/reply/ask-to-complete.ts";
import { draftReply } from "#app/server/usecases/reply/draft-reply.ts";
import { presentReply } from "#app/server/usecases/reply/present-reply.ts";
import { sendReply } from "#app/server/usecases/reply/send-reply.ts";
import { signReply } from "#app/server/usecases/reply/sign-reply.ts";
import { submitReply } from "#app/server/usecases/reply/submit-reply.ts";
import { acceptPetition } from "#app/server/usecases/routing/accept-petition.ts";
import { askToReturn } from "#app/server/usecases/routing/ask-to-return.ts";
import { consentToReturn } from "#app/server/usecases/routing/consent-to-return.ts";
import { refuseReturn } from "#app/server/usecases/routing/refuse-return.ts";
import { returnPetition } from "#app/server/usecases/routing/return-petition.ts";
import { askExtension } from "#app/server/usecases/time/ask-extension.ts";
import { grantExtension } from "#app/server/usecases/time/grant-extension.ts";
import { refuseExtension } from "#app/server/usecases/time/refuse-extension.ts";
import {
  aCast,
  agencyIdOf,
  type Cast,
  forwarded,
  must,
  submitted,
} from "#tests/factories/petition-life.ts";
import { aSentPetition } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const morningOf = (day: string) => `${day}T02:00:00.000Z`;
const target = (code: string) => ({ code, version: null });
const tenDays = {
  days: 10,
  reason: "needs-field-check",
  explanation: "The plot must be measured.",
  legalBasis: "Decision 12, art. 7",
} as const;

async function petitionOf(context: TestContext, code: string) {
  const petition = await findPetition(context.database.read, code);
  if (petition === null) throw new Error(`no petition ${code}`);
  return petition;
}

const templatesOf = async (context: TestContext, code: string) =>
  (
    await askRows<{ template: string }>(
      context.database.read,
      `SELECT m."template" FROM "OutboxMessage" m JOIN "Petition" p ON p."id" = m."petitionId"
       WHERE p."code" = $1 ORDER BY m."id"`,
      code,
    )
  ).map(({ template }) => template);

async function aForwarded(context: TestContext, cast: Cast) {
  const { code } = await aSentPetition(context);
  await forwarded(context, code, cast);
  must(await acceptPetition(context, cast.agencyOfficer, target(code)));
  return code;
}

async function answerIt(context: TestContext, code: string, cast: Cast) {
  must(
    await draftReply(context, cast.agencyOfficer, target(code), {
      answers: [{ point: 0, text: "The certificate was issued." }],
      outcome: "conduct-right",
      legalBasis: "Land law",
      measures: "",
      contact: "",
    }),
  );
  must(await presentReply(context, cast.agencyOfficer, target(code)));
  const signature = {
    documentNumber: "12/SXD-VP",
    documentOn: civilDate("2026-11-21"),
    signerName: "Tran Van B",
    signerCapacity: "Director",
  };
  must(await signReply(context, cast.agencyLead, target(code), signature, null));
  must(await submitReply(context, cast.agencyOfficer, target(code)));
  must(await sendReply(context, cast.lead, target(code)));
}

onBothDatabases(
  "an extension is asked once in time, cut by the office lead, told, and counted apart",
  async (context) => {
    const cast = await aCast(context);
    const code = await aForwarded(context, cast);
    expect((await petitionOf(context, code)).forwarding?.replyDueOn).toBe("2026-12-14");
    const ask = (days: number) =>
      askExtension(context, cast.agencyLead, target(code), { ...tenDays, days });
    expect(await ask(16)).toMatchObject({ reason: "extension-too-long" });
    must(await ask(10));
    expect(await ask(3)).toMatchObject({ reason: "extension-pending" });
    const cut = { days: 5, note: "", soloReason: "" };
    const grant = (input: typeof cut, by = cast.lead) =>
      grantExtension(context, by, target(code), input);
    expect(await grant(cut)).toMatchObject({ reason: "reason-required" });
    expect(await grant({ ...cut, days: 11 })).toMatchObject({ reason: "extension-too-long" });
    must(await grant({ ...cut, note: "Five days are enough for one plot." }));
    const extended = await petitionOf(context, code);
    expect(extended.forwarding?.replyDueOn).toBe("2026-12-21");
    expect(extended.extensions).toMatchObject([{ days: 5, askedDays: 10 }]);
    expect(await ask(1)).toMatchObject({ reason: "extension-used-up" });
    const rows = await askRows<{ firstDueOn: string; replyDueOn: string; extendedDays: number }>(
      context.database.read,
      `SELECT "firstDueOn", "replyDueOn", "extendedDays" FROM "Forwarding"`,
    );
    expect(rows).toEqual([{ firstDueOn: "2026-12-14", replyDueOn: "2026-12-21", extendedDays: 5 }]);
    expect(await templatesOf(context, code)).toEqual(
      expect.arrayContaining(["office-extension-asked", "extended", "agency-extension-decided"]),
    );
    const seen = await trackedPetition(context, code, "vi");
    expect(seen?.timeline.slice(0, 2)).toMatchObject([
      {
        type: "ExtensionGranted",
        parts: { days: 5, day: "2026-12-21" },
        body: "Five days are enough for one plot.",
      },
      { type: "ExtensionAsked", parts: { days: 10, extensionReason: "needs-field-check" } },
    ]);
    context.clock.set(morningOf("2026-12-18"));
    await answerIt(context, code, cast);
    const counts = await publicCounts(context.database.read);
    const figures = counts.filter(({ kind }) => kind === "figure").map(({ code: name }) => name);
    expect(figures).toContain("extended");
    expect(figures).not.toContain("on-time");
  },
);

onBothDatabases(
  "after the due day no extension is asked; a refusal leaves the day",
  async (context) => {
    const cast = await aCast(context);
    const code = await aForwarded(context, cast);
    must(await askExtension(context, cast.agencyOfficer, target(code), tenDays));
    const refusal = { note: "There was time.", soloReason: "" };
    must(await refuseExtension(context, cast.lead, target(code), refusal));
    expect(await petitionOf(context, code)).toMatchObject({
      extensionRequest: null,
      forwarding: { replyDueOn: "2026-12-14" },
    });
    context.clock.set(morningOf("2026-12-15"));
    expect(await askExtension(context, cast.agencyLead, target(code), tenDays)).toMatchObject({
      reason: "extension-too-late",
    });
  },
);

onBothDatabases(
  "sent back after the free days only with consent; the sender's clock never starts anew",
  async (context) => {
    const cast = await aCast(context);
    const code = await aForwarded(context, cast);
    const before = await petitionOf(context, code);
    const input = {
      reason: "It is the other department's.",
      proposedAgencyId: (await agencyIdOf(context, "so-tai-chinh")) as AgencyId,
    };
    const asked = () => askToReturn(context, cast.agencyLead, target(code), input);
    const returned = () => returnPetition(context, cast.agencyLead, target(code), input);
    context.clock.set(morningOf("2026-11-25"));
    expect(await asked()).toMatchObject({ reason: "return-still-free" });
    context.clock.set(morningOf("2026-11-26"));
    expect(await returned()).toMatchObject({ reason: "return-needs-consent" });
    must(await asked());
    must(await refuseReturn(context, cast.lead, target(code), "Section 3 is yours."));
    must(await asked());
    must(await consentToReturn(context, cast.lead, target(code)));
    const after = await petitionOf(context, code);
    expect(after).toMatchObject({ stage: "returned", returns: 1, forwarding: null });
    expect(after.receivedOn).toBe(before.receivedOn);
    expect(after.clockStarts.forward).toEqual(before.clockStarts.forward);
    expect(await templatesOf(context, code)).toEqual(
      expect.arrayContaining(["office-return-asked", "agency-return-refused", "office-returned"]),
    );
  },
);

onBothDatabases(
  "while the sender is asked the reply's clock stands still, and says so",
  async (context) => {
    const cast = await aCast(context);
    const code = await aForwarded(context, cast);
    const ask = () =>
      requestSupplement(context, cast.agencyOfficer, target(code), {
        question: "Which plot?",
        answerBy: civilDate("2026-12-09"),
      });
    context.clock.set(morningOf("2026-11-25"));
    must(await ask());
    expect(await petitionOf(context, code)).toMatchObject({
      stage: "awaiting-supplement",
      waits: [{ from: "2026-11-26", to: null }],
    });
    context.clock.set(morningOf("2026-11-27"));
    const { events } = must(await supply(context, { type: "sender" }, target(code), "Plot 7."));
    expect(events).toMatchObject([
      { type: "SupplementSupplied", on: "2026-11-27" },
      {
        type: "DueDayMoved",
        clock: "reply",
        before: "2026-12-14",
        after: "2026-12-16",
        because: "supplement",
        rule: "reply@1",
      },
    ]);
    expect((await petitionOf(context, code)).forwarding?.replyDueOn).toBe("2026-12-16");
    must(await ask());
    must(await supply(context, { type: "sender" }, target(code), "Plot 7, sheet 2."));
    expect(await ask()).toMatchObject({ reason: "supplement-used-up" });
  },
);

onBothDatabases(
  "a request to complete has its own short limit; the agency was in time by its first submission",
  async (context) => {
    const cast = await aCast(context);
    const { code } = await aSentPetition(context);
    await submitted(context, code, cast);
    context.clock.set(morningOf("2026-12-14"));
    must(await askToComplete(context, cast.officer, target(code), "Point 1 says no day."));
    const asked = await petitionOf(context, code);
    expect(asked).toMatchObject({
      stage: "in-progress",
      completionAskedOn: "2026-12-14",
      clockStarts: { reply: { doneOn: "2026-11-21" }, completion: { dueOn: "2026-12-17" } },
    });
    const [row] = await askRows<{ nextDueOn: string; nextDueKind: string }>(
      context.database.read,
      `SELECT "nextDueOn", "nextDueKind" FROM "Petition" WHERE "code" = $1`,
      code,
    );
    expect(row).toEqual({ nextDueOn: "2026-12-17", nextDueKind: "completion" });
    context.clock.set(morningOf("2026-12-18"));
    await answerIt(context, code, cast);
    const counts = await publicCounts(context.database.read);
    expect(counts.map(({ code: name }) => name)).toContain("on-time");
  },
);
