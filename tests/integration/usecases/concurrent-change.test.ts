import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import { registerPetition } from "#app/server/usecases/intake/register-petition.ts";
import { requestSupplement } from "#app/server/usecases/intake/request-supplement.ts";
import { addNote } from "#app/server/usecases/routing/add-note.ts";
import { aPetitionAt, must, thePeople } from "#tests/factories/lives.ts";
import { aSentPetition } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";

onBothDatabases(
  "the second writer on one petition is told, and nothing of his is written",
  async (context) => {
    const people = await thePeople(context);
    const code = await aPetitionAt(context, people, "registered");
    const seen = (await findPetition(context.database.read, code))?.version ?? 0;
    must(await addNote(context, people.officer, { code, version: seen }, "First."));
    expect(await addNote(context, people.lead, { code, version: seen }, "Second.")).toEqual({
      ok: false,
      reason: "version-conflict",
    });
  },
);

onBothDatabases("of five who register the same petition at once, one does", async (context) => {
  const people = await thePeople(context);
  const { code } = await aSentPetition(context);
  const results = await Promise.all(
    Array.from({ length: 5 }, () =>
      registerPetition(context, people.officer, { code, version: null }),
    ),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await findPetition(context.database.read, code))?.registerNumber).toBe(1);
});

onBothDatabases(
  "a note on a petition that waits for its sender leaves the awaited day",
  async (context) => {
    const people = await thePeople(context);
    const code = await aPetitionAt(context, people, "registered");
    const target = { code, version: null };
    const answerBy = civilDate("2026-12-01");
    must(
      await requestSupplement(context, people.officer, target, { question: "Where?", answerBy }),
    );
    must(await addNote(context, people.officer, target, "Called; nobody answered."));
    const row = await readClient(context.database.read).petition.findUnique({ where: { code } });
    expect(row).toMatchObject({ nextDueOn: answerBy, nextDueKind: "supplement" });
  },
);
