/**
 * What a page's scripts begin with. The framework writes it into the page piece by piece behind a
 * suspended component, so that a page can leave before its slowest data. Nothing here comes later
 * than its page; the data are read before and laid where the framework keeps what it has already
 * read, so that a page is rendered in one piece. Streaming it cost a third more.
 *
 * Where that is, is private to the framework; this is the only file that reaches for it.
 * Read in react-router 7.18.4.
 */
import type { EntryContext } from "react-router";

/** Returns the context with the data of the page already read; the given one is used up. */
export async function readHandoffData(entry: EntryContext): Promise<EntryContext> {
  const decoder = new TextDecoder();
  let data = "";
  for await (const piece of entry.serverHandoffStream ?? [])
    data += decoder.decode(piece, { stream: true });
  const settled = (done: boolean, value: string) =>
    Object.assign(Promise.resolve(), { result: { done, value } });
  return {
    ...entry,
    renderMeta: { streamCache: { 0: settled(false, data), 1: settled(true, "") } },
  };
}

/** Returns the context of a page without scripts, which begins with nothing. */
export const withoutHandoffData = (entry: EntryContext): EntryContext => ({
  ...entry,
  serverHandoffStream: undefined,
});
