/** What of the machine stands still although it should run by itself, and is told to the administrators. */

const minuteMilliseconds = 60_000;
const hourMilliseconds = 60 * minuteMilliseconds;

/** One night and the time that a backup takes. */
const backupLateMilliseconds = 26 * hourMilliseconds;
/** Providers that are busy are tried again within an hour. */
const mailLateMilliseconds = 2 * hourMilliseconds;

export const standingAlarms = ["backup-late", "mail-stuck", "jobs-failing"] as const;
export type StandingAlarm = (typeof standingAlarms)[number];

/** How the machine stands; instants as ISO texts. */
export type MachineState = {
  /** The place and the key of backups are set. */
  readonly backupSet: boolean;
  readonly lastBackupAt: string | null;
  readonly oldestMailAt: string | null;
  /** Mails that could not be sent and wait for a person. */
  readonly mailsSetAside: number;
  /** How many pieces of timed work failed when they ran last. */
  readonly failingJobs: number;
};

/** What is to be told of this state, in the order of `standingAlarms`; nothing where all runs. */
export function alarmsOf(state: MachineState, now: string): readonly StandingAlarm[] {
  const isOlder = (instant: string, milliseconds: number) =>
    Date.parse(now) - Date.parse(instant) > milliseconds;
  const { backupSet, lastBackupAt, oldestMailAt } = state;
  const stands: Readonly<Record<StandingAlarm, boolean>> = {
    "backup-late":
      backupSet && (lastBackupAt === null || isOlder(lastBackupAt, backupLateMilliseconds)),
    "mail-stuck":
      state.mailsSetAside > 0 ||
      (oldestMailAt !== null && isOlder(oldestMailAt, mailLateMilliseconds)),
    "jobs-failing": state.failingJobs > 0,
  };
  return standingAlarms.filter((alarm) => stands[alarm]);
}
