import { showingOf } from "#app/domain/petition/intake/shown-answers.ts";
import type { Context } from "../../context.ts";
import { type DraftContent, findDraft } from "../../persistence/petition/draft-reading.ts";

export type OpenDraft = {
  readonly content: DraftContent;
  /** When the first of its pages was kept. */
  readonly begunAt: string;
  readonly files: readonly { readonly id: number; readonly name: string; readonly size: number }[];
  /** Stands for all of its answers; sending refuses a letter whose answers are others by then. */
  readonly showing: string;
  /** The code of the petition it became, or null while it is unsent. */
  readonly sentAs: string | null;
};

/** The unfinished form of this browser, or null when there is none or its 24 hours are over. */
export async function openDraft(context: Context, draftId: string): Promise<OpenDraft | null> {
  const now = context.clock.now();
  const draft = await findDraft(context.database.read, context.keys.tokenHash(draftId), now);
  if (draft === null) return null;
  const content = JSON.parse(draft.content) as DraftContent;
  return {
    begunAt: draft.createdAt,
    content,
    showing: showingOf({ content, files: draft.files }, context.keys.fingerprint),
    files: draft.files.map(({ id, fileName, bytes }) => ({ id, name: fileName, size: bytes })),
    sentAs: draft.petition?.code ?? null,
  };
}
