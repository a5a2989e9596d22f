type Shared = {
  readonly code: string;
  readonly place: number;
  readonly others: readonly unknown[];
};

const divider = ".";

/** The code under which a share is addressed; without a number, the petition's own. */
export const shareAddress = (code: string, place: number | string | undefined): string =>
  place === undefined ? code : `${code}${divider}${place}`;

/** The code of one share of a petition, for addresses: `PA-261118-7K3FQ.2`; a petition with one share has its own. */
export const shareCode = ({ code, place, others }: Shared): string =>
  shareAddress(code, others.length === 0 ? undefined : place);

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
