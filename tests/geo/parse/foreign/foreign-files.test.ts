/** What is said about files that are no story: for each kind one finding, which says what it is and what to do. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { formatFault } from '../../../../geo/parse/fault.ts';
import { fileText } from '../../../../geo/parse/foreign/file-text.ts';
import { parseStory } from '../../../../geo/parse/parse-story.ts';
import { fixture, marketDay, marketDayWith, report } from '../../stories.ts';

const point = (coordinates: unknown, properties: object = {}) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates },
  properties,
});
const collection = (features: object[], members: object = {}): string =>
  JSON.stringify({ type: 'FeatureCollection', ...members, features });
const crs = (name: string) => ({ crs: { type: 'name', properties: { name } } });
const PARIS = [2.35, 48.85];
const PARIS_LAMBERT = [652469, 6862035];

/** The small story with every position changed. */
function marketDayAt(change: (position: number[]) => unknown): string {
  const file = marketDay() as { features: { geometry: { type: string; coordinates: unknown } }[] };
  for (const { geometry } of file.features) {
    const { coordinates } = geometry;
    geometry.coordinates =
      geometry.type === 'Point'
        ? change(coordinates as number[])
        : (coordinates as number[][]).map((position) => change(position));
  }
  return JSON.stringify(file);
}
const toMetres = ([longitude, latitude]: number[]) => [longitude! * 111_000, latitude! * 111_000];

/** The small story as QGIS saves it: objects and lists of properties are texts. */
function savedByGis(members: object): string {
  const { features, story } = marketDay() as {
    features: { properties: Record<string, unknown> }[];
    story: unknown;
  };
  const asText = (value: unknown): unknown => (typeof value === 'object' ? JSON.stringify(value) : value);
  const saved = features.map((feature) => ({
    ...feature,
    properties: Object.fromEntries(
      Object.entries(feature.properties).map(([key, value]) => [key, asText(value)]),
    ),
  }));
  return collection(saved, { ...members, ...('keep' in members && { story }) });
}

const KINDS: [kind: string, text: string, what: string, advice: string][] = [
  [
    'places without a story',
    collection([point(PARIS), point(PARIS)]),
    'plain GeoJSON without "story": 2 Point',
    'add "story"',
  ],
  ['no features at all', collection([]), 'plain GeoJSON without "story": no features', 'add "story"'],
  [
    'a bare geometry',
    JSON.stringify({ type: 'LineString', coordinates: [PARIS, PARIS] }),
    'a bare geometry',
    'a Feature in a FeatureCollection',
  ],
  ['a Feature', JSON.stringify(point(PARIS)), 'a single Feature', 'the list "features"'],
  ['TopoJSON', '{"type":"Topology","objects":{},"arcs":[]}', 'TopoJSON', 'convert it to GeoJSON'],
  [
    'an export of QGIS',
    collection([point(PARIS)], { name: 'stops', ...crs('urn:ogc:def:crs:OGC:1.3:CRS84') }),
    'plain GeoJSON of a GIS tool (QGIS, ogr2ogr)',
    'add "story"',
  ],
  [
    'a backup of uMap',
    '{"type":"umap","uri":"https://umap.example","layers":[]}',
    'a backup of uMap',
    'Share and download → geojson',
  ],
  [
    'an export of uMap',
    collection([point(PARIS, { _umap_options: {} })]),
    'plain GeoJSON of uMap',
    'add "story"',
  ],
  [
    'an export of geojson.io',
    collection([point(PARIS, { 'marker-color': '#f00' })]),
    'plain GeoJSON of geojson.io',
    'add "story"',
  ],
  [
    'an export of Overpass',
    collection([point(PARIS)], { generator: 'overpass-turbo' }),
    'of OpenStreetMap (Overpass)',
    'add "story"',
  ],
  [
    'JSON of ArcGIS',
    '{"geometryType":"esriGeometryPoint","features":[{"attributes":{}}]}',
    'JSON of ArcGIS',
    'convert it',
  ],
  ['a StoryMapJS', '{"storymap":{"slides":[]}}', 'a map of StoryMapJS', 'by hand'],
  ['a location history', '{"timelineObjects":[]}', 'a location history of Google', 'convert it'],
  [
    'the route of a site of ours',
    collection([point(PARIS, { from: 'a', to: 'b', status: 'attested', distanceKm: 1 })]),
    'the route of a map of ours',
    'take story.geojson',
  ],
  [
    'a story whose head was lost',
    collection([point(PARIS, { kind: 'place', claims: [] })]),
    'a story without its member "story"',
    'from the original',
  ],
  [
    'a story saved by a GIS tool',
    savedByGis({ name: 'market' }),
    '"story" is gone, claims have become text',
    'keep the original file',
  ],
  [
    'one of which the tool kept the head',
    savedByGis({ keep: true }),
    'rewritten: claims have become text',
    'keep the original file',
  ],
  [
    'a story in metres',
    marketDayAt(toMetres),
    'coordinates in metres of a projection, perhaps EPSG:3857, as [1110000,4995000]',
    'export the file again as WGS 84 (EPSG:4326)',
  ],
  [
    'a story in metres of a named system',
    collection([point(PARIS_LAMBERT)], { story: {}, ...crs('urn:ogc:def:crs:EPSG::2154') }),
    'in metres of EPSG:2154',
    '(EPSG:4326)',
  ],
  [
    'places in metres of a named system',
    collection([point(PARIS_LAMBERT)], crs('EPSG:2154')),
    'without "story": 1 Point, coordinates in metres of EPSG:2154',
    '(EPSG:4326), then add "story"',
  ],
  [
    'a story with latitude first',
    marketDayAt(([longitude, latitude]) => [latitude, longitude! + 120]),
    'latitude before longitude, it seems, as [45,130]',
    'swap the two numbers',
  ],
  [
    'a story with coordinates as text',
    marketDayAt((position) => position.map(String)),
    'coordinates as text, as ["10","45"]',
    'without quotation marks',
  ],
  [
    'a story with degrees, minutes and seconds',
    marketDayAt(() => ['10° 0′ E', '45° 30′ N']),
    'coordinates as text',
    'with a decimal point',
  ],
  [
    'KML',
    '<?xml version="1.0"?>\n<!-- map -->\n<kml xmlns="http://www.opengis.net/kml/2.2"/>',
    'KML',
    'export it as GeoJSON (EPSG:4326)',
  ],
  ['GPX', '<?xml version="1.0"?><gpx version="1.1"></gpx>', 'GPX', 'export it as GeoJSON'],
  ['other XML', '<?xml version="1.0"?><rss/>', 'XML', 'export it as GeoJSON'],
  ['a web page', '\n<!DOCTYPE html><title>404</title>', 'a web page (HTML)', 'on GitHub by "Raw"'],
  [
    'a table',
    'name;lat;lon\r\nParis;48.85;2.35\r\n',
    'a table (CSV) that begins "name;lat;lon"',
    'Add Delimited Text Layer',
  ],
  ['WKT', 'POINT(2.35 48.85)', 'WKT', 'export it as GeoJSON'],
  [
    'a variable of JavaScript',
    `// my trip\nvar stops = {'type': 'FeatureCollection'};`,
    'JavaScript (var stops =)',
    'between the outer { and }',
  ],
  [
    'a module',
    'export default {"type": "FeatureCollection"}',
    'JavaScript (export default)',
    'between the outer { and }',
  ],
  [
    'JSONP',
    'eqfeed_callback({"type":"FeatureCollection"});',
    'JavaScript (eqfeed_callback({)',
    'between the outer { and }',
  ],
  [
    'features line by line',
    `${JSON.stringify(point(PARIS))}\n${JSON.stringify(point(PARIS))}\n`,
    'a JSON value in each line',
    'into the list "features"',
  ],
  ['a formatted document', '{\\rtf1\\ansi Paris}', 'a formatted document (RTF)', 'save it as plain text'],
  [
    'the article',
    fixture('market-day.txt'),
    'a text that begins "The mayor of Alba',
    'the article behind --article',
  ],
  ['a list', '[{"name":"Paris"}]', 'a list of 1, not an object', 'is it the right file?'],
  ['a word', '"Paris"', '"Paris", not an object', 'is it the right file?'],
  ['null', 'null', 'null, not an object', 'is it the right file?'],
  [
    'another object',
    '{"name":"parcours","version":"1"}',
    'an object with "name","version"',
    'is it the right file?',
  ],
  ['comments', '{\n // stops\n "type": "FeatureCollection" }', '// stops', 'JSON has no comments: remove it'],
  [
    'single quotation marks',
    `{'type': 'FeatureCollection'}`,
    "'type'",
    'JSON has double quotation marks only',
  ],
  [
    'keys without quotation marks',
    '{type: "FeatureCollection"}',
    'type: ',
    'put each key in double quotation marks',
  ],
  ['nothing', ' \n', 'nothing', 'the file is empty'],
];

describe('a file that is no story gets one finding', () => {
  it.each(KINDS)('%s', (_kind, text, what, advice) => {
    const lines = report(text);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(what.replaceAll('"', lines[0]!.includes('\\"') ? '\\"' : '"'));
    expect(lines[0]).toContain(advice);
    expect(lines[0]).toMatch(/^\d+ · story · /);
  });
});

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const STORY = fixture('market-day.geojson');

describe('bytes that are no text in UTF-8', () => {
  const BYTES: [kind: string, bytes: Buffer, what: string, advice: string][] = [
    ['UTF-16 with its mark', utf16(`\uFEFF${STORY}`), '1 · story · the file · UTF-16', 'the encoding UTF-8'],
    ['UTF-16 the other way round', utf16(`\uFEFF${STORY}`).swap16(), 'UTF-16', 'the encoding UTF-8'],
    ['UTF-16 without a mark', utf16(STORY), 'UTF-16', 'the encoding UTF-8'],
    ['the same the other way round', utf16(STORY).swap16(), 'UTF-16', 'the encoding UTF-8'],
    [
      'Windows-1252',
      latin1('{"a":\n"à Besançon"}'),
      '2 · story · the file · an older encoding, perhaps Windows-1252, as which it reads "à Besançon"',
      'the encoding UTF-8',
    ],
    ['a ZIP', latin1('PK\x03\x04\x14'), 'a ZIP file', 'unpack it first'],
    ['a gzip', gzipSync(STORY), 'a gzip file', 'unpack it first'],
    ['a shapefile', latin1('\x00\x00\x27\x0A\x00\x00\x00\x00'), 'a shapefile', 'EPSG:4326'],
    ['a GeoPackage', latin1('SQLite format 3\x00'), 'a database', 'EPSG:4326'],
    ['a PDF', latin1('%PDF-1.7'), 'a PDF document', 'plain text'],
    ['a picture', latin1('\x89PNG\r\n'), 'a picture', 'name the other file'],
    ['other bytes', latin1('\x00\xD8\x7F\x80'), 'bytes that are no text', 'is it the right file?'],
  ];

  it.each(BYTES)('%s', (_kind, bytes, what, advice) => {
    const read = fileText(bytes);
    const lines = 'faults' in read ? read.faults.map((fault) => formatFault('', fault).slice(1)) : [];
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(what);
    expect(lines[0]).toContain(advice);
  });

  it('are any bytes but those, and reading them never throws', () => {
    const isTotal = (bytes: Uint8Array): boolean => {
      const read = fileText(bytes);
      return 'text' in read || (read.faults.length === 1 && read.faults[0]!.line! >= 1);
    };
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), isTotal), { numRuns: 500 });
    expect(fileText(Buffer.from(STORY))).toEqual({ text: STORY });
  });
});

describe('a story of ours', () => {
  it('with one position in metres is told which', () => {
    const [line] = report(marketDayWith({ 'features[0].geometry.coordinates': PARIS_LAMBERT }));
    expect(line).toContain('features[0].geometry.coordinates[0] · 652469 · a longitude');
  });

  it('with a reference system in degrees is told to remove its name alone', () => {
    const file = { ...(marketDay() as object), ...crs('urn:ogc:def:crs:EPSG::4326') };
    const lines = report(JSON.stringify(file));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('· crs · ');
  });

  it('in a language without words is told how to add one, and nothing of its texts', () => {
    const text = marketDayWith({
      'story.languages': ['it', 'en'],
      'story.title': { it: 'Mercato', en: 'Market' },
    });
    const lines = report(text);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('story.languages[0] · "it" · one of ');
    expect(lines[0]).toContain('docs/languages.md');
  });

  it('with an empty list for a position is told that it holds none', () => {
    const [line] = report(marketDayWith({ 'features[0].geometry.coordinates': [] }));
    expect(line).toContain('[] · [longitude, latitude] · it holds no position: give two numbers');
  });
});

it('the page that all these findings name holds a story without a fault', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../../docs/story-file.md'), 'utf8');
  expect(report(/```json\n([^]*?)```/.exec(page)![1]!)).toEqual([]);
});

describe('any value whatsoever', () => {
  const value = fc.jsonValue({ maxDepth: 6 });
  const isAnswered = (file: unknown): boolean => {
    const parsed = parseStory(JSON.stringify(file));
    return 'faults' in parsed && parsed.faults.length > 0 && parsed.faults.every(({ line }) => line! >= 1);
  };

  it('gives findings, each with its line, and never throws', () => {
    fc.assert(fc.property(value, isAnswered), { numRuns: 500 });
  });

  it('also as the parts of a map', () => {
    const part = fc.oneof(
      value,
      fc.constantFrom('FeatureCollection', 'Feature', 'Point', 'umap', 'Topology'),
    );
    const feature = fc.record(
      {
        type: part,
        geometry: fc.oneof(part, fc.record({ type: part, coordinates: value })),
        properties: fc.oneof(part, fc.dictionary(fc.constantFrom('claims', 'kind', 'names', 'from'), value)),
      },
      { requiredKeys: [] },
    );
    const members = {
      type: part,
      crs: fc.oneof(value, fc.record({ properties: fc.record({ name: value }) })),
      story: value,
      features: fc.oneof(value, fc.array(feature)),
      generator: value,
      storymap: value,
    };
    fc.assert(fc.property(fc.record(members, { requiredKeys: [] }), isAnswered), { numRuns: 500 });
  });
});
