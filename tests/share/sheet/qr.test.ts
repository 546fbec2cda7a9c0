import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { qrCode } from '../../../src/share/sheet/qr.ts';

describe('a QR code', () => {
  it('has the quiet zone that readers of codes need, and the three finder patterns', () => {
    const { size, path } = qrCode('https://example.org/')!;
    const dark = new Set([...path.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => `${x} ${y}`));
    const isDark = (x: number, y: number): boolean => dark.has(`${x} ${y}`);
    for (let at = 0; at < size; at++) {
      for (const edge of [0, 1, 2, 3, size - 4, size - 3, size - 2, size - 1]) {
        expect(isDark(at, edge) || isDark(edge, at)).toBe(false);
      }
    }
    for (const [x, y] of [
      [4, 4],
      [size - 11, 4],
      [4, size - 11],
    ] as const) {
      const row = Array.from({ length: 7 }, (_, index) => (isDark(x + index, y + 3) ? '#' : '.')).join('');
      expect(row).toBe('#.###.#');
    }
  });

  it('grows with its text and is none where no code can hold it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1100 }), (length) => {
        const shorter = qrCode('a'.repeat(length))!;
        expect(qrCode('a'.repeat(length * 2))!.size).toBeGreaterThanOrEqual(shorter.size);
      }),
      { numRuns: 20 },
    );
    expect(qrCode('a'.repeat(4000))).toBeNull();
  });
});
