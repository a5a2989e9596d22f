/** A request about data and a decision to destroy at each side, and an incident: what their addresses name. */
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { insertDestruction } from "#app/server/persistence/rights/retention-writing.ts";
import { takeInDataRequest } from "#app/server/usecases/rights/ask-data-request.ts";
import { recordIncident } from "#app/server/usecases/rights/incidents.ts";
import { must } from "#tests/factories/lives.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const asked = {
  kind: "copy",
  proof: "identity-card",
  proofNote: "",
  personName: "Nguyen Thi Hoa",
  personContact: "",
  asked: "",
  receivedOn: civilDate("2026-11-20"),
  involvesOthers: false,
} as const;

async function rightsAt(context: TestContext, officer: OfficerActor, code: string) {
  const decision = { documentNumber: "1/QD", documentOn: "2026-11-20", signerName: "B" };
  const destruction = await context.database.transaction((transaction) =>
    insertDestruction(transaction, {
      ...{ ...decision, unitId: officer.unitId, signerCapacity: "Director" },
      ...{ decidedAt: context.clock.now(), decidedById: officer.officerId },
    }),
  );
  const request = must(await takeInDataRequest(context, officer, { ...asked, code }));
  return { request: String(request), destruction: String(destruction) };
}

type Side = { readonly officer: OfficerActor; readonly code: string };

export async function rightsScene(
  context: TestContext,
  { office, agency, admin }: { office: Side; agency: Side; admin: OfficerActor },
) {
  const incident = {
    noticedAt: context.clock.now(),
    serious: false,
    what: "A list was sent to the wrong person.",
    dataKinds: ["contact"],
    peopleCount: 1,
    consequences: "",
    measures: "",
  } as const;
  return {
    office: await rightsAt(context, office.officer, office.code),
    agency: await rightsAt(context, agency.officer, agency.code),
    incident: String(must(await recordIncident(context, admin, incident))),
  };
}
