import { describe, expect, it } from 'vitest';
import { asksForHeight, wantedHeightPx } from '../../src/embed/height.ts';

describe('the height that an embed asks for', () => {
  it.each([
    [320, 100, 400],
    [640, 70, 497],
    [900, 60, 660],
    [1600, 60, 680],
    [0, 0, 300],
    [640, 9000, 4000],
  ])('is for %i px of width and %i px of text %i px', (width, text, height) => {
    expect(wantedHeightPx(width, text)).toBe(height);
  });

  it('is always a whole number that the host’s script accepts', () => {
    for (let width = 0; width < 5000; width += 7) {
      const height = wantedHeightPx(width, 33.3);
      expect(Number.isInteger(height) && height >= 120 && height <= 4000).toBe(true);
    }
  });
});

describe('what an embed answers', () => {
  it('is the documented question', () => {
    expect(asksForHeight({ type: 'parcours:ask-height', version: 1 })).toBe(true);
  });

  it.each([
    null,
    undefined,
    'parcours:ask-height',
    ['parcours:ask-height', 1],
    {},
    { type: 'parcours:ask-height' },
    { type: 'parcours:ask-height', version: 2 },
    { type: 'parcours:ask-height', version: '1' },
    { type: 'parcours:ask-height', version: 1, stop: 'khasan' },
    { type: 'parcours:height', version: 1 },
    JSON.parse('{"type":"parcours:ask-height","version":1,"__proto__":{"x":1}}'),
    Object.create({ type: 'parcours:ask-height', version: 1 }),
  ])('and not %j', (data: unknown) => {
    expect(asksForHeight(data)).toBe(false);
  });
});
