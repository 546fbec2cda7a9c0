import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { routeGpx } from '../../../geo/export/gpx.ts';
import { routeKml } from '../../../geo/export/kml.ts';
import type { Opened } from '../../../src/editor/open/opened.ts';
import { dictionaries } from '../../dictionaries.ts';
import { REAL_STORY, storyFrom } from '../../geo/stories.ts';
import { collection, feature, line, open, point, withText } from './opening.ts';

const ONE = [
  [0, 0],
  [1, 1],
];
const TWO = [
  [2, 2],
  [3, 3],
];

describe('GeoJSON of other tools becomes suggestions', () => {
  it('of places and lines, with their names and descriptions as plain text', async () => {
    const file = collection(
      feature(point(2.35, 48.85, 35), { Name: ' Paris ', description: 'The <b>capital</b>' }),
      feature({ type: 'MultiPoint', coordinates: [TWO[0], [181, 3]] }, { 'name:en': 'Two' }),
      feature(line(...ONE), null),
      feature({ type: 'MultiLineString', coordinates: [ONE, TWO] }),
    );
    expect(await open('x.geojson', file)).toEqual({
      kind: 'suggestions',
      places: [
        { name: 'Paris', position: [2.35, 48.85], description: 'The capital' },
        { name: 'Two', position: [2, 2] },
        { name: 'Two', position: [-179, 3] },
      ],
      lines: [ONE, ONE, TWO].map((positions) => ({ name: '', positions })),
    });
  });

  it('also of a Feature, a bare geometry and a collection of geometries', async () => {
    const geometries = [point(1, 2), point(3, 4)];
    for (const file of [feature(point(1, 2)), point(1, 2)])
      expect(await open('x.json', file)).toMatchObject({ places: [{ position: [1, 2] }] });
    expect(
      await open('x.json', collection(feature({ type: 'GeometryCollection', geometries }))),
    ).toMatchObject({ places: [{ position: [1, 2] }, { position: [3, 4] }] });
  });

  it('and says how much of it is neither', async () => {
    const file = collection(
      feature(point(1, 2)),
      feature({ type: 'Polygon', coordinates: [[...ONE, [1, 0], [0, 0]]] }),
      feature(null),
    );
    expect(await open('x.geojson', file)).toMatchObject({
      places: [{ position: [1, 2] }],
      notice: withText('2 parts of the file'),
    });
  });

  it('but no more than a list can show', async () => {
    const file = collection(...Array.from({ length: 1200 }, () => feature(point(1, 2))));
    const opened = await open('x.geojson', file);
    expect(opened).toMatchObject({ notice: 'The first 1000 of 1200 places and lines are offered.' });
    expect('places' in opened && opened.places.length).toBe(1000);
  });
});

describe('KML and GPX become suggestions', () => {
  const story = storyFrom(readFileSync(REAL_STORY, 'utf8'));

  it.each([
    ['kml', routeKml(story, '', dictionaries.en.story)],
    ['gpx', routeGpx(story, '', dictionaries.en.story)],
  ])('our own %s', async (ending, text) => {
    const opened = await open(`route.${ending}`, text);
    expect(opened).toMatchObject({ kind: 'suggestions' });
    const { places, lines } = opened as Extract<Opened, { kind: 'suggestions' }>;
    expect(places.map(({ name }) => name).join()).toContain('Vladivostok');
    expect(lines.length).toBeGreaterThan(0);
  });

  it.each([
    ['a prefix', '<k:kml xmlns:k="http://www.opengis.net/kml/2.2"/>'],
    ['a document', '<kml xmlns="http://www.opengis.net/kml/2.2"><Document/></kml>'],
  ])('with %s and nothing in it are a finding', async (_what, text) => {
    expect(await open('x.kml', text)).toMatchObject({ fault: withText('no point and no line') });
  });

  it('cut off are a finding', async () => {
    expect(await open('x.gpx', '\uFEFF<?xml version="1.0"?>\n<gpx><wpt lat="1" lon=')).toEqual({
      kind: 'fault',
      fault:
        '“x.gpx” was not opened: it is KML or GPX, but cut off or damaged; export it again. Your draft is as it was.',
    });
  });
});

describe('KMZ becomes suggestions', () => {
  const kml =
    '<kml><Placemark><name>Alba</name><Point><coordinates>10,45</coordinates></Point></Placemark></kml>';

  it('of the KML within', async () => {
    const zip = zipSync({ 'images/a.png': new Uint8Array(9), 'doc.kml': new TextEncoder().encode(kml) });
    expect(await open('map.kmz', zip)).toMatchObject({ places: [{ name: 'Alba', position: [10, 45] }] });
  });

  it.each([
    ['no KML', zipSync({ 'a.shp': new Uint8Array(9) })],
    ['more than may be', zipSync({ 'doc.kml': new Uint8Array(10_000_001) })],
    ['an end too early', zipSync({ 'doc.kml': new TextEncoder().encode(kml) }).slice(0, 60)],
  ])('is a finding with %s', async (_what, zip) => {
    expect(await open('map.kmz', zip)).toMatchObject({ fault: withText('a ZIP file · unpack it first') });
  });
});

describe('a table becomes suggestions', () => {
  const paris = { kind: 'suggestions', places: [{ name: 'Paris', position: [2.3522, 48.8566] }], lines: [] };

  it.each([
    ['commas', 'name,lat,lon\nParis,48.8566,2.3522\n'],
    ['semicolons and decimal commas', 'Nom;Latitude;Longitude\r\nParis;48,8566;2,3522\r\n'],
    ['tabs', 'lng\tlat\tcity\n2.3522\t48.8566\tParis'],
    ['all that Excel adds', '\uFEFFsep=;\r\n"name";"lat";"lon"\r\n"Paris";"48,8566";"2,3522°"'],
    ['German heads', 'Ort;Breitengrad;Längengrad\nParis;48,8566;2,3522'],
    ['empty lines', 'name,lat,lon\n\nParis,48.8566,2.3522\n,,\n\n'],
    ['x and y', 'title,x,y\nParis,2.3522,48.8566'],
  ])('with %s', async (_what, text) => {
    for (const name of ['places.csv', 'places.txt']) expect(await open(name, text)).toEqual(paris);
  });

  it('and says how many rows have no position', async () => {
    const text = 'name,lat,lon\nParis,48.8566,2.3522\nNowhere,,\nMetres,6862000,652000\nText,north,east';
    expect(await open('places.csv', text)).toEqual({ ...paris, notice: withText('3 parts of the file') });
  });

  it('but without latitude and longitude it is a finding', async () => {
    const of = (text: string) => open('places.csv', text);
    expect(await of('name;adresse\nParis;1 rue')).toMatchObject({
      fault: withText('no columns of latitude'),
    });
    expect(await of('name,lat,lon\nA,here,there')).toMatchObject({ fault: withText('no point and no line') });
  });
});
