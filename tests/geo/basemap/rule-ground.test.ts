import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BasemapFeature } from '../../../geo/basemap/cut/features.ts';
import { Detail } from '../../../geo/basemap/rule/detail.ts';
import { degreesOutside, groundOf, groundOfWorld, isNamed } from '../../../geo/basemap/rule/ground.ts';
import { parseOverrides, withOverrides } from '../../../geo/basemap/overrides.ts';
import {
  basemapBeside,
  basemapOf,
  FIRST_BASEMAP,
  FIRST_STORY,
  WORLD_BASEMAP,
} from '../../../geo/story/first-story.ts';
import type { Position } from '../../../geo/story/story.ts';

const ground = (...positions: Position[]) =>
  groundOf(
    positions.map((position) => [position]),
    positions.map((position) => ({ position, names: [] })),
    ['en'],
  );

describe('the ground of a story', () => {
  it('is its places and a quarter more on each side', () => {
    const { box } = ground([0, 0], [20, 10]);
    expect([box.west, box.east]).toEqual([-5, 25]);
  });

  it('goes round the world the short way', () => {
    const { box } = ground([170, 0], [-170, 10]);
    expect([box.west, box.east]).toEqual([165, 195]);
    expect(degreesOutside(box, [-175, 5])).toBe(0);
    expect(degreesOutside(box, [0, 5])).toBeGreaterThan(100);
  });

  it('of one place is what a reader sees around it', () => {
    const { box, fitZoom } = ground([2.35, 48.85]);
    expect(box.east - box.west).toBeGreaterThan(1);
    expect(box.east - box.west).toBeLessThan(3);
    expect(fitZoom).toBe(8);
  });

  it('is never wider than the world', () => {
    const { box, fitZoom } = ground([-120, 0], [0, 0], [120, 0]);
    expect(box.east - box.west).toBe(360);
    expect(fitZoom).toBe(2);
  });

  it('ends where the map ends', () => {
    const { box, fitZoom } = ground([0, 90], [10, -90]);
    expect(Object.values(box).every(Number.isFinite)).toBe(true);
    expect(fitZoom).toBe(2);
  });

  it('of no place is an error', () => {
    expect(() => ground()).toThrow('no place with a position');
  });
});

describe('the detail of a basemap', () => {
  const alps = ground([6, 45], [12, 47]);

  it('is highest at the places, and decreases with the distance from the story', () => {
    const zooms = [[6, 45], [9, 46], [20, 46], [60, 46], [-150, -20]].map((position) => new Detail(alps).zoomAt(position)); // prettier-ignore
    expect(zooms).toEqual([...zooms].sort((a, b) => b - a));
    expect(zooms[0]).toBe(9);
    expect(zooms.at(-1)).toBeLessThan(3);
  });

  it('does not end at 180°', () => {
    const fiji = new Detail(ground([178.4, -18.1], [-175.2, -21.1]));
    expect(fiji.zoomAt([-179.9, -19])).toBeCloseTo(fiji.zoomAt([179.9, -19]), 0);
  });

  it('is spared at the story where a basemap has to be coarser', () => {
    const loss = (position: Position): number =>
      new Detail(alps).zoomAt(position) - new Detail(alps, 1).zoomAt(position);
    expect(loss([9, 46])).toBeCloseTo(0.5);
    expect(loss([-150, -20])).toBeCloseTo(1);
  });

  it('names more than the box: a page is wide or high', () => {
    expect(isNamed(alps.box, [9, 44])).toBe(true);
    expect(isNamed(alps.box, [30, 44])).toBe(false);
  });
});

describe('the closest zoom of a basemap', () => {
  const zoomOf = (text: string) => (JSON.parse(text) as { closestZoom: number }).closestZoom;

  it('is that up to which it is crisp: less for a basemap that had to lose detail, and far for the world', () => {
    const place: Position[] = [[2, 48], [3, 49]]; // prettier-ignore
    expect(new Detail(ground(...place)).closestZoom).toBe(9);
    expect(new Detail(ground(...place), 2).closestZoom).toBe(8);
    expect(new Detail(groundOfWorld(['en'])).closestZoom).toBe(4.5);
  });

  it('is written in the basemaps that are committed', () => {
    expect(zoomOf(readFileSync(WORLD_BASEMAP, 'utf8'))).toBe(4.5);
    expect(zoomOf(readFileSync(FIRST_BASEMAP, 'utf8'))).toBeGreaterThanOrEqual(7.5);
  });
});

describe('an author’s own names and lines', () => {
  const town = (name_en: string, at: Position | null) => ({
    type: 'Feature',
    properties: { kind: 'town', name_en },
    geometry: at && { type: 'Point', coordinates: at },
  });
  const collection = (...features: unknown[]): string =>
    JSON.stringify({ type: 'FeatureCollection', features });
  const rule = [town('Milan', [9, 45]), town('Turin', [7.7, 45])] as BasemapFeature[];
  const namesIn = (features: BasemapFeature[]) => features.map(({ properties }) => properties.name_en);

  it('stand in the place of the rule’s of the same name', () => {
    const merged = withOverrides(rule, parseOverrides(collection(town('Milan', [9.2, 45.5]))));
    expect(namesIn(merged)).toEqual(['Turin', 'Milan']);
    expect(merged[1]!.geometry).toEqual({ type: 'Point', coordinates: [9.2, 45.5] });
    expect(merged[1]!.properties.rank).toBe(1);
  });

  it('without a geometry only take one away', () => {
    expect(namesIn(withOverrides(rule, parseOverrides(collection(town('Milan', null)))))).toEqual(['Turin']);
  });

  it('that are lines come besides', () => {
    const river = {
      type: 'Feature',
      properties: { kind: 'river', rank: 2, name_en: 'Po' },
      geometry: { type: 'LineString', coordinates: [[7, 45], [12, 45]] },
    }; // prettier-ignore
    expect(namesIn(withOverrides(rule, parseOverrides(collection(river))))).toEqual(['Milan', 'Turin', 'Po']);
  });

  it('that are lines stand in the place of the rule’s stretches along them', () => {
    const line = (name_en: string | undefined, kind: string, ...coordinates: Position[]) => ({
      type: 'Feature',
      properties: { kind, rank: 2, ...(name_en && { name_en }) },
      geometry: { type: 'LineString', coordinates },
    });
    const along: Position[] = [[7.5, 45.02], [9, 45.03], [11, 45.01]]; // prettier-ignore
    const away: Position[] = [[11, 44], [11, 43]]; // prettier-ignore
    const given = [
      line(undefined, 'river', ...along, ...away),
      line(undefined, 'border', ...along),
    ] as BasemapFeature[];
    const merged = withOverrides(given, parseOverrides(collection(line('Po', 'river', [7, 45], [12, 45]))));
    expect(merged.map(({ properties: { kind, name_en } }) => [kind, name_en])).toEqual([
      ['river', undefined],
      ['border', undefined],
      ['river', 'Po'],
    ]);
    expect(merged[0]!.geometry).toEqual({ type: 'LineString', coordinates: away });
    expect(merged[1]).toEqual(given[1]);
  });

  it.each([
    ['{', 'no JSON'],
    [collection(town('Milan', [9, 145])), 'feature 1'],
    [collection(town('Milan', [9, 45]), { properties: { kind: 'road' } }), 'feature 2'],
    [
      collection({ ...town('Milan', [9, 45]), properties: { kind: 'town', name: 'Milan' } }),
      'feature 1: "name" with',
    ],
    [
      collection({ ...town('Milan', [9, 45]), properties: { kind: 'town', name_en: 7 } }),
      '"name_en" with 7 is no name',
    ],
  ])('with a fault are told where it is, in a line: %s', (text, where) => {
    expect(() => parseOverrides(text)).toThrow(where);
    expect(() => parseOverrides(text)).toThrow(/^.+$/);
  });
});

describe('the path of a basemap', () => {
  it('is beside its story', () => {
    expect(basemapBeside('/maps/flight.geojson')).toBe('/maps/flight.basemap.geojson');
    expect(basemapBeside('/maps/flight.json')).toBe('/maps/flight.basemap.geojson');
  });

  it.each([
    [FIRST_STORY, FIRST_BASEMAP],
    ['/maps/flight.geojson', '/maps/flight.basemap.geojson'],
    ['/maps/walk.geojson', WORLD_BASEMAP],
  ])('of %s is %s', (story, basemap) => {
    expect(basemapOf(story, (path) => ['/maps/flight.basemap.geojson', FIRST_BASEMAP].includes(path))).toBe(
      basemap,
    );
  });
});
