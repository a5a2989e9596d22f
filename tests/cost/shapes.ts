/** Pieces that are nasty when they are repeated: for words, numbers, signs, marks and blanks. */
import fc from "fast-check";
import pieces from "#tests/fixtures/hostile-text/pieces.json" with { type: "json" };
import examples from "#tests/fixtures/redaction/examples.json" with { type: "json" };

const single = [...new Set([...examples.hostile, ...pieces])];

/** Two or three pieces that go on in turn; the same ones in every run. */
const mixed = fc.sample(
  fc.array(fc.constantFrom(...single), { minLength: 2, maxLength: 3 }).map((all) => all.join("")),
  { numRuns: 40, seed: 20_261_201 },
);

export const shapes: readonly string[] = [...single, ...mixed];

/** Those that cleaning and reading of single fields might trip over. */
export const signs: readonly string[] = pieces.filter((piece) => piece.length <= 3);

/** A text of so many UTF-16 units that repeats a piece. */
export const textOf = (piece: string, length: number) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
