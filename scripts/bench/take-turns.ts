const betweenPeople = 7;

/** One of the list after the other for ever; each person begins elsewhere. */
export function takeTurns<T>(list: readonly T[], index: number): () => T {
  let place = index * betweenPeople;
  return () => {
    place += 1;
    const found = list[place % list.length];
    if (found === undefined) throw new Error("nothing to take turns with");
    return found;
  };
}
