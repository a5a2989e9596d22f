/** Who works next: as many at once as there are places, one large one among them, in the order of coming. */
export type Turn = { readonly end: () => void };

type Waiting = { readonly isLarge: boolean; readonly begin: () => void };

/** Whoever waits longer than the patience gets no turn. */
export function openTurns(places: number, patienceMilliseconds: number) {
  const waiting: Waiting[] = [];
  let working = 0;
  let large = 0;
  const mayBegin = (isLarge: boolean) => working < places && (!isLarge || large === 0);

  function begin(isLarge: boolean): Turn {
    working += 1;
    if (isLarge) large += 1;
    return {
      end() {
        working -= 1;
        if (isLarge) large -= 1;
        const next = waiting.find((one) => mayBegin(one.isLarge));
        if (next === undefined) return;
        waiting.splice(waiting.indexOf(next), 1);
        next.begin();
      },
    };
  }

  function take(isLarge: boolean): Promise<Turn | null> {
    if (mayBegin(isLarge)) return Promise.resolve(begin(isLarge));
    return new Promise((resolve) => {
      const entry = {
        isLarge,
        begin: () => {
          clearTimeout(limit);
          resolve(begin(isLarge));
        },
      };
      const limit = setTimeout(() => {
        waiting.splice(waiting.indexOf(entry), 1);
        resolve(null);
      }, patienceMilliseconds);
      waiting.push(entry);
    });
  }
  return { take };
}
