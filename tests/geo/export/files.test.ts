/** The files that readers take away open elsewhere: they parse back to the story, whatever its texts hold. */
import { check } from '@placemarkio/check-geojson';
import { gpx, kml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import { csvParse } from 'd3-dsv';
import fc from 'fast-check';
import type { FeatureCollection, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { claimsCsv } from '../../../geo/export/claims-csv.ts';
import { placesGeoJson, routeGeoJson } from '../../../geo/export/geojson.ts';
import { routeGpx } from '../../../geo/export/gpx.ts';
import { routeKml } from '../../../geo/export/kml.ts';
import { drawnLine } from '../../../geo/route/route.ts';
import { isLeg, isPlace, isQuote, type Story } from '../../../geo/story/story.ts';
import { dictionaries } from '../../../src/i18n/dictionaries.ts';
import { realStory } from '../real-story.ts';

const WORDS = dictionaries.fr.story;

/** Throws on anything that is no well-formed XML. */
const parseXml = (text: string) =>
  new DOMParser({
    onError: (level, message) => {
      // A replacement character is what we put there ourselves.
      if (level !== 'warning') throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(text, 'text/xml');
const fromGpx = (story: Story) => gpx(parseXml(routeGpx(story, '', WORDS)));
const fromKml = (story: Story) => kml(parseXml(routeKml(story, '', WORDS))) as FeatureCollection;

const points = (collection: FeatureCollection): Position[] =>
  collection.features.flatMap(({ geometry }) => (geometry.type === 'Point' ? [geometry.coordinates] : []));
const lines = (collection: FeatureCollection): Position[][] =>
  collection.features.flatMap(({ geometry }) =>
    geometry.type === 'LineString' ? [geometry.coordinates] : [],
  );
const places = realStory.stops.filter(isPlace).map(({ position }) => position);
const legs = realStory.stops.filter(isLeg).map(drawnLine);

function expectSame(found: Position[], expected: readonly Position[]) {
  expect(found).toHaveLength(expected.length);
  found.forEach(([lon, lat], index) => {
    expect(Math.abs(lon! - expected[index]![0]!)).toBeLessThanOrEqual(1e-6);
    expect(Math.abs(lat! - expected[index]![1]!)).toBeLessThanOrEqual(1e-6);
  });
}

describe('GeoJSON', () => {
  it.each([
    ['route', routeGeoJson],
    ['places', placesGeoJson],
  ])('of the %s keeps RFC 7946', (_name, write) => {
    const text = JSON.stringify(write(realStory));
    expect(() => check(text)).not.toThrow();
    for (const { geometry } of (JSON.parse(text) as FeatureCollection).features) {
      const all =
        geometry.type === 'Point'
          ? [geometry.coordinates]
          : (geometry as { coordinates: Position[] }).coordinates;
      for (const [lon, lat] of all) {
        expect(Math.abs(lon!)).toBeLessThanOrEqual(180);
        expect(Math.abs(lat!)).toBeLessThanOrEqual(90);
      }
    }
  });

  it('names for each stop the sources that it holds', () => {
    for (const { sources, features } of [routeGeoJson(realStory), placesGeoJson(realStory)]) {
      for (const { properties } of features) {
        const own = properties!.sources as string[];
        expect(own.length).toBeGreaterThan(0);
        for (const id of own) expect(sources[id]).toEqual(realStory.sources[id]);
      }
    }
  });
});

describe.each([
  ['GPX', fromGpx],
  ['KML', fromKml],
])('%s', (_name, parse) => {
  const parsed = parse(realStory);

  it('parses back to the same places and lines', () => {
    expectSame(points(parsed), places);
    const found = lines(parsed);
    expect(found).toHaveLength(legs.length);
    found.forEach((line, index) => expectSame(line, legs[index]!));
  });

  it('keeps any name, and drops only what XML cannot hold', () => {
    const names = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(names, (name) => {
        const named = { ...realStory.stops[0]!, names: { fr: `|${name}|`, en: name } };
        const found = parse({ ...realStory, stops: [named] });
        // eslint-disable-next-line no-control-regex
        const kept = name.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '\ufffd');
        expect(found.features.map(({ properties }) => (properties as { name?: string }).name)).toContain(
          `|${kept}|`,
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('Every file', () => {
  const files = {
    'route.geojson': JSON.stringify(routeGeoJson(realStory)),
    'places.geojson': JSON.stringify(placesGeoJson(realStory)),
    'route.gpx': routeGpx(realStory, 'https://example.org/', WORDS),
    'route.kml': routeKml(realStory, 'https://example.org/', WORDS),
    'claims.csv': claimsCsv(realStory),
  };

  it.each(Object.entries(files))('%s carries licence and the sources of its claims', (_name, text) => {
    expect(text).toContain('CC BY 4.0');
    const cited = new Set(realStory.stops.flatMap(({ claims }) => claims.map(({ source }) => source)));
    expect(cited.size).toBeGreaterThan(10);
    for (const { url, publisher, author } of [...cited].map((id) => realStory.sources[id]!)) {
      const name = url ?? publisher ?? author ?? '';
      expect(text).toContain(text.startsWith('<?xml') ? name.replaceAll('&', '&amp;') : name);
    }
  });
});

describe('CSV', () => {
  it('has a line for every claim, which parses back to it', () => {
    const rows = csvParse(claimsCsv(realStory));
    const claims = realStory.stops.flatMap((stop) => stop.claims.map((claim) => ({ stop, claim })));
    expect(rows).toHaveLength(claims.length);
    rows.forEach((row, index) => {
      const { stop, claim } = claims[index]!;
      expect([row.stop, row.status, row.source]).toEqual([stop.id, claim.status, claim.source]);
      if (isQuote(claim)) expect([row.quote, row.paragraph]).toEqual([claim.quote, String(claim.paragraph)]);
      else expect([row.fact_fr, row.fact_en]).toEqual([claim.fact.fr, claim.fact.en]);
    });
  });

  it('keeps any text in its field, and none that a spreadsheet would run', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 30 }),
        fc.constantFrom('', '=', '+', '-', '@', '\t'),
        (text, sign) => {
          const [stop] = realStory.stops;
          const fact = { fact: { fr: sign + text, en: 'x' }, source: 'article', status: 'reported' as const };
          const [row] = csvParse(claimsCsv({ ...realStory, stops: [{ ...stop!, claims: [fact] }] }));
          const found = row!.fact_fr!;
          expect(found.replace(/^'/, '')).toBe((sign + text).replace(/^'/, ''));
          expect(found).not.toMatch(/^[=+\-@\t\r]/);
        },
      ),
    );
  });
});
