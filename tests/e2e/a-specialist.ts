import { insertDivision } from "#app/server/persistence/people/division-store.ts";
import { insertOfficer } from "#app/server/persistence/people/officer-store.ts";
import { besideTheServer } from "./beside-the-server.ts";
import { rows } from "./database.ts";
import { people } from "./staff-steps.ts";

type Known = { readonly agencyId: number; readonly passwordHash: string };

/** A new division of the construction department and a specialist in it, with everybody's password. */
export async function aSpecialist(divisionName: string) {
  const context = besideTheServer();
  const [known] = rows<Known>(
    `SELECT "agencyId", "passwordHash" FROM "Officer" WHERE email = ?`,
    people.agencyOfficer,
  );
  if (known === undefined) throw new Error("nobody works in the department");
  const { agencyId, passwordHash } = known;
  const name = divisionName;
  const divisionId = await context.database.transaction((transaction) =>
    insertDivision(transaction, { agencyId, name, sortKey: name.toLowerCase() }),
  );
  const email = `chuyen-vien-${divisionId}@so-xay-dung.example.vn`;
  await context.database.transaction((transaction) =>
    insertOfficer(transaction, {
      email,
      displayName: "Specialist",
      position: "",
      sortKey: "specialist",
      passwordHash,
      agencyId,
      divisionId,
      roles: ["agency-specialist"],
      readsRestricted: false,
      createdAt: context.clock.now(),
    }),
  );
  await context.close();
  return { divisionId, email };
}
