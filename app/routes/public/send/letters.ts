/** Several letters of one browser: which are unsent, which were sent, and where a further one goes. */
import { lettersMax, lettersOfBrowser } from "#app/server/session/letter-cookies.ts";
import { requestFacts } from "#app/server/session/request-context.ts";
import { type Asked, type DraftState, draftState } from "./draft-state.ts";

export type KnownLetter = { readonly letter: number; readonly state: DraftState };

/** Where each letter stands that this browser has a cookie of, in their order. */
export function lettersOf(asked: Asked): Promise<readonly KnownLetter[]> {
  const { secure } = asked.context.get(requestFacts);
  const letters = lettersOfBrowser(asked.request.headers.get("cookie"), secure);
  return Promise.all(
    letters.map(async (letter) => ({ letter, state: await draftState(asked, letter) })),
  );
}

const begunAt = ({ state }: KnownLetter) => ("draft" in state ? state.draft.begunAt : "");

/**
 * The number under which a further letter may be begun: the first that is free, else the one whose
 * receipt has been there longest. Null where as many letters as may be are unsent: none is written over.
 */
export function freeLetter(known: readonly KnownLetter[]): number | null {
  const taken = new Map(
    known.filter(({ state }) => "draft" in state).map((one) => [one.letter, one]),
  );
  for (let letter = 1; letter <= lettersMax; letter += 1) if (!taken.has(letter)) return letter;
  const [oldest] = [...taken.values()]
    .filter(({ state }) => state.kind === "sent")
    .sort((a, b) => (begunAt(a) < begunAt(b) ? -1 : 1));
  return oldest?.letter ?? null;
}

/** What somebody typed on the first page of a letter. */
export type TypedLetter = Readonly<Record<string, string>>;

const textsOfLetter = ["summary", "content", "proposal"] as const;
const answersOfLetter = ["aim", ...textsOfLetter] as const;

/**
 * Whether a first page holds another letter than the one that is unsent or sent under its number: it was
 * opened empty, as in a second window, and by now something else stands there.
 */
export function isAnotherLetter(
  state: DraftState,
  openedEmpty: boolean,
  typed: TypedLetter,
): boolean {
  if (state.kind === "sent") return true;
  if (state.kind !== "open" || !openedEmpty) return false;
  const kept = state.draft.content.content;
  return (
    kept !== undefined && answersOfLetter.some((name) => (kept[name] ?? "") !== (typed[name] ?? ""))
  );
}
