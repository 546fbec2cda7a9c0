import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScreenPoint } from '../../../geo/projection/camera.ts';
import { storyLines } from '../../../geo/route/story-lines.ts';
import {
  APART_PX,
  LEGS_SHOWN,
  linesFromZooms,
  longestLegs,
  type ShownMap,
  stillMap,
  thinPlaces,
} from '../../../geo/route/thinning.ts';
import { numeralOf, placeCount, stopById } from '../../../geo/story/lookup.ts';
import { hasManyPlaces, PLACES_ONE_BY_ONE } from '../../../geo/story/many-places.ts';
import { isLeg, isLocated, type LocatedPlace, type Position, type Story } from '../../../geo/story/story.ts';
import { generatedStory, placeId } from '../../volume/generated-story.ts';

/** A map on which a degree is a pixel. */
const MAP: ShownMap = { project: ([lon, lat]): ScreenPoint => [lon, lat], size: { width: 800, height: 600 } };
const NONE: ReadonlySet<string> = new Set();

const template = generatedStory(2);
const [first] = template.stops.filter(isLocated) as [LocatedPlace];
const storyAt = (positions: Position[]): Story => ({
  ...template,
  stops: positions.map((position, index) => ({ ...first, id: placeId(index + 1), position })),
});
const distance = (a: Position, b: Position): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
/** Dense enough that many have no room. */
const positions = fc.array(
  fc.tuple(fc.double({ min: -60, max: 300, noNaN: true }), fc.double({ min: -60, max: 200, noNaN: true })),
  { minLength: 20, maxLength: 200 },
);

describe('the places that a still map shows', () => {
  it('never cover each other, and leave out none that has room', () => {
    fc.assert(
      fc.property(positions, (given) => {
        const story = storyAt(given);
        const shown = thinPlaces(story, MAP, NONE);
        for (const [index, one] of shown.entries()) {
          for (const other of shown.slice(index + 1)) {
            expect(distance(one.position, other.position)).toBeGreaterThanOrEqual(APART_PX);
          }
        }
        const inside = story.stops.filter(isLocated).filter(({ position: [x, y] }) => {
          return x >= 0 && y >= 0 && x <= MAP.size.width && y <= MAP.size.height;
        });
        for (const place of inside) {
          const nearest = Math.min(...shown.map(({ position }) => distance(position, place.position)));
          expect(shown.includes(place) || nearest < APART_PX).toBe(true);
        }
      }),
    );
  });

  it('are those that are kept wherever they are, then the earliest', () => {
    const story = storyAt([
      [100, 100],
      [110, 100],
      [120, 100],
      [5000, 5000],
      [300, 300],
    ]);
    const shown = (kept: string[]): string[] => thinPlaces(story, MAP, new Set(kept)).map(({ id }) => id);
    expect(shown([])).toEqual(['place-1', 'place-5']);
    expect(shown(['place-3', 'place-4'])).toEqual(['place-3', 'place-4', 'place-5']);
  });
});

describe('the legs that a still map shows', () => {
  const story = generatedStory(5000);
  const near: ShownMap = { ...MAP, project: ([lon, lat]) => [(lon - 131) * 800, (lat - 47) * 800] };

  it('are the longest, at most so many, and one that is kept', () => {
    const short = story.stops.filter(isLeg).at(-1)!;
    const shown = longestLegs(story, near, new Set([short.id]));
    expect(shown.length).toBeLessThanOrEqual(LEGS_SHOWN);
    expect(shown.length).toBeGreaterThan(5);
    expect(shown).toContain(short);
  });

  it('come on a map that groups places when they are longer than places are apart', () => {
    const { features } = linesFromZooms(story, storyLines(story));
    const zooms = features.map(({ properties }) => properties.fromZoom!);
    expect(zooms.every((zoom) => Number.isInteger(zoom) && zoom <= 12)).toBe(true);
    expect(Math.min(...zooms)).toBeGreaterThan(5);
  });
});

describe('a still map', () => {
  it('shows all of a story up to the limit, and of a longer one as much as fits', () => {
    const small = generatedStory(PLACES_ONE_BY_ONE);
    expect(stillMap(small, MAP, [])).toEqual({ marked: small.stops, lines: small.stops.filter(isLeg) });
    const large = generatedStory(PLACES_ONE_BY_ONE + 1);
    const last = large.stops.findLast(isLeg)!;
    const { marked, lines } = stillMap(large, MAP, [last]);
    expect(marked.length).toBeLessThan(PLACES_ONE_BY_ONE);
    expect(marked).toContain(last);
    expect(lines).toContain(last);
  });
});

describe('a story with many places', () => {
  it('is one with more than the limit', () => {
    expect(hasManyPlaces(generatedStory(PLACES_ONE_BY_ONE))).toBe(false);
    expect(hasManyPlaces(generatedStory(PLACES_ONE_BY_ONE + 1))).toBe(true);
  });

  it('finds every stop and numeral, and nothing that it does not have', () => {
    const story = generatedStory(1000);
    const places = story.stops.filter(isLocated);
    expect(placeCount(story)).toBe(1000);
    expect(places.map((place) => numeralOf(story, place))).toEqual(places.map((_, index) => index + 1));
    expect(story.stops.every((stop) => stopById(story, stop.id) === stop)).toBe(true);
    expect(stopById(story, 'constructor')).toBeUndefined();
  });
});
