/** How much unsent letters may hold, so that nobody fills the disk or the database with what is never sent. */

const kilobyte = 1000;
const megabyte = 1000 * kilobyte;

/** The longest letter that can be sent takes about half of the first; it has up to five files of 10 MB. */
export const draftLimits = {
  letter: { text: 100 * kilobyte },
  network: { text: 10 * megabyte, files: 500 * megabyte },
  all: { text: 200 * megabyte, files: 2000 * megabyte },
} as const;

/** Bytes of one kind that lie in unsent letters, of one network and of all. */
export type DraftsHeld = { readonly network: number; readonly all: number };

type Asked = {
  readonly held: DraftsHeld;
  /** A network that many people share, as an office's counter does, is held to the limit of all alone. */
  readonly isShared: boolean;
};

/** Whether a letter's text of so many bytes may be kept beside the texts of all others. */
export function hasRoomForText(bytes: number, { held, isShared }: Asked): boolean {
  const { letter, network, all } = draftLimits;
  if (bytes > letter.text || held.all + bytes > all.text) return false;
  return isShared || held.network + bytes <= network.text;
}

/** How many bytes of files may still be kept beside those of all letters. */
export function roomForFiles({ held, isShared }: Asked): number {
  const ofAll = draftLimits.all.files - held.all;
  const ofNetwork = draftLimits.network.files - held.network;
  return Math.max(0, isShared ? ofAll : Math.min(ofAll, ofNetwork));
}
