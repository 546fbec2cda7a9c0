import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../../src/editor/open/open-file.ts';
import type { Opened } from '../../../src/editor/open/opened.ts';
import { fixturePath } from '../../geo/stories.ts';
import { collection, feature, open, parse, point, withText } from './opening.ts';

describe('an article', () => {
  it.each([
    ['sentences', 'The mayor came.\n\nShe left, in 2023, by train; nobody saw her.'],
    ['a figure first', '13 septembre 2023\nIl arrive.'],
    ['a bracket first', '[Mis à jour] Il arrive.'],
    ['a tag in its midst', 'He wrote <b>it</b>.'],
    ['a quotation first', '« Il arrive », dit-elle.'],
  ])('is opened as text: %s', async (_what, text) => {
    expect(await open('article.txt', `\uFEFF${text}`)).toEqual({ kind: 'text', text });
  });

  it.each(readdirSync(fixturePath('')).filter((name) => name.endsWith('.txt')))('is %s', async (name) => {
    const text = readFileSync(fixturePath(name), 'utf8');
    expect(await open(name, text)).toEqual({ kind: 'text', text });
  });
});

describe('any other file gives one finding', () => {
  it.each([
    ['x.zip', new Uint8Array([0x50, 0x4b, 3, 4, 0]), 'a ZIP file · unpack it first'],
    ['x.geojson', new Uint8Array([0xff, 0xfe, 0x7b, 0]), 'UTF-16'],
    ['x.csv', new Uint8Array([0x6e, 0x61, 0x6d, 0x65, 0xe9]), 'Windows-1252'],
    ['x.geojson', '', 'it is empty'],
    ['x.geojson', '{"type": "FeatureCollection",', 'cut off'],
    ['x.geojson', 'var places = {};', 'JavaScript'],
    ['x.json', 'The mayor came to town.', 'a text that begins'],
    ['x.html', '<!doctype html><p>Hello</p>', 'a web page (HTML)'],
    ['x.xml', '<?xml version="1.0"?><osm/>', 'OpenStreetMap'],
    ['x.rtf', '{\\rtf1 Hello}', '(RTF)'],
    ['x.wkt', 'POINT (1 2)', 'WKT'],
    ['x.json', { type: 'Topology', objects: {} }, 'TopoJSON · convert it to GeoJSON, as mapshaper.org does'],
    ['x.json', [1, 2], 'a list of 2, not an object'],
    ['x.json', collection(), 'no point and no line'],
    ['x.json', collection(feature(point(652000, 6862000)), feature(point(652001, 6862001))), 'in metres'],
    ['x.json', collection(feature(point(9, 20), { claims: '[{"quote": "…"}]' })), 'a GIS tool has rewritten'],
    ['x.json', collection(feature(point(9, 20), { claims: [] })), 'a story without its member "story"'],
    ['x.json', '{"type": "FeatureCollection", "features": [], "__proto__": {}}', '__proto__'],
  ])('%s: %s', async (name, content, said) => {
    const opened = await open(name, content);
    expect(opened).toEqual({ kind: 'fault', fault: withText(said) });
    const { fault } = opened as Extract<Opened, { kind: 'fault' }>;
    expect(fault).toMatch(/^“x\.\w+” was not opened: [^\n]+[^.?][.?] Your draft is as it was\.$/);
    expect(fault).not.toContain('story-file.md');
  });

  it('in the language of the author', async () => {
    expect(await open('vide.csv', '\uFEFF \n', 'fr')).toEqual({
      kind: 'fault',
      fault:
        '«\u202fvide.csv\u202f» n’a pas été ouvert\u202f: il est vide. Votre brouillon est resté tel quel.',
    });
  });

  it('too large is refused unread', async () => {
    const file = {
      name: 'track.gpx',
      size: 10_400_000,
      arrayBuffer: () => Promise.reject(new Error('read')),
    };
    expect(await openFile(file as unknown as File, 'en', parse)).toEqual({
      kind: 'fault',
      fault:
        '“track.gpx” was not opened: it has 10.4 MB, and a file may have 10 at most. Your draft is as it was.',
    });
  });

  it('that the browser cannot read', async () => {
    const file = { name: 'folder', size: 0, arrayBuffer: () => Promise.reject(new Error('NotFoundError')) };
    expect(await openFile(file as unknown as File, 'en', parse)).toMatchObject({
      fault: withText('could not read it'),
    });
  });
});
