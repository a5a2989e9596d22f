/** How long somebody stays signed in: until nothing is done for a while, and never beyond a day's work. */
const minute = 60_000;
const hour = 60 * minute;

export const sessionLimits = {
  idle: 30 * minute,
  absolute: 10 * hour,
  /** The end is told this long before. */
  warning: 2 * minute,
  /** Noted at most so often that somebody is at work. */
  noted: minute,
  /** After the end by time what was sent into it is kept so long for its person. */
  kept: 12 * hour,
  /** A page asks no oftener than this how long is left. */
  asked: 1000,
} as const;

export type SessionSpan = { readonly lastSeenAt: string; readonly expiresAt: string };

/** Milliseconds until nothing done ends it, and until it ends whatever is done, at this instant. */
export type SessionLeft = {
  readonly idle: number;
  readonly absolute: number;
  readonly endsAt: string;
};

/** Returns how long a session goes on, never less than nothing. */
export function sessionLeft({ lastSeenAt, expiresAt }: SessionSpan, now: string): SessionLeft {
  const until = (instant: number) => Math.max(0, instant - Date.parse(now));
  return {
    idle: until(Date.parse(lastSeenAt) + sessionLimits.idle),
    absolute: until(Date.parse(expiresAt)),
    endsAt: expiresAt,
  };
}

/** The shorter of both spans. */
export const untilEnd = ({ idle, absolute }: SessionLeft): number => Math.min(idle, absolute);

/** How long until something else is to be said of the end: until the notice, then until the end itself. */
export function untilNextNotice(left: SessionLeft): number {
  const end = untilEnd(left);
  return end > sessionLimits.warning ? end - sessionLimits.warning : end;
}

/** Whether a session is over by time. */
export const hasRunOut = (span: SessionSpan, now: string): boolean =>
  untilEnd(sessionLeft(span, now)) === 0;

/** When a session was over by time, or will be. */
export function endOf({ lastSeenAt, expiresAt }: SessionSpan): string {
  const idleEnd = Date.parse(lastSeenAt) + sessionLimits.idle;
  return new Date(Math.min(idleEnd, Date.parse(expiresAt))).toISOString();
}

/**
 * Until when a form that is sent into this session now is kept for its person, or null: it is still open,
 * or over for too long. A session that somebody ended leaves no span behind.
 */
export function keptUntil(span: SessionSpan, now: string): string | null {
  if (!hasRunOut(span, now)) return null;
  const until = Date.parse(endOf(span)) + sessionLimits.kept;
  return until > Date.parse(now) ? new Date(until).toISOString() : null;
}

/** Whether it is time to note that somebody is at work. */
export const owesNote = ({ lastSeenAt }: SessionSpan, now: string): boolean =>
  Date.parse(lastSeenAt) + sessionLimits.noted <= Date.parse(now);

export type SessionNotice = "none" | "idle" | "absolute" | "over";

/** What the notice before the end says: nothing yet, that one click keeps it, that nothing does, that it is over. */
export function noticeOf(left: SessionLeft): SessionNotice {
  const end = untilEnd(left);
  if (end <= 0) return "over";
  if (end > sessionLimits.warning) return "none";
  return left.absolute <= sessionLimits.warning ? "absolute" : "idle";
}
