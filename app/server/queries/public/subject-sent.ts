import type { ReadLink } from "./read-links.ts";

/** The subject as it was sent: officers may have written others in its place since. Links newest first. */
export function subjectSent(links: readonly ReadLink[], title: string): string {
  const first = links.findLast(({ event }) => event.type === "TitleSet")?.event;
  return first?.type === "TitleSet" ? first.title.before : title;
}
