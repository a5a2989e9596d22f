/** How well suggestions agree with what persons have labelled. */
import { findPersonalData } from "./find-personal-data.ts";
import { SPAN_KINDS, type Span, type SpanKind } from "./text/span.ts";

export type LabelledText = { readonly text: string; readonly spans: readonly Span[] };

export type Accuracy = {
  readonly labelled: number;
  readonly found: number;
  readonly recall: number;
  readonly predicted: number;
  readonly correct: number;
  readonly precision: number;
};
export type AccuracyReport = {
  readonly byKind: Readonly<Record<SpanKind, Accuracy>>;
  readonly all: Accuracy;
};

type Verdict = { readonly kind: SpanKind; readonly holds: boolean };

/**
 * Recall and precision per kind and in all. A labelled span is found when the suggested spans
 * together cover every character of it, whatever their kind; a suggested span is correct when it
 * overlaps a labelled one of any kind. Of nothing, the share is 1.
 */
export function accuracyOn(texts: readonly LabelledText[]): AccuracyReport {
  const labelled: Verdict[] = [];
  const predicted: Verdict[] = [];
  for (const { text, spans } of texts) {
    const suggested = findPersonalData(text);
    for (const span of spans) labelled.push({ kind: span.kind, holds: isCovered(span, suggested) });
    for (const span of suggested) {
      predicted.push({ kind: span.kind, holds: spans.some((label) => overlaps(span, label)) });
    }
  }
  const ofKind = (kind: SpanKind) => {
    const isKind = (verdict: Verdict) => verdict.kind === kind;
    return [kind, figures(labelled.filter(isKind), predicted.filter(isKind))] as const;
  };
  return {
    byKind: Object.fromEntries(SPAN_KINDS.map(ofKind)) as Record<SpanKind, Accuracy>,
    all: figures(labelled, predicted),
  };
}

/** Whether sorted spans together cover every character of this one. */
export function isCovered({ start, end }: Span, spans: readonly Span[]): boolean {
  let reached = start;
  for (const span of spans) {
    if (span.start <= reached && span.end > reached) reached = span.end;
  }
  return reached >= end;
}

function overlaps(first: Span, second: Span): boolean {
  return first.start < second.end && second.start < first.end;
}

function figures(labelled: readonly Verdict[], predicted: readonly Verdict[]): Accuracy {
  const found = labelled.filter(({ holds }) => holds).length;
  const correct = predicted.filter(({ holds }) => holds).length;
  return {
    labelled: labelled.length,
    found,
    recall: share(found, labelled.length),
    predicted: predicted.length,
    correct,
    precision: share(correct, predicted.length),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.round((part / whole) * 10_000) / 10_000;
}
