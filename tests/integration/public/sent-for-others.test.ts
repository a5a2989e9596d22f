/** A letter that somebody sends in another's place, or for several people. */
import { expect } from "vitest";
import { trackedPetition } from "#app/server/queries/public/tracked-petition.ts";
import { senderContact } from "#app/server/queries/senders/sender-contact.ts";
import { petitionFile } from "#app/server/queries/staff/petition-file.ts";
import { registerSheet } from "#app/server/queries/staff/register/register-book.ts";
import { taskList } from "#app/server/queries/staff/tasks.ts";
import { correctSender } from "#app/server/usecases/intake/correct-intake.ts";
import { bringTo, must, thePeople } from "#tests/factories/lives.ts";
import { aSending, aSentPetition } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";

const helped = {
  phone: "",
  helperName: "Tran Thi Con",
  helperRelation: "daughter",
  helperPhone: "0907123456",
};

onBothDatabases("who has no phone is reached by who sent it in his place", async (context) => {
  const people = await thePeople(context);
  const { officer } = people;
  const { code } = await aSentPetition(context, aSending({ person: helped }));
  await bringTo(context, people, String(code), "answered");
  const calls = await taskList(context, officer, "call");
  expect(calls?.map(({ template }) => template)).toContain("answered");
  expect(await senderContact(context, officer, String(code))).toMatchObject(helped);
  const file = await petitionFile(context, officer, String(code), "vi");
  expect(file?.sender).toMatchObject({ helper: "T. T. C.", hasPhone: true, phoneEnd: "456" });
  expect((await trackedPetition(context, String(code), "vi"))?.sent).toMatchObject({
    helperName: helped.helperName,
  });
});

onBothDatabases("the register and the own page say how many send it together", async (context) => {
  const people = await thePeople(context);
  const { code } = await aSentPetition(context, aSending({ person: { peopleCount: 12 } }));
  await bringTo(context, people, String(code), "registered");
  const sheet = await registerSheet(context, people.officer, {
    year: null,
    after: null,
    whole: true,
  });
  expect(sheet?.lines[0]?.entry).toMatchObject({ others: 11 });
  const file = await petitionFile(context, people.officer, String(code), "vi");
  expect(file?.sender).toMatchObject({ peopleCount: 12, helper: "" });
  expect((await trackedPetition(context, String(code), "vi"))?.sent.peopleCount).toBe(12);
});

onBothDatabases(
  "a helper who was none is taken out, and the number of people corrected",
  async (context) => {
    const { officer } = await thePeople(context);
    const { code } = await aSentPetition(
      context,
      aSending({ person: { ...helped, peopleCount: 500 } }),
    );
    const target = { code: String(code), version: null };
    const correction = {
      reason: "typed-wrong",
      note: "",
      emptied: ["helperName", "helperRelation", "helperPhone"],
      peopleCount: "5",
    } as const;
    must(await correctSender(context, officer, target, correction));
    expect(await senderContact(context, officer, String(code))).toMatchObject({
      helperName: "",
      helperRelation: "",
      helperPhone: "",
      peopleCount: 5,
    });
  },
);
