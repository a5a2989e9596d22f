/** How long a visitor may wait for his turn: whoever has begun something longer than a newcomer. */
export type Patience = { readonly underway: number; readonly newcomer: number };

export type Visit = {
  readonly isUnderway: boolean;
  readonly begin: () => void;
  /** Called where the turn did not come in time. */
  readonly turnAway: () => void;
};

export type Turns = {
  /** Begins the visit in its turn; at once where nobody waits. */
  readonly take: (visit: Visit) => void;
  /** To be called when somebody was answered: the next may begin. */
  readonly wake: () => void;
  /** How long one who comes now would wait, from how many wait before him and how fast they begin. */
  readonly waitMilliseconds: (isUnderway: boolean) => number;
};

type Waiting = Visit & { readonly since: number };
type Rules = {
  readonly mayBegin: (isUnderway: boolean) => boolean;
  readonly patience: Patience;
  readonly now?: () => number;
};

const weightOfNewest = 0.1;
const sweepMilliseconds = 250;
/** So few are never told to come back: a server that has just begun is late from loading its own code. */
const neverTooMany = 8;

/**
 * One request begins in each turn of the event loop, whoever is underway before newcomers. Without this all
 * that were read begin in the same turn, and as only one connection is taken from the system in each, newcomers
 * would wait unseen in the system's queue, where nobody can tell them to come back.
 */
export function createTurns({ mayBegin, patience, now = () => performance.now() }: Rules): Turns {
  const underway: Waiting[] = [];
  const newcomers: Waiting[] = [];
  let betweenBegins = 0;
  /** When the last one began while others waited; null where nobody had to wait. */
  let began: number | null = null;
  let running = false;

  function next(): Waiting | undefined {
    if (mayBegin(true) && underway.length > 0) return underway.shift();
    return mayBegin(false) ? newcomers.shift() : undefined;
  }

  function turn() {
    running = false;
    const visit = next();
    if (visit === undefined) return;
    const at = now();
    if (began !== null) betweenBegins += weightOfNewest * (at - began - betweenBegins);
    const isOthersTurn = underway.length + newcomers.length > 0;
    began = isOthersTurn ? at : null;
    if (isOthersTurn) wake();
    if (at - visit.since > patienceOf(visit)) visit.turnAway();
    else visit.begin();
  }

  function wake() {
    if (running || underway.length + newcomers.length === 0) return;
    running = true;
    setImmediate(turn);
  }

  const patienceOf = ({ isUnderway }: Visit) =>
    isUnderway ? patience.underway : patience.newcomer;

  /** The first has waited longest; where nobody is answered no turn would tell him. */
  function sweep(waiting: Waiting[]) {
    for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
      if (now() - first.since <= patienceOf(first)) return;
      waiting.shift();
      first.turnAway();
    }
  }
  setInterval(() => [underway, newcomers].forEach(sweep), sweepMilliseconds).unref();

  return {
    wake,
    take(visit) {
      (visit.isUnderway ? underway : newcomers).push({ ...visit, since: now() });
      began ??= now();
      wake();
    },
    waitMilliseconds(isUnderway) {
      const before = underway.length + (isUnderway ? 0 : newcomers.length);
      if (before < neverTooMany) return 0;
      // One late moment is a file that was read or memory swept: it counts once, not for each.
      return before * betweenBegins + (began === null ? 0 : now() - began);
    },
  };
}
