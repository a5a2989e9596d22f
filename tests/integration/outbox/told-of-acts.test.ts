/** Whoever acts in the sender's place is found out by the sender. */
import { expect } from "vitest";
import type { SecretWay } from "#app/domain/petition/secret-way.ts";
import { writeMail } from "#app/server/outbox/write-mail.ts";
import { reissueSecret } from "#app/server/usecases/custody/reissue-secret.ts";
import { withdrawPetition } from "#app/server/usecases/custody/withdraw-petition.ts";
import { aCast, must, registered } from "#tests/factories/petition-life.ts";
import { aSending, aSentPetition } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const by = (way: SecretWay) => ({ nameChecked: true, phoneChecked: true, way });

const toldOf = (context: TestContext, template: string) =>
  readClient(context.database.read).outboxMessage.findMany({ where: { template } });

async function aPetition(
  context: TestContext,
  person: NonNullable<Parameters<typeof aSending>[0]>["person"],
) {
  const cast = await aCast(context);
  const { code } = await aSentPetition(context, aSending({ person }));
  await registered(context, code, cast.officer);
  return { officer: cast.officer, target: { code, version: null } };
}

onBothDatabases(
  "a sender with an e-mail is written to when a secret is issued anew or his letter withdrawn",
  async (context) => {
    const { officer, target } = await aPetition(context, { email: "hoa@example.vn" });
    must(await reissueSecret(context, officer, target, by("email")));
    must(await withdrawPetition(context, officer, target, "The sender asked by phone."));
    // The mail that brings the secret tells of it, so that there is no second one.
    expect(await toldOf(context, "secret-reissued")).toEqual([]);
    for (const template of ["secret-sent", "withdrawn"]) {
      const [promise, ...others] = await toldOf(context, template);
      expect(others).toEqual([]);
      expect(promise).toMatchObject({ channel: "email", address: "hoa@example.vn" });
      const written = await writeMail(context.database.read, "https://a.example.vn", {
        ...promise,
        address: "hoa@example.vn",
        language: "en",
      } as Parameters<typeof writeMail>[2]);
      expect(written.subject).toContain(target.code);
      expect(written.text).toMatch(/not you who asked/);
    }
  },
);

onBothDatabases("a sender without e-mail is rung up on the number on file", async (context) => {
  for (const way of ["counter", "letter"] as const) {
    const { officer, target } = await aPetition(context, { email: "" });
    const { secret } = must(await reissueSecret(context, officer, target, by(way)));
    expect(secret === null).toBe(way === "letter");
    must(await withdrawPetition(context, officer, target, "The sender asked at the counter."));
    for (const template of ["secret-reissued", "withdrawn"])
      expect((await toldOf(context, template)).at(-1)).toMatchObject({ channel: "call" });
  }
  expect(await toldOf(context, "secret-reissued")).toHaveLength(2);
  expect(await toldOf(context, "secret-sent")).toMatchObject([{ channel: "letter", address: "" }]);
});

onBothDatabases(
  "whoever has neither e-mail nor telephone reads it in one letter",
  async (context) => {
    const person = { phone: "", postalAddress: "Box 1" };
    const { officer, target } = await aPetition(context, person);
    must(await reissueSecret(context, officer, target, by("letter")));
    expect(await toldOf(context, "secret-sent")).toMatchObject([{ channel: "letter" }]);
    expect(await toldOf(context, "secret-reissued")).toEqual([]);
  },
);
