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

const ofShare = /^([^.]+)[.]([1-9]\d{0,8})$/;

/**
 * The petition's code and the number of the share; no number where none stands there. What is no code of
 * a share stays whole: no petition has such a code, so nothing is found under it, whoever asks.
 */
export function readShareCode(text: string): {
  readonly code: string;
  readonly place: number | null;
} {
  const [, code, place] = ofShare.exec(text) ?? [];
  return code === undefined ? { code: text, place: null } : { code, place: Number(place) };
}
