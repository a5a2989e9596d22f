/** Whoever acts in the sender's place is found out by the sender. */
import { expect } from "vitest";
import { writeMail } from "#app/server/outbox/write-mail.ts";
import { reissueSecret } from "#app/server/usecases/custody/reissue-secret.ts";
import { withdrawPetition } from "#app/server/usecases/custody/withdraw-petition.ts";
import { aCast, must, registered } from "#tests/factories/petition-life.ts";
import { aSending, aSentPetition } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const checks = { nameChecked: true, phoneChecked: true };

const toldOf = (context: TestContext, template: string) =>
  readClient(context.database.read).outboxMessage.findMany({ where: { template } });

async function aPetition(context: TestContext, email: string) {
  const cast = await aCast(context);
  const { code } = await aSentPetition(context, aSending({ person: { email } }));
  await registered(context, code, cast.officer);
  return { officer: cast.officer, target: { code, version: null } };
}

onBothDatabases(
  "a sender with an e-mail is written to when a secret is issued anew or his letter withdrawn",
  async (context) => {
    const { officer, target } = await aPetition(context, "hoa@example.vn");
    const { secret } = must(await reissueSecret(context, officer, target, checks));
    must(await withdrawPetition(context, officer, target, "The sender asked by phone."));
    for (const template of ["secret-reissued", "withdrawn"]) {
      const [promise, ...others] = await toldOf(context, template);
      expect(others).toEqual([]);
      expect(promise).toMatchObject({ channel: "email", address: "hoa@example.vn" });
      const written = await writeMail(context.database.read, "https://a.example.vn", {
        ...promise,
        address: "hoa@example.vn",
        language: "en",
      } as Parameters<typeof writeMail>[2]);
      expect(written.subject).toContain(target.code);
      // The mail tells that there is one; the secret itself is in no mail.
      expect(`${written.text}${written.html}`).not.toContain(secret);
      expect(written.text).toMatch(/not you who asked/);
    }
  },
);

onBothDatabases("a sender without e-mail is rung up on the number on file", async (context) => {
  const { officer, target } = await aPetition(context, "");
  must(await reissueSecret(context, officer, target, checks));
  must(await withdrawPetition(context, officer, target, "The sender asked at the counter."));
  for (const template of ["secret-reissued", "withdrawn"])
    expect(await toldOf(context, template)).toMatchObject([{ channel: "call" }]);
});
