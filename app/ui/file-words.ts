/** What a file field says, in the language of its page. */
export type FileWords = {
  readonly chosen: string;
  readonly choose: string;
  readonly drop: string;
  readonly photo: string;
  readonly remove: string;
  readonly removeNamed: string;
  readonly shrinking: string;
  readonly shrunk: string;
  readonly sending: string;
  readonly checking: string;
  readonly notSent: string;
  readonly notTaken: string;
  readonly tooLarge: string;
};

/** Shows a page that came as the answer to a form. */
export type ShowAnswer = (answer: Document) => void;

/** The words of a box, as the page gave them in its language. */
export const wordsOf = (box: HTMLElement): FileWords => JSON.parse(box.dataset.words ?? "{}");
