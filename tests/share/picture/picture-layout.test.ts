import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../geo/projection/label-placement.ts';
import { cutLines, flowed, wrapped } from '../../../src/share/picture/picture-layout.ts';

const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 30 });

describe('words in a picture', () => {
  it('are broken between words only, and fit unless a word alone does not', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 400 }), (all, room) => {
        const lines = wrapped(all.join(' '), 13, room);
        expect(lines.join(' ')).toBe(all.join(' '));
        for (const line of lines.filter((each) => each.includes(' '))) {
          expect(textWidth(line, 13)).toBeLessThanOrEqual(room);
        }
      }),
    );
  });

  it('are cut after so many lines, with an ellipsis, and none is wider than the room', () => {
    const long = fc.array(fc.stringMatching(/^[a-z]{1,60}$/), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(
        long,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 80, max: 400 }),
        (all, most, room) => {
          const lines = wrapped(all.join(' '), 13, room);
          const cut = cutLines(lines, most, 13, room);
          expect(cut).toHaveLength(Math.min(lines.length, most));
          for (const line of cut) expect(textWidth(line, 13)).toBeLessThanOrEqual(room);
          if (lines.length > most) expect(cut.at(-1)).toMatch(/…$/);
          else if (lines.every((line) => textWidth(line, 13) <= room)) expect(cut).toEqual(lines);
        },
      ),
    );
  });

  it('flow in rows without overlapping or leaving the room', () => {
    const widths = fc.array(fc.integer({ min: 10, max: 100 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(widths, fc.integer({ min: 100, max: 500 }), (all, room) => {
        const places = flowed(all, room);
        places.forEach(({ x, row }, index) => {
          expect(x + all[index]!).toBeLessThanOrEqual(room);
          const before = places[index - 1];
          if (before?.row === row) expect(x).toBe(before.x + all[index - 1]!);
        });
      }),
    );
  });
});
