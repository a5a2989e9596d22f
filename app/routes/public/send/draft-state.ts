/** The unfinished letters of one browser: where each stands, and how its answers are kept. */
import { data, type RouterContextProvider } from "react-router";
import { type OpenDraft, openDraft } from "#app/server/queries/public/draft.ts";
import { readCookie, writeCookie } from "#app/server/session/cookies.ts";
import { letterCookie, lettersMax } from "#app/server/session/letter-cookies.ts";
import { appContext, requestFacts } from "#app/server/session/request-context.ts";
import { saveDraft } from "#app/server/usecases/intake/draft.ts";

const daySeconds = 86_400;
/** Twice the longest text that may be sent; what is typed beyond stays on the page, not here. */
const keptLengthMax = 20_000;
/** Stands in the cookie before anything was written, to see whether the browser keeps cookies. */
const nothingYet = "none";

export type Asked = {
  readonly request: Request;
  readonly context: Readonly<RouterContextProvider>;
  /** The number of the letter; the first has none. */
  readonly params: { readonly letter?: string | undefined };
};

export type DraftState =
  | { readonly kind: "no-cookie" | "fresh" | "expired" }
  | { readonly kind: "open"; readonly id: string; readonly draft: OpenDraft }
  | { readonly kind: "sent"; readonly id: string; readonly draft: OpenDraft };

export type UnsentState = Exclude<DraftState, { kind: "sent" }>;

/** Which letter of this browser an address speaks of; others than the second to the last are 404. */
export function letterOf({ params: { letter } }: Pick<Asked, "params">): number {
  if (letter === undefined) return 1;
  const number = /^[2-9]$/.test(letter) ? Number(letter) : 0;
  if (number === 0 || number > lettersMax) throw data(null, { status: 404 });
  return number;
}

export function draftIdOf({ request, context }: Asked, letter: number): string | null {
  const { secure } = context.get(requestFacts);
  return readCookie(request.headers.get("cookie"), letterCookie(letter), secure);
}

export async function draftState(asked: Asked, letter = letterOf(asked)): Promise<DraftState> {
  const id = draftIdOf(asked, letter);
  if (id === null) return { kind: "no-cookie" };
  if (id === nothingYet) return { kind: "fresh" };
  const draft = await openDraft(asked.context.get(appContext), id);
  if (draft === null) return { kind: "expired" };
  return { kind: draft.sentAs === null ? "open" : "sent", id, draft };
}

const cookieHeader = (asked: Asked, letter: number, value: string) => ({
  "Set-Cookie": writeCookie(letterCookie(letter), value, {
    secure: asked.context.get(requestFacts).secure,
    maxAge: daySeconds,
  }),
});

/** Given with a form to a browser that has no draft, so that its answer shows whether cookies work. */
export const probeHeader = (asked: Asked, letter: number) =>
  cookieHeader(asked, letter, nothingYet);

/** The draft that may still be written to, or null: then the next step kept begins a new one. */
export const openId = (state: DraftState) => (state.kind === "open" ? state.id : null);

type Step = {
  readonly letter: number;
  /** The draft that is written to; an expired or sent one gives way to a new one. */
  readonly id: string | null;
  readonly step: string;
  readonly values: Readonly<Record<string, string>>;
};

/** Keeps what was typed in one step, right or wrong; null where unsent letters hold too much already. */
export async function keepStep(asked: Asked, { letter, id, step, values }: Step) {
  const kept = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value.slice(0, keptLengthMax)]),
  );
  const visitor = asked.context.get(requestFacts);
  const saved = await saveDraft(asked.context.get(appContext), visitor, id, step, kept);
  if (!saved.ok) return null;
  const { draftId } = saved.value;
  return { draftId, headers: cookieHeader(asked, letter, draftId) };
}
