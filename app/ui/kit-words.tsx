import { createContext, type ReactNode, use } from "react";

/** Words that every form needs; a shell gives them once for all its pages. */
export type KitWords = { errorPrefix: string; optional: string };

const KitWordsContext = createContext<KitWords>({ errorPrefix: "", optional: "" });

export function KitWordsProvider({ words, children }: { words: KitWords; children: ReactNode }) {
  return <KitWordsContext value={words}>{children}</KitWordsContext>;
}

export function useKitWords(): KitWords {
  return use(KitWordsContext);
}
