/** Wherever random acts bring a petition: each open part of it stands in somebody's queue. */
import { expect } from "vitest";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { isEnded } from "#app/domain/petition/petition.ts";
import { isUnderWay, sharesOf, wholeStage } from "#app/domain/petition/shares.ts";
import { accepted } from "#app/domain/result.ts";
import { todayOf } from "#app/server/clock.ts";
import { verifyHistory } from "#app/server/persistence/history/history-reading.ts";
import { restrictedReaders } from "#app/server/persistence/people/officer-reading.ts";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import { handledQueues } from "#app/server/persistence/queues/queue-conditions.ts";
import { loadLegalClock } from "#app/server/persistence/time/rule-reading.ts";
import { changePetition } from "#app/server/usecases/custody/change-petition.ts";
import { anOfficer, constructionCode, officeCode } from "#tests/factories/officers.ts";
import { agencyIdOf } from "#tests/factories/petition-life.ts";
import { drawing, everythingPossible, inputFor, leadsOn } from "#tests/factories/random-walk.ts";
import { aSentPetition } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const walks = 6;
const stepsMax = 30;
const justiceCode = "so-tu-phap";
const nobodyCode = "so-tai-chinh";

async function whoWhere(context: TestContext, code: string) {
  const petition = await findPetition(context.database.read, code);
  if (petition === null) throw new Error("no petition");
  const entries = await readClient(context.database.read).queueEntry.findMany({
    where: { petitionId: petition.id },
  });
  return { petition, entries };
}

/** The parts that nobody finds in a queue; what is restricted stands with its named readers. */
async function partsInNoQueue(context: TestContext, code: string) {
  const { petition, entries } = await whoWhere(context, code);
  if (isEnded(wholeStage(petition)) || petition.restricted) return [];
  return sharesOf(petition)
    .filter(isUnderWay)
    .filter(({ forwarding }) => {
      const isAway = forwarding?.agencyHasAccount === true;
      const unitId: number = isAway ? forwarding.agencyId : petition.receivingUnitId;
      const queues: readonly string[] = isAway ? handledQueues : ["open"];
      return !entries.some((entry) => entry.unitId === unitId && queues.includes(entry.queue));
    })
    .map(({ place, stage }) => `${place} ${stage}`);
}

onBothDatabases("every open part stands in somebody's queue, whatever is done", async (context) => {
  const office = { unit: officeCode, readsRestricted: true };
  const people: OfficerActor[] = [
    await anOfficer(context, ["intake-officer"], office),
    await anOfficer(context, ["intake-officer", "office-lead"], office),
    await anOfficer(context, ["agency-officer", "agency-lead"], { unit: constructionCode }),
    await anOfficer(context, ["agency-officer"], { unit: justiceCode }),
  ];
  const destinations = [
    { agencyId: await agencyIdOf(context, constructionCode), worksHere: true },
    { agencyId: await agencyIdOf(context, justiceCode), worksHere: true },
    { agencyId: await agencyIdOf(context, nobodyCode), worksHere: false },
  ];
  const { read } = context.database;
  const facts = {
    today: todayOf(context.clock),
    onePersonUnit: false,
    namedReaders: await restrictedReaders(read, people[0]?.unitId ?? 0),
    legalClock: await loadLegalClock(read),
  };
  let shared = 0;
  for (let seed = 1; seed <= walks; seed += 1) {
    const draw = drawing(seed);
    const { code } = await aSentPetition(context);
    const path: string[] = [];
    for (let step = 0; step < stepsMax; step += 1) {
      const { petition } = await whoWhere(context, code);
      const every = everythingPossible(petition, people, facts);
      const from = draw(8) === 0 ? every : every.filter(leadsOn);
      const chosen = from[draw(from.length)];
      if (chosen === undefined) break;
      const command = inputFor(chosen, facts, destinations, draw);
      const target = { code, version: null, forwarding: chosen.view.place };
      const done = await changePetition(context, chosen.actor, target, {
        command: () => accepted(command),
      });
      if (!done.ok) continue;
      path.push(`${chosen.type} (${chosen.view.place})`);
      if (done.value.petition.others.length > 0) shared += 1;
      expect(await partsInNoQueue(context, code), path.join(" → ")).toEqual([]);
    }
  }
  expect(shared).toBeGreaterThan(5);
  expect((await verifyHistory(read)).broken).toBeNull();
});
