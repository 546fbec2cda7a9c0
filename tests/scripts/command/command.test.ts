/** `parcours`: what it says of itself, and of what was typed wrongly, in one line each, before anything is done. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../scripts/command/run.ts';
import { fixturePath } from '../../geo/stories.ts';

const PATIENCE_MS = 60_000;
const PARAMETERS = ['--import', import.meta.resolve('tsx'), resolve('scripts/command/parcours.ts')];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parcours-command-'));
  mkdirSync(join(folder, 'full'));
  writeFileSync(join(folder, 'full', 'holiday.txt'), 'mine');
});
afterAll(() => rmSync(folder, { recursive: true }));

function parcours(...parameters: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...PARAMETERS, ...parameters], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, lines: stderr.trim().split('\n') };
}

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const STORY = fixturePath('lake-orchestra.geojson');
const MARKET = fixturePath('market-day.geojson');

describe('the command', () => {
  it.each([
    ['a command that there is not', ['biuld'], 'there is no command "biuld" (is "build" meant?)'],
    [
      'an option that there is not',
      ['build', '--stroy', STORY],
      'there is no option --stroy (is "--story" meant?)',
    ],
    ['no story', ['build'], 'a story is needed: parcours build --story FILE'],
    ['no story to check', ['check'], 'a story is needed'],
    ['an option without its value', ['build', '--story'], '--story needs a value: --story FILE'],
    ['a folder', ['build', '--story', 'full'], 'full is a folder'],
    ['a story that is not there', ['basemap', '--story', 'none.geojson'], 'there is none at'],
    ['a path that is none', ['build', '--story', STORY, '--base', 'maps'], 'begins and ends with "/"'],
    [
      'an address that is none',
      ['build', '--story', STORY, '--site', 'maps'],
      'an address like https://example.org',
    ],
    [
      'a folder that holds other things',
      ['build', '--story', STORY, '--out', 'full'],
      'is not empty, and no build of Parcours',
    ],
    [
      'a folder to serve that is not there',
      ['serve', 'none'],
      'Build a site first: parcours build --story FILE',
    ],
    ['a file to serve', ['serve', 'full/holiday.txt'], 'holiday.txt is no folder'],
    ['a path to serve at that is none', ['serve', 'full', '--base', 'maps'], 'begins and ends with "/"'],
    ['a port that is none', ['serve', '--port', 'x'], '--port "x": a number from 0 to 65535 is needed'],
    [
      'one of several stories that is not there',
      ['build', '--story', STORY, 'none.geojson'],
      'there is none at',
    ],
    ['one story twice', ['build', '--story', STORY, STORY], 'was given twice; nothing was built'],
    [
      'two stories with one id',
      ['build', '--story', MARKET, '--story', fixturePath('byte-order-mark.geojson')],
      'byte-order-mark.geojson": its id "market-day" is that of',
    ],
    [
      'a story at the root that is none of them',
      ['build', '--story', STORY, '--story', MARKET, '--home', 'market'],
      '--home "market": the id of one of the stories is needed, lake-orchestra, market-day (is "market-day" meant?)',
    ],
    ['one option twice', ['build', '--base', '/a/', '--base', '/b/'], '--base was given twice'],
  ])(
    'ends with 2 and one line for %s, and has done nothing',
    (_what, parameters, said) => {
      const { status, stdout, lines } = parcours(...parameters);
      expect(lines).toEqual([expect.stringContaining(said)]);
      expect(status).toBe(2);
      expect(stdout).toBe('');
      expect(readdirSync(folder)).toEqual(['full']);
    },
    PATIENCE_MS,
  );

  it('ends with 1 for a story with faults, and names them', { timeout: PATIENCE_MS }, () => {
    const { status, lines } = parcours('build', '--story', fixturePath('four-faults.geojson'));
    expect(status).toBe(1);
    expect(lines.join('\n')).toContain('a latitude, -90 to 90 degrees');
  });

  it('tells of each command what it does and takes', { timeout: PATIENCE_MS }, () => {
    const { status, stdout } = parcours('--help');
    expect(status).toBe(0);
    for (const name of Object.keys(COMMANDS)) expect(stdout).toContain(`parcours ${name}`);
    expect(parcours('help').stdout).toBe(stdout);
    expect(parcours('--version').stdout.trim()).toBe(version);
    expect(parcours('build', '--help').stdout).toContain('--site https://…');
  });

  it('is in no colour where there is no terminal', { timeout: PATIENCE_MS }, () => {
    expect(parcours('biuld').lines.join('')).not.toContain('\u001B');
  });
});
