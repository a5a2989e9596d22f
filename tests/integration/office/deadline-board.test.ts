import { expect } from "vitest";
import { deadlineBoard } from "#app/server/queries/staff/deadline-board.ts";
import { restrictPetition } from "#app/server/usecases/custody/restrict-petition.ts";
import { askExtension } from "#app/server/usecases/time/ask-extension.ts";
import { grantExtension } from "#app/server/usecases/time/grant-extension.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import { aCast, drafted, forwarded, must } from "#tests/factories/petition-life.ts";
import { aSentPetition } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";

const target = (code: string) => ({ code, version: null });

onBothDatabases(
  "the board tells per day what is due, what is at risk, and what was extended",
  async (context) => {
    const cast = await aCast(context);
    const waiting = await aSentPetition(context);
    const idle = await aSentPetition(context);
    await forwarded(context, idle.code, cast);
    const extended = await aSentPetition(context);
    await drafted(context, extended.code, cast);
    const reason = "complex-matter" as const;
    const request = { days: 3, reason, explanation: "Much to read.", legalBasis: "Rule 1" };
    must(await askExtension(context, cast.agencyLead, target(extended.code), request));
    const granted = { days: 3, note: "", soloReason: "" };
    must(await grantExtension(context, cast.lead, target(extended.code), granted));
    const loads = async (actor = cast.officer, asked: string | null = null) =>
      (await deadlineBoard(context, actor, asked))?.weeks
        .flat()
        .filter(({ count }) => count > 0)
        .map((day) => `${day.day} ${day.count} risk ${day.atRisk} extended ${day.extended}`);
    expect(await loads()).toEqual([
      "2026-11-25 1 risk 1 extended 0",
      // Forwarded today; its day is far off, so that it is not at risk yet.
    ]);
    context.clock.set("2026-11-30T02:00:00.000Z");
    expect(await loads()).toEqual([
      "2026-12-14 1 risk 0 extended 0",
      "2026-12-17 1 risk 0 extended 1",
    ]);
    expect(await loads(cast.agencyLead)).toEqual(await loads());
    expect(await loads(cast.agencyLead, "open")).toEqual([]);
    context.clock.set("2026-12-11T02:00:00.000Z");
    const board = await deadlineBoard(context, cast.officer, null);
    expect(board).toMatchObject({
      overdue: 1,
      later: 0,
      atRisk: [{ code: idle.code, dueOn: "2026-12-14" }],
      extended: [{ code: extended.code, dueOn: "2026-12-17" }],
    });
    expect(board?.weeks[0]?.[0]).toMatchObject({ day: "2026-12-07", past: true });
    expect(waiting.code).not.toBe("");
  },
);

onBothDatabases(
  "the board is for those who work, and shows nothing restricted",
  async (context) => {
    const cast = await aCast(context);
    const counter = await anOfficer(context, ["counter"]);
    expect(await deadlineBoard(context, counter, null)).toBeNull();
    for (const role of ["intake-officer", "office-lead"] as const)
      await anOfficer(context, [role], { readsRestricted: true });
    const { code } = await aSentPetition(context);
    must(await restrictPetition(context, cast.officer, target(code), "A denunciation."));
    const board = await deadlineBoard(context, cast.officer, null);
    expect(board?.weeks.flat().some(({ count }) => count > 0)).toBe(false);
  },
);
