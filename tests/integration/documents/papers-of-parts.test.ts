/** The papers about one part of a split letter tell of that part alone, by the petition's numbers. */
import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { composePaper } from "#app/server/documents/compose-paper.ts";
import { findAgency } from "#app/server/persistence/people/agency-reading.ts";
import { returnPetition } from "#app/server/usecases/routing/return-petition.ts";
import { constructionCode } from "#tests/factories/officers.ts";
import { aCast, agencyIdOf, must } from "#tests/factories/petition-life.ts";
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

const today = civilDate("2026-11-21");

async function paperOf(
  context: TestContext,
  code: string,
  place: number,
  kind: "phieu-trinh" | "phieu-chuyen",
) {
  const question = { code, place, kind, today, sender: "covered" } as const;
  return (await composePaper(context.database.read, question))?.paragraphs.join("\n") ?? "";
}

async function nameOf(context: TestContext, code: string) {
  const agency = await findAgency(context.database.read, await agencyIdOf(context, code));
  return agency?.shortName ?? "";
}

onBothDatabases("a part's papers name who had it, and number its points", async (context) => {
  const cast = await aCast(context);
  const code = await aMixedLetter(context, cast);
  await forward(context, cast, code, [
    await to(context, constructionCode, "part", { points: [0] }),
    await to(context, justiceCode, "part", { points: [1] }),
  ]);
  expect(await paperOf(context, code, 2, "phieu-chuyen")).toContain(
    "2. The fee is not in the list",
  );
  const justice = await anAgencyPerson(context, justiceCode);
  const proposedAgencyId = await agencyIdOf(context, financeCode);
  const why = { reasonCode: "outside-competence", reason: "Not ours", proposedAgencyId } as const;
  must(await returnPetition(context, justice, { code, version: null }, why));
  const [ofConstruction, ofJustice, ofFinance] = [
    await nameOf(context, constructionCode),
    await nameOf(context, justiceCode),
    await nameOf(context, financeCode),
  ];
  const returned = await paperOf(context, code, 2, "phieu-trinh");
  expect(returned).toContain(ofJustice);
  expect(returned).not.toContain(ofConstruction);
  // What came back keeps its number as history; who had it before is told of the next one too.
  await forward(context, cast, code, [await to(context, financeCode, "alone")]);
  const again = await paperOf(context, code, 3, "phieu-trinh");
  expect(again).toContain(ofJustice);
  expect(again).toContain(ofFinance);
  expect(again).not.toContain(ofConstruction);
  const other = await paperOf(context, code, 1, "phieu-trinh");
  expect(other).toContain(ofConstruction);
  expect(other).not.toContain(ofJustice);
});
