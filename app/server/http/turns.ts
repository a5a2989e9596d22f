const weightOfNewest = 0.1;

export type Turns = {
  /** Runs the work in its turn; at once where nobody waits. */
  readonly take: (work: () => void) => void;
  /** How long one who comes now would wait, from how many wait and how long their turns take. */
  readonly waitMilliseconds: () => number;
};

/**
 * One request begins in each turn of the event loop. Without this all that were read begin in the same
 * turn, and as only one connection is taken from the system in each, newcomers would wait unseen in the
 * system's queue, where nobody can tell them to come back.
 */
export function createTurns(): Turns {
  const waiting: (() => void)[] = [];
  let turnMilliseconds = 0;
  let began = 0;
  let running = false;

  function turn() {
    const now = performance.now();
    turnMilliseconds += weightOfNewest * (now - began - turnMilliseconds);
    began = now;
    const work = waiting.shift();
    if (waiting.length > 0) setImmediate(turn);
    else running = false;
    work?.();
  }

  return {
    take(work) {
      waiting.push(work);
      if (running) return;
      running = true;
      began = performance.now();
      setImmediate(turn);
    },
    waitMilliseconds: () => waiting.length * turnMilliseconds,
  };
}
