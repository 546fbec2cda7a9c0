/** The files that readers take away open elsewhere: they parse back to the story, whatever its texts hold. */
import { check } from '@placemarkio/check-geojson';
import { gpx, kml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import { csvParse, dsvFormat } from 'd3-dsv';
import fc from 'fast-check';
import type { FeatureCollection, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { claimsCsv } from '../../../geo/export/claims-csv.ts';
import { placesGeoJson, routeGeoJson } from '../../../geo/export/geojson.ts';
import { routeGpx } from '../../../geo/export/gpx.ts';
import { routeKml } from '../../../geo/export/kml.ts';
import { drawnLine } from '../../../geo/route/route.ts';
import {
  isLeg,
  isLocated,
  isPlace,
  isQuote,
  type Place,
  STATUSES,
  type Story,
} from '../../../geo/story/story.ts';
import { dictionaries } from '../../dictionaries.ts';
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
const places = realStory.stops.filter(isLocated).map(({ position }) => position);
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

/** A place with this name in both languages, and nothing else in its story. */
const storyNamed = (name: string, changes: Partial<Place> = {}): Story => {
  const place = realStory.stops.find(isPlace)!;
  return { ...realStory, stops: [{ ...place, names: { fr: name, en: name }, ...changes }] };
};
const elements = (xml: string, name: string) => Array.from(parseXml(xml).getElementsByTagName(name));

describe('KML', () => {
  /** What a reader that takes a text as HTML shows of it. */
  const shownAsHtml = (html: string): string => {
    expect(html, 'no markup but line breaks').not.toMatch(/<(?!br>)/);
    const entities: Record<string, string> = {
      amp: '&',
      lt: '<',
      gt: '>',
      quot: '"',
      '#39': "'",
      '#36': '$',
      '#13': '\r',
    };
    return html.replaceAll('<br>', '\n').replace(/&([^;]+);/g, (_, name: string) => entities[name]!);
  };
  const descriptions = (story: Story): string[] =>
    elements(routeKml(story, 'https://example.org/', WORDS), 'description').map(
      (each) => each.textContent ?? '',
    );

  it.each([
    '<img src=x onerror=alert(1)> & <b>Q&A</b>',
    '$[name] and Q&amp;A',
    'A "quoted" <i>place</i>',
    "l'été",
  ])('shows %s as it was typed, though its descriptions are HTML', (name) => {
    const [, description] = descriptions(storyNamed(name));
    expect(shownAsHtml(description!)).toContain(name);
    // Google Earth puts a value in its place.
    expect(description).not.toContain('$[');
  });

  it('shows any source as it was typed, too', () => {
    const sources = { article: { author: '<b>Ann</b> & $[name]' } };
    const [description] = descriptions({ ...storyNamed('Alba'), sources });
    expect(shownAsHtml(description!).split('\n')).toContain('article: <b>Ann</b> & $[name]');
  });

  it('has ids that are names in XML, no two the same, whatever the stops are called', () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,4}(-[a-z0-9]{1,4})?$/), { maxLength: 5 });
    const [place] = realStory.stops.filter(isPlace);
    fc.assert(
      fc.property(ids, (stops) => {
        const named = [...stops, ...STATUSES, '2-lyon'].map((id) => ({ ...place!, id }));
        const xml = routeKml({ ...realStory, stops: named }, '', WORDS);
        const found = ['Placemark', 'Style']
          .flatMap((tag) => elements(xml, tag))
          .map((each) => each.getAttribute('id')!);
        expect(new Set(found).size).toBe(found.length);
        for (const id of found) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/);
        for (const use of elements(xml, 'styleUrl')) expect(found).toContain(use.textContent?.slice(1));
      }),
      { numRuns: 50 },
    );
  });
});

describe('positions near 0', () => {
  const position: [number, number] = [-1e-7, 0.0000004];
  const near = storyNamed('Null Island', { position: [0.000001, -0.0000123] });

  it('have no exponent in GPX or KML', () => {
    for (const story of [near, storyNamed('Null Island', { position })]) {
      const [point] = elements(routeGpx(story, '', WORDS), 'wpt');
      const [coordinates] = elements(routeKml(story, '', WORDS), 'coordinates');
      const numbers = [
        point!.getAttribute('lat')!,
        point!.getAttribute('lon')!,
        ...(coordinates!.textContent ?? '').split(','),
      ];
      expect(numbers).toHaveLength(4);
      for (const number of numbers) expect(number).toMatch(/^-?\d+(\.\d+)?$/);
    }
  });

  it('keep a tenth of a metre', () => {
    const [point] = elements(routeGpx(near, '', WORDS), 'wpt');
    expect([point!.getAttribute('lon'), point!.getAttribute('lat')]).toEqual(['0.000001', '-0.000012']);
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
      const written = [name, name.replaceAll('&', '&amp;'), name.replaceAll('&', '&amp;amp;')];
      expect(
        written.some((each) => text.includes(each)),
        name,
      ).toBe(true);
    }
  });
});

describe('CSV', () => {
  const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '');

  it.each([',', ';'] as const)(
    'with %s has a byte order mark and CRLF at the end of each line, as RFC 4180 asks',
    (separator) => {
      const text = claimsCsv(realStory, separator);
      expect(text.startsWith('\uFEFFstop')).toBe(true);
      expect(text.endsWith('\r\n')).toBe(true);
      const lines = text
        .replace(/"(?:[^"]|"")*"/g, 'quoted')
        .split('\r\n')
        .slice(0, -1);
      for (const line of lines) {
        expect(line).not.toMatch(/[\r\n"]/);
        expect(line.split(separator)).toHaveLength(lines[0]!.split(separator).length);
      }
    },
  );

  it('with semicolons, which spreadsheets in French expect, holds the same', () => {
    const parsed = dsvFormat(';').parse(withoutMark(claimsCsv(realStory, ';')));
    expect([...parsed]).toEqual([...csvParse(withoutMark(claimsCsv(realStory)))]);
  });

  it('has a line for every claim, which parses back to it', () => {
    const rows = csvParse(withoutMark(claimsCsv(realStory)));
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
          const [row] = csvParse(
            withoutMark(claimsCsv({ ...realStory, stops: [{ ...stop!, claims: [fact] }] })),
          );
          const found = row!.fact_fr!;
          expect(found.replace(/^'/, '')).toBe((sign + text).replace(/^'/, ''));
          expect(found).not.toMatch(/^[=+\-@\t\r]/);
        },
      ),
    );
  });
});
