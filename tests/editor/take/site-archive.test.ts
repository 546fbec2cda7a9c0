/** The zip of a site: what is in it, and where. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { archiveFiles, zipped } from '../../../src/editor/take/site-archive.ts';

const PNG = new Uint8Array([137, 80, 78, 71]);
const unpacked = unzipSync(
  zipped(
    archiveFiles({
      site: [
        { path: 'index.html', content: '<!doctype html>Zürich' },
        { path: 'og/de/journey.png', content: PNG },
      ],
      hosting: [{ path: 'nginx.conf', content: 'server {}' }],
    }),
  ),
);

it('has the site in a folder, with the list of its files, and beside it what no reader is to get', () => {
  expect(Object.keys(unpacked).sort()).toEqual([
    'LISEZ-MOI.txt',
    'READ-ME.txt',
    'hosting/nginx.conf',
    'site/index.html',
    'site/og/de/journey.png',
    'site/parcours-files.json',
  ]);
  expect(JSON.parse(strFromU8(unpacked['site/parcours-files.json']!))).toEqual({
    files: ['index.html', 'og/de/journey.png', 'parcours-files.json'],
  });
});

it('has each file as it was poured', () => {
  expect(strFromU8(unpacked['site/index.html']!)).toBe('<!doctype html>Zürich');
  expect(unpacked['site/og/de/journey.png']).toEqual(PNG);
});

it.each(['READ-ME.txt', 'LISEZ-MOI.txt'])('%s says how a finer map is had', (name) => {
  expect(strFromU8(unpacked[name]!)).toContain('npm run build -- --story ');
});
