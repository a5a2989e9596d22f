/** Chance that can be had again: the same seed and number give the same request on every machine. */
export type Chance = {
  /** A whole number from 0 up to, but not, the limit. */
  readonly below: (limit: number) => number;
  readonly pick: <T>(of: readonly T[]) => T;
  readonly bytes: (count: number) => Buffer;
};

/** Mulberry32. */
export function chanceOf(seed: number, number: number): Chance {
  let state = (seed * 2_654_435_761 + number * 40_503) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick: <T>(of: readonly T[]) => of[below(of.length)] as T,
    bytes: (count) => Buffer.from(Array.from({ length: count }, () => below(256))),
  };
}
