import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gazetteerText } from '../../geo/article/gazetteer.ts';
import { GAZETTEER_FILE } from '../../geo/basemap/names/gazetteer-file.ts';
import { SOURCES_FOLDER } from '../../geo/basemap/sources/packages.ts';
import { ROOT } from '../../scripts/install.mjs';
import { newOptions } from '../../scripts/new-options.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parcours-new-'));
  writeFileSync(join(folder, 'a.b.txt'), 'Elle part de Brumeville.\n');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const optionsOf = (...parameters: string[]) => newOptions(parameters, folder);

describe('the options of npm run new', () => {
  it('name the text, the languages and the places; what is written stands beside the text', () => {
    expect(
      optionsOf(
        'a.b.txt',
        '--language',
        'fr',
        '--languages',
        'fr,en',
        '--places',
        'A, B=1',
        '--published',
        '2020-05-03',
      ),
    ).toEqual({
      article: join(folder, 'a.b.txt'),
      language: 'fr',
      languages: ['fr', 'en'],
      places: ['A', 'B=1'],
      published: '2020-05-03',
      story: join(folder, 'a.b.geojson'),
      list: join(folder, 'a.b.todo.md'),
    });
    expect(optionsOf('a.b.txt', '--language', 'ko', '--languages', 'en', '--out', 'x.geojson')).toMatchObject(
      {
        language: 'ko',
        languages: ['en'],
        places: [],
        list: join(folder, 'x.todo.md'),
      },
    );
  });

  it.each([
    ['no article was named', []],
    ['one article at a time, not also "b.txt"', ['a.b.txt', 'b.txt', '--language', 'fr']],
    ['"none.txt": the text of an article is needed, and there is none at', ['none.txt', '--language', 'fr']],
    ['is a folder', ['.', '--language', 'fr']],
    ['in which language is a.b.txt?', ['a.b.txt']],
    ['--language "ru": pages have words in fr, en, de, es', ['a.b.txt', '--language', 'ru']],
    ['--language "f r": a language tag', ['a.b.txt', '--language', 'f r']],
    ['--languages "it": pages have words in', ['a.b.txt', '--language', 'fr', '--languages', 'fr,it']],
    ['--langauge: is "--language" meant?', ['a.b.txt', '--langauge', 'fr']],
    ['--published "2023-02-30": a real date', ['a.b.txt', '--language', 'fr', '--published', '2023-02-30']],
  ])('that are wrong get one line: %s', (line, parameters) => {
    expect(() => optionsOf(...parameters)).toThrow(line);
    expect(() => optionsOf(...parameters)).toThrow(/; nothing was written$/);
  });
});

describe('npm run new', () => {
  /** With a gazetteer of one town, as if the sources of basemaps were installed. */
  function runNew(...parameters: string[]) {
    const sources = join(folder, 'cache', basename(SOURCES_FOLDER));
    mkdirSync(join(sources, 'node_modules'), { recursive: true });
    const lockfile = join(ROOT, 'geo', 'basemap', 'package-lock.json');
    cpSync(lockfile, join(sources, 'package-lock.json'));
    cpSync(lockfile, join(sources, 'node_modules', '.package-lock.json'));
    const town = { kind: 'town', id: '7', country: 'FR', region: 'Nord', population: 90_000 } as const;
    const text = gazetteerText([{ ...town, name: 'Brumeville', position: [3, 50], names: [] }]);
    writeFileSync(join(sources, basename(GAZETTEER_FILE)), text);
    const env = { ...process.env, INIT_CWD: folder, PARCOURS_CACHE: dirname(sources) };
    const command = ['--import', 'tsx', 'scripts/new.ts', ...parameters];
    const run = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8', env });
    return { status: run.status, lines: run.stdout.trim().split('\n'), errors: run.stderr.trim() };
  }

  it('writes a story and a list, and never over a file', () => {
    const parameters = ['a.b.txt', '--language', 'fr', '--places', 'Brumeville=7'];
    const first = runNew(...parameters);
    expect(first).toMatchObject({ status: 0, errors: '' });
    expect(first.lines).toEqual([
      `${join(folder, 'a.b.geojson')}: a story with 1 place`,
      `${join(folder, 'a.b.todo.md')}: what to decide about: 1 name of a place, no dates`,
    ]);
    const story = readFileSync(join(folder, 'a.b.geojson'), 'utf8');
    expect(JSON.parse(story)).toMatchObject({ story: { id: 'a-b' }, features: [{ id: 'brumeville' }] });
    const again = runNew(...parameters);
    expect(again.status).toBe(2);
    expect(again.errors).toMatch(/a\.b\.geojson is there already, and stays as it is: --out NAME\.geojson/);
    expect(readFileSync(join(folder, 'a.b.geojson'), 'utf8')).toBe(story);
  });

  it.each([
    ['an empty text', ' \n\n', 'has no text'],
    ['UTF-16', Buffer.from('\uFEFFElle part de Brumeville.', 'utf16le'), 'UTF-16'],
    ['bytes that are no text', Buffer.from([0, 255, 1, 254, 7]), 'bytes that are no text'],
  ])('refuses %s in one line, and writes nothing', (_what, content, line) => {
    writeFileSync(join(folder, 'bad.txt'), content);
    const { status, errors } = runNew('bad.txt', '--language', 'fr');
    expect(status).toBe(2);
    expect(errors).toContain(line);
    expect(errors.split('\n')).toHaveLength(1);
    expect(existsSync(join(folder, 'bad.geojson'))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('.md'))).toEqual([]);
  });
});
