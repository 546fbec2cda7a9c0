import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gazetteerText } from '../../../geo/article/gazetteer.ts';
import { GAZETTEER_FILE } from '../../../geo/basemap/names/gazetteer-file.ts';
import { SOURCES_FOLDER } from '../../../geo/basemap/sources/packages.ts';
import type { Position } from '../../../geo/story/story.ts';
import { fixture, fixturePath, marketDayWith, storyFrom } from '../stories.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

describe('the command', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'parcours-check-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Without what npm tells its own children, such as this run of the tests. */
  const ENVIRONMENT = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)),
  );

  const check = (...parameters: string[]) => checkIn({}, ...parameters);

  function checkIn(environment: Record<string, string>, ...parameters: string[]) {
    const command = ['--import', 'tsx', 'geo/check/check.ts', ...parameters];
    // Whatever sources of basemaps this machine has: without them there is no gazetteer.
    const env = { ...ENVIRONMENT, PARCOURS_CACHE: folder, ...environment };
    const run = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8', env });
    return { status: run.status, lines: run.stdout.trimEnd().split('\n'), errors: run.stderr.trimEnd() };
  }

  it('finds no fault in the story of this repository', () => {
    const { status, lines } = check();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      /^13 stops, \d+ facts, \d+ sources, \d+ quotes from \d+ paragraphs, quotes not compared: no fault$/,
    );
    expect(status).toBe(0);
  });

  it('ends with 0 and a summary for a clean story and its article', () => {
    const { status, lines } = check(
      fixturePath('market-day.geojson'),
      '--article',
      fixturePath('market-day.txt'),
    );
    expect(lines).toEqual([
      expect.stringMatching(
        /^warning · .* · alba, bruma · places where the ground of the map is detailed · /,
      ),
      '3 stops, 2 facts, 3 sources, 4 quotes from 4 paragraphs, 41 % of the article: no fault, 1 warning',
    ]);
    expect(status).toBe(0);
  });

  it('wonders about the towns of an article anywhere on earth, by the gazetteer that basemaps left', () => {
    const cache = join(folder, 'cache');
    const file = join(cache, basename(SOURCES_FOLDER), basename(GAZETTEER_FILE));
    mkdirSync(dirname(file), { recursive: true });
    const town = { kind: 'town', id: '1', country: 'PY', region: '', population: 50_000 } as const;
    const places = ['Bruma', 'Encarnación'].map((name) => ({
      ...town,
      name,
      position: [-55.9, -27.3] as Position,
      names: [],
    }));
    writeFileSync(file, gazetteerText(places));
    const article = join(folder, 'encarnacion.txt');
    writeFileSync(article, `${fixture('market-day.txt')}\nThe band had come from Encarnacion.\n`);
    const { lines } = checkIn(
      { PARCOURS_CACHE: cache },
      fixturePath('market-day.geojson'),
      '--article',
      article,
    );
    const wonders = lines.filter((line) => line.includes('does it belong on the map?'));
    expect(wonders).toEqual([
      expect.stringMatching(/"Encarnacion" .* paragraph \d+ of the article names it/),
    ]);
  });

  it('ends with 1 and a line for each fault of a broken story', () => {
    const { status, lines } = check(fixturePath('four-faults.geojson'));
    expect(lines[0]).toBe(
      'tests/fixtures/stories/four-faults.geojson:23 · alba · features[0].geometry.coordinates[1] · 100 · a latitude, -90 to 90 degrees · longitude comes first: are the two swapped?',
    );
    expect(lines.at(-1)).toBe(`The story cannot be shown: ${lines.length - 1} faults`);
    expect(status).toBe(1);
  });

  it('ends with 1 for an article with a changed word', () => {
    const article = fixturePath('market-day-changed-word.txt');
    const { status, lines } = check(fixturePath('market-day.geojson'), '--article', article);
    expect(lines[0]).toMatch(/market-day\.geojson:66 · alba-bruma · properties\.claims\[0\]\.quote · /);
    expect(lines[0]).toContain('paragraph 3 has: The mayor boarded the fast train to Bruma');
    expect(lines.at(-1)).toMatch(/: 1 fault, 1 warning$/);
    expect(status).toBe(1);
  });

  it('ends with 0 and says what it wonders about when there are warnings alone', () => {
    const story = join(folder, 'uncited.geojson');
    writeFileSync(story, marketDayWith({ 'story.sources.courier': { publisher: 'The Courier' } }));
    const { status, lines } = check(story);
    expect(lines[0]).toMatch(
      /^warning · .*uncited\.geojson:1 · story · story\.sources\["courier"\] · "The Courier" · /,
    );
    expect(lines.at(-1)).toMatch(/: no fault, 2 warnings$/);
    expect(status).toBe(0);
  });

  it('ends with 1 for an id that links may name and that is gone', () => {
    const story = join(folder, 'without-alias.geojson');
    writeFileSync(story, marketDayWith({ 'story.aliases': {} }));
    const before = join(folder, 'with-alias.geojson');
    writeFileSync(before, marketDayWith({ 'story.aliases': { elba: 'alba' } }));
    const { status, lines } = check(story, '--before', before);
    expect(lines[0]).toContain('story.aliases · "elba"');
    expect(status).toBe(1);
  });

  it('tells other tools the same as JSON', () => {
    const { status, lines } = check(fixturePath('four-faults.geojson'), '--json');
    const report = JSON.parse(lines.join('\n')) as { file: string; findings: Record<string, unknown>[] };
    expect(report.file).toBe('tests/fixtures/stories/four-faults.geojson');
    expect(report.findings[0]).toMatchObject({
      severity: 'error',
      line: 23,
      feature: 'alba',
      path: 'features[0].geometry.coordinates[1]',
      value: '100',
    });
    expect(status).toBe(1);
  });

  describe('called by npm, which keeps options that no -- precedes', () => {
    const [story, article] = [fixturePath('market-day.geojson'), fixturePath('market-day.txt')];
    const kept = (options: Record<string, string>, ...parameters: string[]) =>
      checkIn({ npm_lifecycle_event: 'check', ...options }, ...parameters);

    it('finds the article among the arguments', () => {
      const { status, lines } = kept({ npm_config_article: 'true' }, story, article);
      expect(lines.at(-1)).toMatch(/ 41 % of the article: no fault, 1 warning$/);
      expect(status).toBe(0);
    });

    it('ends with 2 and says how to call it where the article cannot be told', () => {
      const { status, errors } = kept({ npm_config_article: 'true' }, story);
      expect(errors).toContain('npm kept --article for itself: put -- before it');
      expect(errors.split('\n')).toHaveLength(1);
      expect(status).toBe(2);
    });

    it('tells other tools the same as JSON', () => {
      const { lines } = kept({ npm_config_json: 'true' }, story);
      expect(JSON.parse(lines.join('\n'))).toMatchObject({ findings: [{ severity: 'warning' }] });
    });
  });

  it('reads a file of version 1, says so once, and saves it as version 2', () => {
    const old = fixturePath('market-day-version-1.geojson');
    const present = join(folder, 'migrated.geojson');
    const { status, lines } = check(old, '--migrate', present);
    expect(lines[0]).toMatch(
      /^warning · .*:5 · story · story\.schemaVersion · 1 · 2, as which it was read · /,
    );
    expect(lines.filter((line) => line.includes('schemaVersion'))).toHaveLength(1);
    expect(lines.at(-1)).toMatch(/: no fault, 2 warnings$/);
    expect(status).toBe(0);
    expect(storyFrom(readFileSync(present, 'utf8'))).toEqual(storyFrom(fixture('market-day.geojson')));
  });

  it('never saves over a file', () => {
    const old = fixturePath('market-day-version-1.geojson');
    const { status, errors } = check(old, '--migrate', old);
    expect(errors).toContain('market-day-version-1.geojson cannot be written');
    expect(status).toBe(2);
  });

  it('refuses a file of 50 MB without reading it', () => {
    const file = join(folder, 'huge.geojson');
    writeFileSync(file, Buffer.alloc(50e6, ' '));
    const { status, lines } = check(file);
    expect(lines[0]).toContain(
      '· 50.0 MB · at most 5 MB: readers load the story whole, one of a hundred stops has 0.3 · the file was not read',
    );
    expect(status).toBe(1);
  });

  it.each([
    ['a story that is not there', ['nowhere.geojson'], 'There is no file'],
    ['a folder', ['tests'], 'tests is a folder'],
    ['an article that is not there', ['--article', 'nowhere.txt'], 'There is no file'],
    ['an option that there is not', ['--articel', 'a.txt'], "Unknown option '--articel'"],
    ['two stories at once', ['a.geojson', 'b.geojson'], 'one story at a time'],
  ])('ends with 2 and one sentence for %s', (_name, parameters, expected) => {
    const { status, lines, errors } = check(...parameters);
    expect(errors).toContain(expected);
    expect(errors.split('\n')).toHaveLength(1);
    expect(lines).toEqual(['']);
    expect(status).toBe(2);
  });

  it('ends with 1 and says what to do for a file that is no text in UTF-8, as a story or as an article', () => {
    const file = join(folder, 'utf-16.geojson');
    writeFileSync(file, Buffer.from('\uFEFF{}', 'utf16le'));
    const finding = ':1 · story · the file · UTF-16 · text in UTF-8 · open it in a text editor and save it';
    const { status, lines } = check(file);
    expect([status, lines.length]).toEqual([1, 2]);
    expect(lines[0]).toContain(finding);
    const asArticle = check('--article', file);
    expect(asArticle.status).toBe(2);
    expect(asArticle.errors).toContain(finding);
  });

  it('also tells the version of an old file with faults', () => {
    const file = join(folder, 'old.geojson');
    writeFileSync(file, fixture('market-day-version-1.geojson').replace('"attested"', '"certain"'));
    const { lines } = check(file);
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(/^warning · .* · story\.schemaVersion · 1 · 2, as which it was read · /);
    expect(lines[2]).toBe('The story cannot be shown: 1 fault, 1 warning');
  });
});
