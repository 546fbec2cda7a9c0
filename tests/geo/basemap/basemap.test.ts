import { lineString, pointToLineDistance } from '@turf/turf';
import type { FeatureCollection, Geometry, Position } from 'geojson';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { REGION } from '../../../geo/basemap/cut/detail.ts';
import type { BasemapProperties, Kind } from '../../../geo/basemap/cut/features.ts';

const MAX_GZIP_KB = 330;
const KINDS: readonly Kind[] = [
  'ocean',
  'land',
  'lake',
  'coast',
  'river',
  'border',
  'border-disputed',
  'region-border',
  'country-label',
  'region-label',
  'water-label',
  'town',
];
const KNOWN_PROPERTIES = ['kind', 'rank', 'name_fr', 'name_en'];

const text = readFileSync(fileURLToPath(import.meta.resolve('../../../geo/basemap/basemap.geojson')), 'utf8');
const { features } = JSON.parse(text) as FeatureCollection<Geometry, BasemapProperties>;

const ofKind = (kind: Kind) => features.filter(({ properties }) => properties.kind === kind);

function linesOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}

function polygonsOf(geometry: Geometry): Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

function positionsOf(geometry: Geometry): Position[] {
  if (geometry.type === 'Point') return [geometry.coordinates];
  return [...linesOf(geometry).flat(), ...polygonsOf(geometry).flat(2)];
}

const lineSegments = features
  .flatMap(({ geometry }) => linesOf(geometry))
  .flatMap((line) => line.slice(1).map((end, index) => [line[index]!, end] as const));

function signedArea(ring: Position[]): number {
  return ring.slice(1).reduce((sum, [x2 = 0, y2 = 0], index) => {
    const [x1 = 0, y1 = 0] = ring[index]!;
    return sum + (x1 * y2 - x2 * y1) / 2;
  }, 0);
}

const isInRegion = ([x = 0, y = 0]: Position): boolean =>
  x > REGION[0] && x < REGION[2] && y > REGION[1] && y < REGION[3];

describe('the committed basemap', () => {
  it('has features of every kind, and of no other', () => {
    const found = new Set(features.map(({ properties }) => properties.kind));
    expect([...found].sort()).toEqual([...KINDS].sort());
  });

  it('carries no property that nobody reads', () => {
    const found = new Set(features.flatMap(({ properties }) => Object.keys(properties)));
    expect(KNOWN_PROPERTIES).toEqual(expect.arrayContaining([...found]));
  });

  it('weighs little enough for a phone', () => {
    expect(gzipSync(text, { level: 9 }).length / 1024).toBeLessThan(MAX_GZIP_KB);
  });

  it('has no empty geometry and no coordinate off the globe', () => {
    for (const { geometry } of features) {
      const positions = positionsOf(geometry);
      expect(positions.length).toBeGreaterThan(0);
      const isOnGlobe = ([x = NaN, y = NaN]: Position) => Math.abs(x) <= 180 && Math.abs(y) <= 90;
      expect(positions.filter((position) => position.length !== 2 || !isOnGlobe(position))).toEqual([]);
    }
  });

  it('covers the whole Mercator world with ocean', () => {
    const [ocean, ...others] = ofKind('ocean');
    expect(others).toEqual([]);
    const positions = positionsOf(ocean!.geometry);
    expect(Math.min(...positions.map(([x]) => x!))).toBe(-180);
    expect(Math.max(...positions.map(([x]) => x!))).toBe(180);
    expect(Math.min(...positions.map(([, y]) => y!))).toBeLessThanOrEqual(-85.05);
    expect(Math.max(...positions.map(([, y]) => y!))).toBeGreaterThanOrEqual(85.05);
  });

  it('winds and closes every ring as RFC 7946 asks', () => {
    for (const [outer, ...holes] of features.flatMap(({ geometry }) => polygonsOf(geometry))) {
      expect(signedArea(outer!)).toBeGreaterThan(0);
      for (const hole of holes) expect(signedArea(hole)).toBeLessThan(0);
      for (const ring of [outer!, ...holes]) {
        expect(ring.length).toBeGreaterThanOrEqual(4);
        expect(ring[0]).toEqual(ring.at(-1));
      }
    }
  });

  it('draws no line along the edges of the region', () => {
    const [west, south, east, north] = REGION;
    const onEdge = lineSegments.filter(
      ([a, b]) =>
        [west, east].some((x) => a[0] === x && b[0] === x) ||
        [south, north].some((y) => a[1] === y && b[1] === y),
    );
    expect(onEdge).toEqual([]);
  });

  it('draws no line along or across the antimeridian, and none at the southern end of Antarctica', () => {
    const odd = lineSegments.filter(
      ([a, b]) =>
        (Math.abs(a[0]!) > 179.99 && Math.abs(b[0]!) > 179.99) ||
        Math.abs(a[0]! - b[0]!) > 180 ||
        (a[1]! < -84.9 && b[1]! < -84.9),
    );
    expect(odd).toEqual([]);
  });

  it('draws each stretch of border in the region once', () => {
    const segments = [...ofKind('border'), ...ofKind('border-disputed')]
      .flatMap(({ geometry }) => linesOf(geometry))
      .map((line) => line.filter(isInRegion))
      .flatMap((line) =>
        line.slice(1).map((end, index) => [line[index]!.join(), end.join()].sort().join(' ')),
      );
    expect(new Set(segments).size).toBe(segments.length);
  });
});

describe('names on the basemap', () => {
  const named = features.filter(({ properties }) => properties.name_fr ?? properties.name_en);
  const nameIn = (kind: Kind) => ofKind(kind).map(({ properties }) => properties.name_fr);

  it('come in both languages, with a rank', () => {
    for (const { properties } of named) {
      expect(properties.name_fr?.trim()).toBeTruthy();
      expect(properties.name_en?.trim()).toBeTruthy();
      expect([1, 2, 3, 4]).toContain(properties.rank);
    }
  });

  it.each<[Kind]>([['country-label'], ['region-label'], ['water-label'], ['town']])(
    'are on every %s',
    (kind) => {
      expect(ofKind(kind).filter(({ properties }) => !properties.name_fr)).toEqual([]);
    },
  );

  it('leave out the places that the story draws itself', () => {
    for (const place of [/vladivostok/i, /komsomolsk/i, /pyongyang/i, /^khas+an/i, /^arti?[oy]+m/i]) {
      expect(nameIn('town').filter((name) => place.test(name!))).toEqual([]);
    }
  });

  it.each([
    ['Russie', 'Russia'],
    ['Chine', 'China'],
    ['Corée du Nord', 'North Korea'],
    ['Corée du Sud', 'South Korea'],
    ['Japon', 'Japan'],
    ['Mongolie', 'Mongolia'],
  ])('show a reader of the region %s / %s', (name_fr, name_en) => {
    const labels = ofKind('country-label').filter(({ properties }) => properties.name_fr === name_fr);
    expect(labels.map(({ properties }) => properties.name_en)).toContain(name_en);
    expect(labels.some(({ geometry }) => isInRegion(positionsOf(geometry)[0]!))).toBe(true);
  });
});

describe('the Amur', () => {
  const [amur, ...others] = ofKind('river').filter(({ properties }) => properties.name_en === 'Amur');
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
