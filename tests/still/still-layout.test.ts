/** P2: names and markers of the still map are right at every size of its box, without a script. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Box, overlaps, textWidth } from '../../geo/projection/label-placement.ts';
import { FIRST_BASEMAP } from '../../geo/story/first-story.ts';
import { inLanguage, isPlace, type Language } from '../../geo/story/story.ts';
import { nominalFrame } from '../../geo/view/frame.ts';
import type { Basemap } from '../../src/chart/basemap-paths.ts';
import { STILL_SCALES, stillNames, stillStops } from '../../src/still/still-layout.ts';
import { realStory } from '../geo/real-story.ts';

const basemap = JSON.parse(readFileSync(FIRST_BASEMAP, 'utf8')) as Basemap;
const ids = [null, ...realStory.stops.map(({ id }) => id)];

interface Drawn {
  what: string;
  box: Box;
}

/** Everything that a page shows in a band, at a scale that the band holds. */
function drawn(id: string | null, language: Language, band: number, scale: number): Drawn[] {
  const frame = nominalFrame(realStory, id);
  const at = ([x, y]: readonly [number, number]): [number, number] => [
    x * frame.size.width * scale,
    y * frame.size.height * scale,
  ];
  const shown = <Variant extends { bands: number[] }>(variants: Variant[]): Variant | undefined =>
    variants.find(({ bands }) => bands.includes(band));
  const stops = stillStops(realStory, language, frame).flatMap(
    ({ marker, at: share, discs, labels }): Drawn[] => {
      const [x, y] = at(share);
      const [dx, dy] = shown(discs)!.thing;
      const { radius, stop } = marker;
      const disc = {
        left: x + dx - radius,
        right: x + dx + radius,
        top: y + dy - radius,
        bottom: y + dy + radius,
      };
      const found: Drawn[] = [{ what: `disc of ${stop.id}`, box: disc }];
      const label = shown(labels)?.thing;
      if (label && isPlace(stop)) {
        const width = textWidth(inLanguage(stop.names, language), 13);
        const left = x + label.x - { start: 0, middle: width / 2, end: width }[label.anchor];
        found.push({
          what: `name of ${stop.id}`,
          box: { left, right: left + width, top: y + label.y - 8, bottom: y + label.y + 8 },
        });
      }
      return found;
    },
  );
  const names = stillNames(basemap, realStory, language, frame)
    .filter(({ bands }) => bands.includes(band))
    .map(({ name: { lines, fontPx, side }, at: share }): Drawn => {
      const [x, y] = at(share);
      const width = Math.max(...lines.map((line) => textWidth(line, fontPx)));
      const left = side === 'middle' ? x - width / 2 : side === 'right' ? x + 5 : x - 5 - width;
      const half = (lines.length * fontPx * 1.1) / 2;
      return { what: lines.join(' '), box: { left, right: left + width, top: y - half, bottom: y + half } };
    });
  return [...stops, ...names];
}

/** Places are rounded to half a px. */
const ROUNDING_PX = 0.5;
const shrunk = ({ left, right, top, bottom }: Box): Box => ({
  left: left + ROUNDING_PX,
  right: right - ROUNDING_PX,
  top: top + ROUNDING_PX,
  bottom: bottom - ROUNDING_PX,
});

const collisions = (things: Drawn[]): string[] =>
  things.flatMap((one, index) =>
    things
      .slice(index + 1)
      // Legs' arrows may touch each other where legs meet: their discs were pushed apart as far as they could be.
      .filter((other) => !(one.what.startsWith('disc') && other.what.startsWith('disc')))
      .filter((other) => overlaps(shrunk(one.box), shrunk(other.box)))
      .map((other) => `${one.what} × ${other.what}`),
  );

describe.each(realStory.languages)('the still map in %s', (language) => {
  it.each(ids)('of %s has no name on a marker or on another name, at any scale of any band', (id) => {
    const { scaling } = nominalFrame(realStory, id);
    const bands = scaling === 'fit' ? STILL_SCALES : [1];
    const found = bands.flatMap((from, band) => {
      const upTo = scaling === 'fit' ? (STILL_SCALES[band - 1] ?? 1.6) : 1;
      // At the scale for which it is laid out, and at larger ones that the band holds too.
      return [from, (from + upTo) / 2, upTo].flatMap((scale) =>
        collisions(drawn(id, language, band, scale)).map((fault) => `${scale.toFixed(2)}: ${fault}`),
      );
    });
    expect(found).toEqual([]);
  });

  it('names the places at their places, at every scale', () => {
    const named = drawn(null, language, 0, 1).filter(({ what }) => what.startsWith('name of'));
    expect(named).toHaveLength(realStory.stops.filter(isPlace).length);
    for (const band of [1, 2]) {
      const some = drawn(null, language, band, STILL_SCALES[band]!).filter(({ what }) =>
        what.startsWith('name of'),
      );
      expect(some.length, `band ${band}`).toBeGreaterThanOrEqual(5);
    }
  });
});

it('the style sheet has the same scales, as sizes of the map’s box', () => {
  const css = readFileSync('src/styles/still-map.css', 'utf8');
  const [, ...boxes] = STILL_SCALES.slice(0, -1).map(
    (scale) => [+(640 * scale).toFixed(1), +(720 * scale).toFixed(1)] as const,
  );
  expect(css).toContain('(min-width: 640px) and (min-height: 720px)');
  for (const [width, height] of boxes) {
    expect(css).toContain(`(min-width: ${width}px) and (min-height: ${height}px)`);
  }
});
