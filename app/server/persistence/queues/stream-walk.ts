/** Walks ordered streams one after the other until a page is full; each is read only as far as needed. */

export type StreamWalk<Stream extends { readonly key: string }, Row> = {
  readonly streams: readonly Stream[];
  /** The stream in which the page begins, or null for the very beginning. */
  readonly from: string | null;
  readonly backwards: boolean;
  readonly take: number;
  /** Rows of one stream; `begins` says that it is the one in which the page begins. */
  readonly read: (stream: Stream, begins: boolean, take: number) => Promise<Row[]>;
};

/** The rows in the order of the walk; nothing where the place names no stream. */
export async function walkStreams<Stream extends { readonly key: string }, Row>({
  streams,
  from,
  backwards,
  take,
  read,
}: StreamWalk<Stream, Row>): Promise<Row[]> {
  const ordered = backwards ? streams.toReversed() : streams;
  const first = from === null ? 0 : ordered.findIndex(({ key }) => key === from);
  const rows: Row[] = [];
  for (const stream of first < 0 ? [] : ordered.slice(first)) {
    if (rows.length >= take) break;
    rows.push(...(await read(stream, stream.key === from, take - rows.length)));
  }
  return rows;
}
