/** What a petition's page shows of its way up, of the reports on it, and of the registry's numbers. */
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { EventOf } from "#app/domain/petition/lifecycle/events.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import type { Reader } from "../../persistence/engine/database.ts";
import { agencyNamesById } from "../../persistence/petition/petition-file-reading.ts";
import type { PetitionEvents } from "../staff/petition-history.ts";
import type { StaffAttachment } from "../staff/staff-attachment.ts";

export type RegistryLine = Omit<
  EventOf<"RegistryNumberRecorded">,
  "type" | "fileId" | "unitId" | "forwarding"
> & { readonly id: number; readonly file: StaffAttachment | null };

type Readable = { readonly events: PetitionEvents; readonly files: readonly StaffAttachment[] };

/** The office's question is between it and the leadership; the direction is for everybody whom it binds. */
export const readsSubmission = ({ side }: OfficerActor) => side === "office";

/** The submission, the direction and the agencies' reports, with the scans that this person may read. */
export async function leadershipPart(
  reader: Reader,
  petition: Petition,
  { events, files }: Readable,
) {
  const fileOf = (id: number | null | undefined) => files.find((file) => file.id === id) ?? null;
  const reports = events.flatMap(({ event, link }) =>
    event.type === "ReportedBack" ? [{ ...event, at: link.at, id: link.sequence }] : [],
  );
  const directed = petition.direction?.agencyId ?? 0;
  const names = await agencyNamesById(reader, [
    directed,
    ...reports.map(({ agencyId }) => agencyId),
  ]);
  return {
    submissionFile: fileOf(petition.submission?.fileId),
    directionFile: fileOf(petition.direction?.fileId),
    directedAgency: names.get(directed) ?? "",
    reports: reports.map(({ id, at, agencyId, text, paper }) => ({
      id,
      at,
      agency: names.get(agencyId) ?? "",
      text,
      paper: paper ? { ...paper, file: fileOf(paper.fileId) } : null,
    })),
  };
}
export type LeadershipPart = Awaited<ReturnType<typeof leadershipPart>>;

/** The numbers that the own registry gave, newest first. */
export const registryLines = ({ unitId }: OfficerActor, { events, files }: Readable) =>
  events
    .flatMap(({ event, link }): RegistryLine[] => {
      if (event.type !== "RegistryNumberRecorded" || event.unitId !== unitId) return [];
      const { kind, number, on, registryPaper, note, fileId } = event;
      const file = files.find(({ id }) => id === fileId) ?? null;
      return [{ id: link.sequence, kind, number, on, registryPaper, note, file }];
    })
    .reverse();
