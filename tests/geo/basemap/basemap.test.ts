import { lineString, pointToLineDistance } from '@turf/turf';
import type { Point, Position } from 'geojson';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../geo/basemap/cut/features.ts';
import { BASEMAP_LIMIT_BYTES } from '../../../geo/basemap/rule/cut.ts';
import { FIRST_BASEMAP } from '../../../geo/story/first-story.ts';
import {
  AT_SEA,
  type BasemapFile,
  brokenRings,
  INLAND,
  isLand,
  misnamed,
  ofKind,
  strayLines,
} from './soundness.ts';

const KNOWN_PROPERTIES = ['kind', 'rank', 'untilZoom', 'name_fr', 'name_en'];
/** The Far East and what lies around it, degrees: west, south, east, north. */
const REGION = [104, 31, 156, 64] as const;

const text = readFileSync(FIRST_BASEMAP, 'utf8');
const basemap = JSON.parse(text) as BasemapFile;

const isInRegion = ([x = 0, y = 0]: Position): boolean =>
  x > REGION[0] && x < REGION[2] && y > REGION[1] && y < REGION[3];

describe('the committed basemap', () => {
  it('carries no property that nobody reads', () => {
    const found = new Set(basemap.features.flatMap(({ properties }) => Object.keys(properties)));
    expect(KNOWN_PROPERTIES).toEqual(expect.arrayContaining([...found]));
  });

  it('weighs little enough for a phone', () => {
    expect(gzipSync(text).length).toBeLessThanOrEqual(BASEMAP_LIMIT_BYTES);
  });

  it('closes and winds its rings, and draws no line across the map', () => {
    expect(brokenRings(basemap)).toEqual([]);
    expect(strayLines(basemap)).toEqual([]);
  });

  it('has land inland and none at sea', () => {
    const isOnLand = isLand(basemap);
    expect(INLAND.filter((position) => !isOnLand(position))).toEqual([]);
    expect(AT_SEA.filter(isOnLand)).toEqual([]);
  });

  it('draws each stretch of border in the region once', () => {
    const segments = ofKind(basemap, 'border', 'border-disputed')
      .flatMap(({ geometry }) => linesOf(geometry))
      .map((line) => line.filter(isInRegion))
      .flatMap((line) =>
        line.slice(1).map((end, index) => [line[index]!.join(), end.join()].sort().join(' ')),
      );
    expect(new Set(segments).size).toBe(segments.length);
  });
});

describe('names on the basemap', () => {
  it('come in both languages, with a rank', () => {
    expect(misnamed(basemap, ['fr', 'en'])).toEqual([]);
    const labels = ofKind(basemap, 'country-label', 'region-label', 'water-label', 'town');
    expect(labels.filter(({ properties }) => ![1, 2, 3, 4].includes(properties.rank!))).toEqual([]);
  });

  it('leave out the places that the story draws itself', () => {
    const names = ofKind(basemap, 'town').map(({ properties }) => properties.name_fr!);
    for (const place of [/vladivostok/i, /komsomolsk/i, /pyongyang/i, /^khas+an/i, /^arti?[oy]+m/i])
      expect(names.filter((name) => place.test(name))).toEqual([]);
  });

  it.each([
    ['Russie', 'Russia'],
    ['Chine', 'China'],
    ['Corée du Nord', 'North Korea'],
    ['Corée du Sud', 'South Korea'],
    ['Japon', 'Japan'],
    ['Mongolie', 'Mongolia'],
  ])('show a reader of the region %s / %s', (name_fr, name_en) => {
    const labels = ofKind(basemap, 'country-label').filter(
      ({ properties }) => properties.name_fr === name_fr,
    );
    expect(labels.map(({ properties }) => properties.name_en)).toContain(name_en);
    expect(labels.some(({ geometry }) => isInRegion((geometry as Point).coordinates))).toBe(true);
  });
});

describe('the Amur', () => {
  const [amur, ...others] = ofKind(basemap, 'river').filter(
    ({ properties }) => properties.name_en === 'Amur',
  );
  const course = linesOf(amur!.geometry);

  it('is one line of the first rank, so that its name can run along it', () => {
    expect(others).toEqual([]);
    expect(course).toHaveLength(1);
    expect(amur!.properties).toMatchObject({ name_fr: 'Amour', rank: 1 });
  });

  it.each<[string, Position, number]>([
    ['Komsomolsk-on-Amur', [137.01, 50.55], 6],
    ['Khabarovsk', [135.07, 48.5], 6],
    ['Blagoveshchensk', [127.53, 50.28], 6],
  ])('passes %s', (_town, position, withinKm) => {
    const distancesKm = course.map((line) => pointToLineDistance(position, lineString(line)));
    expect(Math.min(...distancesKm)).toBeLessThan(withinKm);
  });
});
