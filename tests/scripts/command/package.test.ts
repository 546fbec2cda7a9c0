/** The packed command, installed in an empty folder: each of its commands, from an article to a site that is served. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { gazetteerText } from '../../../geo/article/gazetteer.ts';
import { GAZETTEER_FILE } from '../../../geo/basemap/names/gazetteer-file.ts';
import { SOURCES_FOLDER } from '../../../geo/basemap/sources/packages.ts';
import { basemapBeside, WORLD_BASEMAP } from '../../../geo/story/first-story.ts';
import { COMMANDS } from '../../../scripts/command/run.ts';
import { fixturePath } from '../../geo/stories.ts';

const LIMIT_BYTES = 12e6;
const PATIENCE_MS = 300_000;
const room = mkdtempSync(join(tmpdir(), 'parcours-package-'));
afterAll(() => rmSync(room, { recursive: true }));

const npm = (parameters: string[], cwd: string) =>
  spawnSync('npm', [...parameters, '--cache', join(room, 'cache'), '--no-audit', '--no-fund'], {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });

/** @returns what stands in the way of an installation, if anything */
function install(): string | undefined {
  const packed = npm(['pack', '--pack-destination', room], process.cwd());
  if (packed.status !== 0) throw new Error(packed.stderr);
  const [tarball] = readdirSync(room).filter((name) => name.endsWith('.tgz'));
  expect(statSync(join(room, tarball!)).size).toBeLessThan(LIMIT_BYTES);
  const installed = npm(['install', '--prefix', room, join(room, tarball!)], room);
  return installed.status === 0 ? undefined : installed.stderr;
}

const COMMAND = join(room, 'node_modules', '.bin', 'parcours');
const inRoom = {
  cwd: room,
  encoding: 'utf8',
  env: { ...process.env, PARCOURS_CACHE: join(room, 'sources') },
} as const;
/** @returns what it said @throws Error if its exit code is not 0 */
const parcours = (...parameters: string[]): string =>
  execFileSync(COMMAND, parameters, { ...inRoom, stdio: ['ignore', 'pipe', 'pipe'] });

/** The address at which it serves, and how to stop it. */
function served(): Promise<{ url: string; stop: () => void }> {
  const child = spawn(COMMAND, ['serve', '--port', '0'], { cwd: room });
  return new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const url = /http:\S+/.exec(text)?.[0];
      if (url) resolve({ url, stop: () => child.kill() });
    });
    child.on('error', reject);
  });
}

/** With a gazetteer of one town, as if the sources of names and basemaps were installed: no network is needed. */
function sourcesInRoom(): void {
  const lockfile = join('geo', 'basemap', 'package-lock.json');
  const sources = join(room, 'sources', basename(SOURCES_FOLDER));
  mkdirSync(join(sources, 'node_modules'), { recursive: true });
  for (const copy of ['package-lock.json', 'node_modules/.package-lock.json'])
    copyFileSync(lockfile, join(sources, copy));
  const town = { kind: 'town', id: '7', country: 'FR', region: 'Nord', population: 90_000 } as const;
  const text = gazetteerText([{ ...town, name: 'Brumeville', position: [3, 50], names: [] }]);
  writeFileSync(join(sources, basename(GAZETTEER_FILE)), text);
}

function storyInRoom(name: string): void {
  copyFileSync(fixturePath(name), join(room, name));
  copyFileSync(WORLD_BASEMAP, basemapBeside(join(room, name)));
}

describe('the package @long', () => {
  it(
    'takes an author from an article to a site that is served',
    { timeout: PATIENCE_MS },
    async ({ skip }) => {
      const obstacle = install();
      skip(obstacle !== undefined, `npm cannot install here: ${obstacle}`);
      for (const command of Object.keys(COMMANDS))
        expect(parcours(command, '--help')).toContain(`parcours ${command} `);

      sourcesInRoom();
      writeFileSync(join(room, 'fog.txt'), 'In the fog\n\nShe left Brumeville on 4 May 2026.\n');
      parcours('new', 'fog.txt', '--language', 'en', '--places', 'Brumeville=7');
      const begun = spawnSync(COMMAND, ['check', 'fog.geojson', '--article', 'fog.txt'], inRoom);
      expect(begun.status).toBe(1);
      expect(begun.stdout).toContain('standfirst');

      storyInRoom('lake-orchestra.geojson');
      storyInRoom('market-day.geojson');
      expect(parcours('check', 'lake-orchestra.geojson')).toContain('no fault');
      parcours('build', '--story', 'lake-orchestra.geojson', '--site', 'https://maps.example');
      expect(readFileSync(join(room, 'dist', 'es', 'index.html'), 'utf8')).toContain('<html lang="es"');
      expect(existsSync(join(room, 'dist-hosting', 'nginx.conf'))).toBe(true);
      const { url, stop } = await served();
      expect(await (await fetch(url)).text()).toContain('data-map');
      stop();

      const both = ['--story', 'lake-orchestra.geojson', '--story', 'market-day.geojson'];
      parcours('build', ...both, '--home', 'lake-orchestra');
      for (const page of ['es', 'market-day', 'stories'])
        expect(existsSync(join(room, 'dist', page, 'index.html'))).toBe(true);
    },
  );

  it(
    'shows a story on the map of the world where no sources can be had',
    { timeout: PATIENCE_MS },
    ({ skip }) => {
      skip(!existsSync(COMMAND), 'npm cannot install here');
      copyFileSync(fixturePath('siete-fronteras.geojson'), join(room, 'far.geojson'));
      const env = {
        ...process.env,
        PARCOURS_CACHE: join(room, 'none'),
        npm_config_cache: join(room, 'none-of-npm'),
        npm_config_offline: 'true',
      };
      const basemap = spawnSync(COMMAND, ['basemap', '--story', 'far.geojson'], { ...inRoom, env });
      expect(basemap.stderr).toContain('could not be installed');
      expect(basemap.status).toBe(1);
      const build = spawnSync(COMMAND, ['build', '--story', 'far.geojson', '--out', 'far'], {
        ...inRoom,
        env,
      });
      expect(build.stderr).toContain(
        'is shown on a coarse map of the world; to try again: parcours basemap --story',
      );
      expect(build.status).toBe(0);
      const left = readdirSync(join(room, 'none'), { recursive: true, encoding: 'utf8' });
      expect(left.filter((name) => /tmp|node_modules/.test(name))).toEqual([]);
    },
  );
});
