/** What is no code of a share leads nowhere, though the petition before the point is there. */
import { expect } from "vitest";
import * as assign from "#app/routes/staff/acts/assign/assign.tsx";
import * as proofs from "#app/routes/staff/file/clock-proofs.tsx";
import * as petition from "#app/routes/staff/file/petition.tsx";
import { anOfficer } from "#tests/factories/officers.ts";
import { registered } from "#tests/factories/petition-life.ts";
import { aSentPetition } from "#tests/factories/sending.ts";
import { aSignedInVisitor, signedInTo } from "#tests/factories/staff-pages.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";

const pages = [petition, proofs, assign].map(({ loader }) => ({ loader: signedInTo(loader) }));
const page = { action: signedInTo(petition.action) };

onBothDatabases("only a plain number names a share; anything else is unknown", async (context) => {
  const visitor = await aSignedInVisitor(context, ["intake-officer"]);
  const { code } = await aSentPetition(context);
  await registered(context, code, await anOfficer(context, ["intake-officer"]));
  for (const one of pages)
    expect(await visitor.get(one, "/", { code })).toMatchObject({ status: 200 });
  const note = { intent: "add-note", text: "A note", version: "2" };
  for (const ending of [".0", ".-1", ".abc", ".1.2", ".01", ".99"]) {
    const params = { code: `${code}${ending}` };
    for (const one of pages)
      expect(await visitor.get(one, "/", params), ending).toMatchObject({ status: 404 });
    expect(await visitor.post(page, "/", note, params), ending).toMatchObject({ status: 404 });
  }
});
