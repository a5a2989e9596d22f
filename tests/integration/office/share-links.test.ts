/** The page of a letter to several agencies offers each of them only the shares that open for it. */
import { expect } from "vitest";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { petitionFile } from "#app/server/queries/staff/petition-file.ts";
import { constructionCode } from "#tests/factories/officers.ts";
import { aCast } from "#tests/factories/petition-life.ts";
import {
  aMixedLetter,
  anAgencyPerson,
  financeCode,
  forward,
  justiceCode,
  to,
} from "#tests/factories/split-letter.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

/** The places that are told, those that are offered, and those whose pages open in truth. */
async function linesFor(context: TestContext, actor: OfficerActor, code: string) {
  const file = await petitionFile(context, actor, code, "vi");
  const lines = file?.shares ?? [];
  const opened: number[] = [];
  for (const { place } of lines) {
    const page = await petitionFile(context, actor, code, "vi", place);
    if (page?.petition.place === place) opened.push(place);
  }
  const offered = lines.filter(({ opens }) => opens).map(({ place }) => place);
  return { told: lines.map(({ place }) => place), offered, opened };
}

onBothDatabases(
  "a lead and its supporters are told of all, and offered their own",
  async (context) => {
    const cast = await aCast(context);
    const code = await aMixedLetter(context, cast);
    await forward(context, cast, code, [
      await to(context, constructionCode, "lead"),
      await to(context, justiceCode, "support", { replyDueOn: null }),
      await to(context, financeCode, "support", { replyDueOn: null }),
    ]);
    const all = [1, 2, 3];
    const own = (place: number) => ({ told: all, offered: [place], opened: [place] });
    expect(await linesFor(context, cast.agencyOfficer, code)).toEqual(own(1));
    expect(await linesFor(context, await anAgencyPerson(context, justiceCode), code)).toEqual(
      own(2),
    );
    expect(await linesFor(context, await anAgencyPerson(context, financeCode), code)).toEqual(
      own(3),
    );
    const office = { told: all, offered: all, opened: all };
    expect(await linesFor(context, cast.officer, code)).toEqual(office);
    expect(await linesFor(context, cast.lead, code)).toEqual(office);
  },
);

onBothDatabases(
  "of a split letter the office is offered all, an agency nothing else",
  async (context) => {
    const cast = await aCast(context);
    const code = await aMixedLetter(context, cast);
    await forward(context, cast, code, [
      await to(context, constructionCode, "part", { points: [0] }),
      await to(context, justiceCode, "part", { points: [1] }),
    ]);
    const all = [1, 2];
    const nothing = { told: [], offered: [], opened: [] };
    expect(await linesFor(context, cast.agencyOfficer, code)).toEqual(nothing);
    expect(await linesFor(context, cast.officer, code)).toEqual({
      told: all,
      offered: all,
      opened: all,
    });
  },
);
