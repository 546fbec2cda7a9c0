import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../../geo/time/time.ts';
import { MINUTE_MS } from '../../../geo/time/moment.ts';
import { gapMs, hull, isBefore, lengthMs } from '../../../geo/time/span.ts';

const instants = fc.integer({ min: Date.UTC(1975, 0, 1), max: Date.UTC(2035, 0, 1) });

describe('spans', () => {
  const spans = fc
    .tuple(instants, fc.integer({ min: 1, max: 1e9 }))
    .map(([startMs, length]) => ({ startMs, endMs: startMs + length }));

  it('have a hull that holds them all and is no longer than it has to be', () => {
    fc.assert(
      fc.property(fc.array(spans, { minLength: 1 }), (several) => {
        const { startMs, endMs } = hull(several);
        expect(several.every((one) => startMs <= one.startMs && one.endMs <= endMs)).toBe(true);
        expect(several.some((one) => one.startMs === startMs)).toBe(true);
        expect(several.some((one) => one.endMs === endMs)).toBe(true);
      }),
    );
  });

  it('have a gap that is the same either way, and none where they meet', () => {
    fc.assert(
      fc.property(spans, spans, (one, other) => {
        expect(gapMs(one, other)).toBe(gapMs(other, one));
        expect(lengthMs(hull([one, other]))).toBeLessThanOrEqual(
          lengthMs(one) + lengthMs(other) + gapMs(one, other),
        );
      }),
    );
    expect(gapMs({ startMs: 0, endMs: MINUTE_MS }, { startMs: MINUTE_MS, endMs: HOUR_MS })).toBe(0);
  });

  it('are in a strict partial order, in which spans that overlap have none', () => {
    const few = fc
      .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 6 }))
      .map(([startMs, length]) => ({ startMs, endMs: startMs + length }));
    fc.assert(
      fc.property(few, few, few, (a, b, c) => {
        expect(isBefore(a, a)).toBe(false);
        expect(isBefore(a, b) && isBefore(b, a)).toBe(false);
        if (isBefore(a, b) && isBefore(b, c)) expect(isBefore(a, c)).toBe(true);
        if (a.startMs < b.endMs && b.startMs < a.endMs) expect(isBefore(a, b) || isBefore(b, a)).toBe(false);
      }),
    );
  });
});
