import { describe, expect, it } from 'vitest';
import { MODES } from '../../../geo/story/story.ts';
import { MODE_GLYPHS } from '../../../geo/style/mode-glyphs.ts';

/** Every absolute end and control point of SVG path data, in pairs; a lone H or V takes the other number from before. */
function pointsOf(data: string): [number, number][] {
  let [x, y] = [0, 0];
  return [...data.matchAll(/([A-Za-z])([^A-Za-z]*)/g)].flatMap(([, command, rest]) => {
    const numbers = (rest!.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    if (command === 'H') return [[(x = numbers[0]!), y] as [number, number]];
    if (command === 'V') return [[x, (y = numbers[0]!)] as [number, number]];
    if (command === 'a') return [];
    const pairs = numbers.flatMap((number, index) =>
      index % 2 === 0 ? [[number, numbers[index + 1]!] as [number, number]] : [],
    );
    [x, y] = pairs.at(-1) ?? [x, y];
    return pairs;
  });
}

describe.each(MODES)('the glyph of mode %s', (mode) => {
  const { body, detail = '' } = MODE_GLYPHS[mode];

  it('stands above its marker, no larger than a place’s disc', () => {
    const points = [...pointsOf(body), ...pointsOf(detail)];
    expect(points.length).toBeGreaterThan(0);
    for (const [x, y] of points) {
      expect(Math.abs(x)).toBeLessThanOrEqual(11);
      // The disc, 11 px in radius, ends at -11; control points may reach beyond the body.
      expect(y).toBeLessThanOrEqual(-10);
      expect(y).toBeGreaterThanOrEqual(-39);
    }
  });
});

it('each mode has a glyph of its own', () => {
  expect(new Set(MODES.map((mode) => MODE_GLYPHS[mode].body)).size).toBe(MODES.length);
});
