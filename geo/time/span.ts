/** Spans of time: every moment of a story is one. */

/** From `startMs` up to but excluding `endMs`; epoch ms. */
export interface Span {
  startMs: number;
  endMs: number;
}

/** The shortest span that contains all of these. `spans` holds at least one. */
export const hull = (spans: Span[]): Span =>
  spans.reduce((one, other) => ({
    startMs: Math.min(one.startMs, other.startMs),
    endMs: Math.max(one.endMs, other.endMs),
  }));

/** How long a span is, ms. */
export const lengthMs = ({ startMs, endMs }: Span): number => endMs - startMs;

export const middleMs = ({ startMs, endMs }: Span): number => (startMs + endMs) / 2;

export const isWithin = (instantMs: number, { startMs, endMs }: Span): boolean =>
  startMs <= instantMs && instantMs < endMs;

/** Time between two spans, ms; 0 if they touch or overlap. */
export const gapMs = (a: Span, b: Span): number => Math.max(a.startMs - b.endMs, b.startMs - a.endMs, 0);

/** Whether all of a span is over before another begins: of spans that overlap, neither is before the other. */
export const isBefore = (one: Span, other: Span): boolean =>
  // The first condition alone would put a day that a zone skipped, which has no length, before itself.
  one.endMs <= other.startMs && one.startMs < other.startMs;
