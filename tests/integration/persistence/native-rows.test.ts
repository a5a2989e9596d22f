/** Hand-written reads answer what Prisma answers, column by column, on both databases. */
import { expect } from "vitest";
import * as native from "#app/server/persistence/petition/native-rows.ts";
import { readPetitionFile } from "#app/server/persistence/petition/petition-file-reading.ts";
import { loadDemonstration } from "#prisma/seed/demo/load-demonstration.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";

onBothDatabases("a petition and all that hangs on it", async (context) => {
  await loadDemonstration(context, () => undefined);
  const { read } = context.database;
  const client = readClient(read);
  const petitions = await client.petition.findMany({ orderBy: { id: "asc" } });
  expect(petitions.length).toBeGreaterThan(30);
  for (const petition of petitions) {
    const { id: petitionId, code } = petition;
    const where = { petitionId };
    expect(await native.petitionRow(read, code)).toEqual(petition);
    expect(await native.petitionRowById(read, petitionId)).toEqual(petition);
    expect(await native.senderRow(read, petitionId)).toEqual(
      await client.sender.findUnique({ where }),
    );
    expect(await native.replyRow(read, petitionId)).toEqual(
      await client.reply.findUnique({ where }),
    );
    expect(await native.pointRows(read, petitionId)).toEqual(
      await client.point.findMany({ where, orderBy: { place: "asc" } }),
    );
    expect(await native.forwardingRows(read, petitionId)).toEqual(
      await client.forwarding.findMany({ where, orderBy: { id: "asc" } }),
    );
    expect(await native.fileRows(read, petitionId)).toEqual(
      await client.storedFile.findMany({ where, orderBy: { id: "asc" } }),
    );
    expect(await native.historyRows(read, petitionId)).toEqual(
      await client.historyEvent.findMany({ where, orderBy: { sequence: "asc" } }),
    );
    const record = await client.publicRecord.findFirst({ where });
    expect(await native.publicRecordOf(read, petitionId, 1)).toEqual(record);
    expect(await native.publicRecordByAddress(read, record?.address ?? "none")).toEqual(record);
    expect((await readPetitionFile(read, code))?.row.receivingUnit.id).toBe(
      petition.receivingUnitId,
    );
  }
});

onBothDatabases("officers, sessions and drafts", async (context) => {
  await loadDemonstration(context, () => undefined);
  const { read } = context.database;
  const client = readClient(read);
  for (const officer of await client.officer.findMany())
    expect(await native.officerRow(read, officer.id)).toEqual(officer);
  const drafts = await client.draft.findMany();
  expect(drafts.length).toBeGreaterThan(10);
  for (const draft of drafts)
    expect(await native.draftRow(read, draft.idHash, draft.createdAt)).toEqual(draft);
  expect(await native.officerRow(read, 0)).toBeNull();
  expect(await native.sessionRow(read, "none")).toBeNull();
});
