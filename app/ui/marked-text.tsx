/** Places in a text, as UTF-16 offsets; `end` is not included. */
export type TextSpan = { start: number; end: number };
export type TextPiece<Span extends TextSpan> = { text: string; start: number; span: Span | null };

/** The text cut at its spans, in order; spans that overlap or leave the text are left out. */
export function piecesOf<Span extends TextSpan>(
  text: string,
  spans: readonly Span[],
): readonly TextPiece<Span>[] {
  const pieces: TextPiece<Span>[] = [];
  let at = 0;
  for (const span of [...spans].sort((left, right) => left.start - right.start)) {
    if (span.start < at || span.end > text.length || span.end <= span.start) continue;
    if (span.start > at) pieces.push({ text: text.slice(at, span.start), start: at, span: null });
    pieces.push({ text: text.slice(span.start, span.end), start: span.start, span });
    at = span.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), start: at, span: null });
  return pieces;
}

/** Text with the words that were searched for marked. */
export function MarkedText({ text, spans }: { text: string; spans: readonly TextSpan[] }) {
  return (
    <>
      {piecesOf(text, spans).map((piece) =>
        piece.span ? (
          <mark key={piece.start} className="bg-gold/50 text-ink">
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </>
  );
}
