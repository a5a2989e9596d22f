/** The code of one share of a petition, for addresses: `PA-261118-7K3FQ.2`; a petition with one share has its own. */
type Shared = {
  readonly code: string;
  readonly place: number;
  readonly others: readonly unknown[];
};

const divider = ".";

export const shareCode = ({ code, place, others }: Shared): string =>
  others.length === 0 ? code : `${code}${divider}${place}`;

/** The petition's code and the number of the share; no number where none stands there. */
export function readShareCode(text: string): {
  readonly code: string;
  readonly place: number | null;
} {
  const [code = "", number] = text.split(divider, 2);
  const place = Number(number);
  return {
    code,
    place: number !== undefined && Number.isInteger(place) && place > 0 ? place : null,
  };
}
