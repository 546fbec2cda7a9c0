/** What is said about files that are no story: for each kind one finding, which says what it is and what to do. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { marketDay, marketDayWith, report } from '../../stories.ts';
import { collection, expectOneFinding, type ForeignFile, PARIS, point } from './foreign-file.ts';

const crs = (name: string) => ({ crs: { type: 'name', properties: { name } } });
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

const KINDS: ForeignFile[] = [
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
  ['a list', '[{"name":"Paris"}]', 'a list of 1, not an object', 'is it the right file?'],
  ['a word', '"Paris"', '"Paris", not an object', 'is it the right file?'],
  ['null', 'null', 'null, not an object', 'is it the right file?'],
  [
    'another object',
    '{"name":"parcours","version":"1"}',
    'an object with "name","version"',
    'is it the right file?',
  ],
];

describe('a file of JSON that is no story gets one finding', () => {
  it.each(KINDS)('%s', expectOneFinding);
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
