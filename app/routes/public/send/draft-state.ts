/** The unfinished form of one browser: where it stands, and how its answers are kept. */
import type { RouterContextProvider } from "react-router";
import { type OpenDraft, openDraft } from "#app/server/queries/public/draft.ts";
import { readCookie, writeCookie } from "#app/server/session/cookies.ts";
import { appContext, requestFacts } from "#app/server/session/request-context.ts";
import { saveDraft } from "#app/server/usecases/intake/draft.ts";

const cookie = "draft";
const daySeconds = 86_400;
/** Twice the longest text that may be sent; what is typed beyond stays on the page, not here. */
const keptLengthMax = 20_000;
/** Stands in the cookie before anything was written, to see whether the browser keeps cookies. */
const nothingYet = "none";

export type Asked = {
  readonly request: Request;
  readonly context: Readonly<RouterContextProvider>;
};

export type DraftState =
  | { readonly kind: "no-cookie" | "fresh" | "expired" }
  | { readonly kind: "open"; readonly id: string; readonly draft: OpenDraft }
  | { readonly kind: "sent"; readonly id: string };

export function draftIdOf({ request, context }: Asked): string | null {
  return readCookie(request.headers.get("cookie"), cookie, context.get(requestFacts).secure);
}

export async function draftState(asked: Asked): Promise<DraftState> {
  const id = draftIdOf(asked);
  if (id === null) return { kind: "no-cookie" };
  if (id === nothingYet) return { kind: "fresh" };
  const draft = await openDraft(asked.context.get(appContext), id);
  if (draft === null) return { kind: "expired" };
  return draft.sentAs === null ? { kind: "open", id, draft } : { kind: "sent", id };
}

const cookieHeader = (asked: Asked, value: string) => ({
  "Set-Cookie": writeCookie(cookie, value, {
    secure: asked.context.get(requestFacts).secure,
    maxAge: daySeconds,
  }),
});

/** Given with a form to a browser that has no draft, so that its answer shows whether cookies work. */
export const probeHeader = (asked: Asked) => cookieHeader(asked, nothingYet);

/** The draft that may still be written to, or null: then the next step kept begins a new one. */
export const openId = (state: DraftState) => (state.kind === "open" ? state.id : null);

/** Keeps what was typed in one step, right or wrong; an expired or sent draft gives way to a new one. */
export async function keepStep(
  asked: Asked,
  id: string | null,
  step: string,
  values: Readonly<Record<string, string>>,
) {
  const kept = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value.slice(0, keptLengthMax)]),
  );
  const saved = await saveDraft(asked.context.get(appContext), id, step, kept);
  if (!saved.ok) throw new Error("a draft could not be saved");
  const { draftId } = saved.value;
  return { draftId, headers: cookieHeader(asked, draftId) };
}
