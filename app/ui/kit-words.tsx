import { createContext, type ReactNode, use } from "react";
import type { FileWords } from "./file-words.ts";

/** Words that every form needs; a shell gives them once for all its pages. */
export type KitWords = {
  errorPrefix: string;
  optional: string;
  /** Asked for only by pages with a file field. */
  fileWords: () => FileWords;
};

const noFileWords: FileWords = {
  chosen: "",
  choose: "",
  drop: "",
  photo: "",
  remove: "",
  removeNamed: "",
  shrinking: "",
  shrunk: "",
  sending: "",
  checking: "",
  notSent: "",
  notTaken: "",
  tooLarge: "",
};

const KitWordsContext = createContext<KitWords>({
  errorPrefix: "",
  optional: "",
  fileWords: () => noFileWords,
});

export function KitWordsProvider({ words, children }: { words: KitWords; children: ReactNode }) {
  return <KitWordsContext value={words}>{children}</KitWordsContext>;
}

export function useKitWords(): KitWords {
  return use(KitWordsContext);
}
