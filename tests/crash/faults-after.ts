/** What does not agree between receipts, database, provider and history; nothing, where all is well. */

import { verifyHistory } from "#app/server/persistence/history/history-reading.ts";
import { readClient } from "#tests/setup/read-client.ts";
import { type Line, opensPetition, type Receipt } from "../factories/citizen.ts";
import type { TakenMail } from "../fakes/resend-server.ts";
import type { TestContext } from "../setup/test-context.ts";

export async function faultsAfter(
  context: TestContext,
  line: Line,
  receipts: readonly Receipt[],
  taken: readonly TakenMail[],
): Promise<string[]> {
  const faults: string[] = [];
  const proof = await verifyHistory(context.database.read);
  if (proof.broken)
    faults.push(`the history breaks at ${proof.broken.sequence}: ${proof.broken.fault}`);
  faults.push(
    ...(await petitionFaults(context, receipts)),
    ...(await mailFaults(context, taken)),
    ...(await secretFaults(line, receipts)),
  );
  return faults;
}

/** Each receipt is one petition with one beginning in the history, and there is no petition beside them. */
async function petitionFaults(context: TestContext, receipts: readonly Receipt[]) {
  const client = readClient(context.database.read);
  const petitions = await client.petition.findMany({ include: { sender: true } });
  const sent = await client.historyEvent.findMany({ where: { type: "PetitionSent" } });
  const faults: string[] = [];
  for (const { code, email } of receipts) {
    const made = petitions.filter(({ sender }) => sender?.email === email);
    if (made.length !== 1 || made[0]?.code !== code)
      faults.push(`${email} has the receipt ${code} and ${made.length} petitions`);
    const beginnings = sent.filter(({ petitionId }) => petitionId === made[0]?.id).length;
    if (beginnings !== 1) faults.push(`${code} begins ${beginnings} times in the history`);
  }
  if (petitions.length !== receipts.length)
    faults.push(`${petitions.length} petitions stand beside ${receipts.length} receipts`);
  return faults;
}

/** Each message of the outbox reached the provider once. */
async function mailFaults(context: TestContext, taken: readonly TakenMail[]) {
  const messages = await readClient(context.database.read).outboxMessage.findMany({
    where: { channel: "email" },
  });
  const promised = counted(
    messages.map(({ rendered }) => {
      const { to, subject } = JSON.parse(rendered || "{}") as Partial<TakenMail>;
      return `${to} ${subject}`;
    }),
  );
  const arrived = counted(taken.map(({ to, subject }) => `${to} ${subject}`));
  const unsent = messages.filter(({ state }) => state !== "sent");
  const differing = [...new Set([...promised.keys(), ...arrived.keys()])].filter(
    (mail) => promised.get(mail) !== arrived.get(mail),
  );
  return [
    ...unsent.map(({ messageKey, state }) => `message ${messageKey} is ${state}`),
    ...differing.map(
      (mail) => `promised ${promised.get(mail) ?? 0}, arrived ${arrived.get(mail) ?? 0}: ${mail}`,
    ),
  ];
}

function counted(names: readonly string[]) {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

async function secretFaults(line: Line, receipts: readonly Receipt[]) {
  const faults: string[] = [];
  for (const [index, receipt] of receipts.entries())
    if (!(await opensPetition(line, receipt, `10.200.${index >> 8}.${index & 255}`)))
      faults.push(`the secret of ${receipt.code} does not open it`);
  return faults;
}
