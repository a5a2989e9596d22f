import { civilDateInVietnam } from "#app/domain/deadline/calendar/civil-date.ts";
import { formatTrackingSecret } from "#app/domain/identifiers/tracking-secret.ts";
import type { Context } from "#app/server/context.ts";
import { listOfficers } from "#app/server/persistence/people/officer-reading.ts";
import { petitionsBySecret } from "#app/server/persistence/petition/secret-reading.ts";
import { seededIds } from "./seeded-ids.ts";

const draftIdBytes = 16;
const callsSearched = 1200;
const shownStages = ["in-progress", "awaiting-supplement", "answered", "guided"];

/**
 * Codes with their secrets, a few stages of them. Secrets are stored nowhere, so they are derived
 * again from the demonstration's own seed.
 */
export async function demoTries(context: Context) {
  const first = (await listOfficers(context.database.read))[0];
  if (!first) return [];
  const ids = seededIds(`demonstration of ${civilDateInVietnam(new Date(first.createdAt))}`);
  const secrets = new Map<string, string>();
  for (let call = 0; call < callsSearched; call += 1) {
    const draftId = Buffer.from(ids.bytes(draftIdBytes)).toString("base64url");
    const secret = context.keys.secretOfDraft(draftId);
    secrets.set(context.keys.secretHash(secret), formatTrackingSecret(secret));
  }
  const petitions = await petitionsBySecret(context.database.read, [...secrets.keys()]);
  return shownStages.flatMap((stage) => {
    const found = petitions.find((petition) => petition.stage === stage);
    return found ? [{ ...found, secret: secrets.get(found.secretHash ?? "") ?? "" }] : [];
  });
}
