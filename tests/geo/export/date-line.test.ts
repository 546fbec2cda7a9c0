/** Exports of journeys over the date line: cut there, within ±180, as long as the line that is drawn. */
import { check } from '@placemarkio/check-geojson';
import { gpx, kml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import type { FeatureCollection, Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { cutAtDateLine } from '../../../geo/export/date-line.ts';
import { placesGeoJson, routeGeoJson } from '../../../geo/export/geojson.ts';
import { routeGpx } from '../../../geo/export/gpx.ts';
import { routeKml } from '../../../geo/export/kml.ts';
import { drawnLine, lengthKm } from '../../../geo/route/route.ts';
import { isLeg, type Position } from '../../../geo/story/story.ts';
import { dictionaries } from '../../dictionaries.ts';
import { journeyAnywhere, journeyThrough } from '../view/arbitrary-journeys.ts';

const WORDS = dictionaries.fr.story;
const FIJI: Position = [178.44, -18.14];
const SAMOA: Position = [-171.77, -13.83];
const there = journeyThrough([FIJI, SAMOA], 'probable');

const parseXml = (text: string) => new DOMParser().parseFromString(text, 'text/xml');
/** The parts of each line of a collection. */
const partsIn = (collection: FeatureCollection<Geometry | null>): Position[][][] =>
  collection.features
    .map(({ geometry }) => geometry)
    .filter((geometry) => geometry?.type === 'LineString' || geometry?.type === 'MultiLineString')
    .map((geometry) =>
      geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates,
    ) as Position[][][];
const pointsIn = (collection: FeatureCollection<Geometry | null>): number[] =>
  collection.features.flatMap(({ geometry }) =>
    geometry?.type === 'Point' ? [geometry.coordinates[0]!] : [],
  );

/** What two parts of a line that was cut must be. */
function expectCut([before, after, ...more]: Position[][]): void {
  expect(more).toEqual([]);
  expect(before!.at(-1)![0]).toBe(180);
  expect(after![0]![0]).toBe(-180);
  expect(before!.at(-1)![1]).toBe(after![0]![1]);
  expect(before![0]).toEqual(FIJI);
  expect(after!.at(-1)).toEqual(SAMOA);
}

describe('a journey from Fiji to Samoa', () => {
  it('is a MultiLineString of two parts in route.geojson, whose length is that of the line', () => {
    const route = routeGeoJson(there);
    expect(() => check(JSON.stringify(route))).not.toThrow();
    expect(route.features[0]!.geometry?.type).toBe('MultiLineString');
    expectCut(partsIn(route)[0]!);
    expect(route.features[0]!.properties!.distanceKm).toBe(1151);
    expect(pointsIn(placesGeoJson(there))).toEqual([FIJI[0], SAMOA[0]]);
  });

  it('is a track of two segments in GPX, and a MultiGeometry in KML', () => {
    const text = routeGpx(there, '', WORDS);
    expect(text.match(/<trkseg>/g)).toHaveLength(2);
    expect(text.match(/<trk>/g)).toHaveLength(1);
    const track = gpx(parseXml(text));
    expectCut(partsIn(track)[0]!);
    expect(pointsIn(track)).toEqual([FIJI[0], SAMOA[0]]);
    const document = routeKml(there, '', WORDS);
    expect(document.match(/<MultiGeometry>/g)).toHaveLength(1);
    expect(document.match(/<LineString>/g)).toHaveLength(2);
    expect(document).toContain('<coordinates>-171.77,-13.83</coordinates>');
    expect(document).not.toMatch(/18[0-9]\.\d/);
    expect(kml(parseXml(document)).features).toHaveLength(3);
  });

  it('and back is cut as well', () => {
    const [parts] = partsIn(routeGeoJson(journeyThrough([SAMOA, FIJI], 'probable')));
    expect(parts!.map((part) => [part[0]![0], part.at(-1)![0]])).toEqual([
      [-171.77, -180],
      [180, 178.44],
    ]);
  });
});

describe('a line cut at the date line', () => {
  it('is left as it is where it only touches it', () => {
    expect(cutAtDateLine([[170, 0], [180, 10]])).toEqual([[[170, 0], [180, 10]]]); // prettier-ignore
    expect(cutAtDateLine([[180, 0], [180, 10]])).toHaveLength(1); // prettier-ignore
    expect(cutAtDateLine([[179, 0], [180, 1], [179, 2]]).flat()).toContainEqual([180, 1]); // prettier-ignore
  });

  it('lies within ±180, as long as the line that is drawn', () => {
    fc.assert(
      fc.property(journeyAnywhere, (story) => {
        for (const leg of story.stops.filter(isLeg)) {
          const line = drawnLine(leg);
          const parts = cutAtDateLine(line);
          for (const [lon] of parts.flat()) expect(Math.abs(lon)).toBeLessThanOrEqual(180);
          const steps = parts.flatMap((part) => part.slice(1).map(([lon], index) => lon - part[index]![0]));
          expect(Math.max(...steps.map(Math.abs))).toBeLessThanOrEqual(180 + 1e-6);
          const km = parts.reduce((sum, part) => sum + lengthKm(part), 0);
          // The cut lies on the straight line on the map, which between two far points is longer than the great circle.
          expect(km).toBeGreaterThanOrEqual(lengthKm(line) - 0.01);
          if (leg.path !== 'unknown' && line.length > 2)
            expect(km).toBeLessThanOrEqual(lengthKm(line) * 1.002 + 1);
        }
      }),
      { numRuns: 300 },
    );
  });
});
