/** The packed command, installed in an empty folder: from a story to a site that is served. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { basemapBeside, WORLD_BASEMAP } from '../../../geo/story/first-story.ts';
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
const parcours = (...parameters: string[]): string =>
  execFileSync(COMMAND, parameters, { cwd: room, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

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

describe('the package @long', () => {
  it('checks, builds and serves a story in an empty folder', { timeout: PATIENCE_MS }, async ({ skip }) => {
    const obstacle = install();
    skip(obstacle !== undefined, `npm cannot install here: ${obstacle}`);
    const story = join(room, 'lake.geojson');
    copyFileSync(fixturePath('lake-orchestra.geojson'), story);
    copyFileSync(WORLD_BASEMAP, basemapBeside(story));
    expect(parcours('check', 'lake.geojson')).toContain('no fault');
    parcours('build', '--story', 'lake.geojson', '--site', 'https://maps.example');
    expect(readFileSync(join(room, 'dist', 'es', 'index.html'), 'utf8')).toContain('<html lang="es"');
    expect(existsSync(join(room, 'dist-hosting', 'nginx.conf'))).toBe(true);
    const { url, stop } = await served();
    const page = await fetch(url);
    expect(await page.text()).toContain('data-map');
    stop();
  });
});
