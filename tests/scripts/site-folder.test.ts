/** A build leaves the last good site whole until it is finished, and deletes nothing that no build has written. */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesIn } from '../../scripts/pour/files.ts';
import {
  addToFileList,
  realFolder,
  replaceFolder,
  requireReplaceable,
  writeFileList,
} from '../../scripts/pour/site-folder.ts';
import { FILE_LIST } from '../../src/pour/file-list.ts';

let room: string;
let site: string;
let built: string;
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'parcours-site-'));
  site = join(room, 'site');
  built = join(room, 'built');
});
afterEach(() => rmSync(room, { recursive: true }));

/** Writes files, each with its text; those of a build with their list. */
function write(folder: string, files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
function build(folder: string, files: Record<string, string>) {
  write(folder, files);
  writeFileList(folder);
}
const read = (path: string): string => readFileSync(join(site, path), 'utf8');

describe('a folder named by --out', () => {
  it.each([
    ['that is not there yet', () => undefined],
    ['that is empty', () => mkdirSync(site)],
    ['that a build has written', () => build(site, { 'index.html': 'old' })],
  ])('%s may be replaced', (_name, make) => {
    make();
    expect(() => requireReplaceable(site, false)).not.toThrow();
  });

  it('with anything else in it is refused, and so is a file', () => {
    write(site, { 'thesis.doc': 'ten years of work' });
    expect(() => requireReplaceable(site, false)).toThrow(
      /site" is not empty, and no build of Parcours has written it/,
    );
    expect(() => requireReplaceable(join(site, 'thesis.doc'), false)).toThrow('is no folder');
    expect(read('thesis.doc')).toBe('ten years of work');
  });

  it('with a list that cannot be read is refused', () => {
    write(site, { [FILE_LIST]: '{' });
    expect(() => requireReplaceable(site, false)).toThrow('cannot be read');
  });

  it('may be a link, which stays one', () => {
    build(site, { 'index.html': 'old' });
    const link = join(room, 'link');
    symlinkSync(site, link);
    build(built, { 'index.html': 'new' });
    replaceFolder(realFolder(link), built);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(link, 'index.html'), 'utf8')).toBe('new');
  });
});

it('the project’s own folder may be replaced with what an earlier version wrote there without a list', () => {
  write(site, { 'index.html': 'old', 'gone/index.html': 'old' });
  build(built, { 'index.html': 'new' });
  expect(() => requireReplaceable(site, true)).not.toThrow();
  replaceFolder(site, built);
  expect(filesIn(site)).toEqual(['index.html', FILE_LIST]);
  expect(filesIn(room)).toHaveLength(2);
});

describe('a finished build', () => {
  it('takes the place of the former site, of which no file stays', () => {
    build(site, { 'index.html': 'old', 'gone/index.html': 'old', 'assets/old.js': 'old' });
    build(built, { 'index.html': 'new', 'assets/new.js': 'new' });
    replaceFolder(site, built);
    expect(filesIn(room)).toEqual(['site/assets/new.js', 'site/index.html', `site/${FILE_LIST}`]);
    expect(read('index.html')).toBe('new');
    expect(existsSync(join(site, 'gone'))).toBe(false);
  });

  it('keeps what somebody has added, folders without a file included', () => {
    build(site, { 'index.html': 'old', 'gone/index.html': 'old' });
    write(site, { CNAME: 'maps.example', '.git/HEAD': 'ref', 'gone/photo.jpg': 'x', 'assets/own.css': 'x' });
    mkdirSync(join(site, 'uploads'));
    build(built, { 'index.html': 'new', 'assets/new.js': 'new' });
    replaceFolder(site, built);
    expect(filesIn(site)).toEqual(
      [
        '.git/HEAD',
        'CNAME',
        'assets/new.js',
        'assets/own.css',
        'gone/photo.jpg',
        'index.html',
        FILE_LIST,
      ].sort(),
    );
    expect(existsSync(join(site, 'uploads'))).toBe(true);
    // And once more: what was added is still nobody's.
    build(built, { 'index.html': 'newer' });
    replaceFolder(site, built);
    expect(read('CNAME')).toBe('maps.example');
    expect(read('assets/own.css')).toBe('x');
  });

  it.each([
    ['a file where it has one', { 'robots.txt': 'mine' }],
    ['a file where it has a folder', { vostochny: 'mine' }],
    ['a folder where it has a file', { 'robots.txt/notes': 'mine' }],
    ['a folder in a folder that is a file now', { 'old/robots.txt/notes': 'mine' }],
  ])('is not put over %s that somebody has added', (_name, added) => {
    build(site, { 'index.html': 'old', 'old/index.html': 'old' });
    write(site, added);
    build(built, {
      'index.html': 'new',
      'robots.txt': 'new',
      'vostochny/index.html': 'new',
      'old/robots.txt': 'new',
    });
    const before = filesIn(site);
    expect(() => replaceFolder(site, built)).toThrow('was not written by a build');
    expect(filesIn(site)).toEqual(before);
    expect(read('index.html')).toBe('old');
  });

  it('deletes also what another command of ours has added and listed', () => {
    build(site, { 'index.html': 'old' });
    write(site, { 'parcours.html': 'old' });
    addToFileList(site, 'parcours.html');
    build(built, { 'index.html': 'new' });
    replaceFolder(site, built);
    expect(filesIn(site)).toEqual(['index.html', FILE_LIST]);
  });

  it('deletes nothing outside of the site, whatever its list says', () => {
    build(site, { 'index.html': 'old' });
    write(room, { 'precious.txt': 'x' });
    writeFileSync(join(site, FILE_LIST), JSON.stringify({ files: ['../precious.txt', 'index.html'] }));
    build(built, { 'index.html': 'new' });
    replaceFolder(site, built);
    expect(readFileSync(join(room, 'precious.txt'), 'utf8')).toBe('x');
  });
});
