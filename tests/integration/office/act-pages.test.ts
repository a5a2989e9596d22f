/** With the whole file of the petition the same two pages asked 19 and 16 statements. */
import { expect } from "vitest";
import { loader as openForward } from "#app/routes/staff/acts/forward/forward.tsx";
import { loader as openWithdraw } from "#app/routes/staff/acts/withdraw/withdraw.tsx";
import { aCast, classified, registered } from "#tests/factories/petition-life.ts";
import { aSentPetition } from "#tests/factories/sending.ts";
import { aSignedInVisitor, signedInTo } from "#tests/factories/staff-pages.ts";
import { countStatements } from "#tests/setup/count-statements.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";

type Loader = (args: never) => Promise<unknown>;

/** How many statements the page's own loader asks; who is signed in was asked before. */
const counted = (loader: Loader, told: (statements: number) => void) =>
  signedInTo(async (args) => {
    const { result, statements } = await countStatements(() => loader(args));
    told(statements);
    return result;
  });

onBothDatabases(
  "the page of an act asks for its head and what it shows besides",
  async (context) => {
    const cast = await aCast(context);
    const visitor = await aSignedInVisitor(context, ["intake-officer", "office-lead"]);
    const { code } = await aSentPetition(context);
    await registered(context, code, cast.officer);
    await classified(context, code, cast.officer);
    const asked = async (loader: Loader) => {
      let statements = 0;
      const page = { loader: counted(loader, (number) => (statements = number)) };
      // The first look fills what the process remembers.
      for (let look = 0; look < 2; look += 1)
        expect(await visitor.get(page, "/", { code })).toMatchObject({ status: 200 });
      return statements;
    };
    // Over a connection each look at reference data asks anew whether it moved; in SQLite once in a go.
    const expected = {
      sqlite: { forward: 5, withdraw: 4 },
      postgresql: { forward: 12, withdraw: 8 },
    } as const;
    expect({ forward: await asked(openForward), withdraw: await asked(openWithdraw) }).toEqual(
      expected[context.database.kind],
    );
  },
);
