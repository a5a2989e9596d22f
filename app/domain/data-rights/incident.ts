/** What happened to personal data, and by when whom it is told. */
import { accepted, type Result, refused } from "../result.ts";

/** Kinds of data as the report names them; what is sensitive is named first. */
export const incidentDataKinds = [
  "contact",
  "letter-text",
  "files",
  "denunciation",
  "accounts",
  "other",
] as const;
export type IncidentDataKind = (typeof incidentDataKinds)[number];

const hour = 60 * 60 * 1000;

/**
 * In hours from when it was noticed: to the authority in charge of information security within 24 where it
 * is serious (331/2026/ND-CP, Art. 31.2.d), and in any case to the police unit in charge of personal data
 * within 72 (Law 91/2025/QH15, Art. 23). The hours run through days off.
 */
export const incidentHours = { serious: 24, all: 72 } as const;

export type IncidentClock = {
  readonly noticedAt: string;
  readonly serious: boolean;
  readonly reportedAt: string | null;
};

export type IncidentOwed = {
  readonly by: string;
  /** Whole hours that are left; negative when they are over. */
  readonly hoursLeft: number;
};

/** Until when the report is owed, or null where it was made. */
export function reportOwed(
  { noticedAt, serious, reportedAt }: IncidentClock,
  now: string,
): IncidentOwed | null {
  if (reportedAt !== null) return null;
  const end = Date.parse(noticedAt) + incidentHours[serious ? "serious" : "all"] * hour;
  return {
    by: new Date(end).toISOString(),
    hoursLeft: Math.floor((end - Date.parse(now)) / hour),
  };
}

/** An incident was noticed before it is recorded, and reported after it was noticed. */
export function judgeInstants(
  { noticedAt, reportedAt }: Pick<IncidentClock, "noticedAt" | "reportedAt">,
  now: string,
): Result<null> {
  const inOrder = noticedAt <= now && (reportedAt === null || reportedAt <= now);
  if (!inOrder || (reportedAt !== null && reportedAt < noticedAt))
    return refused("incident-later-than-now");
  return accepted(null);
}

/** The number of an incident in its register: its own series each year. */
export const incidentNumber = ({
  number,
  year,
}: {
  readonly number: number;
  readonly year: number;
}) => `SC-${String(number).padStart(2, "0")}/${year}`;
