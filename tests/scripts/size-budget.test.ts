import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { randomFillSync } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { measureSite, requireSmallFile, requireSmallSite } from '../../scripts/size-budget.ts';

const FILES = {
  'index.html': 2000,
  'en/index.html': 1000,
  'assets/index-a.js': 3000,
  'assets/index-a.css': 500,
  'assets/fr-a.js': 100,
  'assets/en-a.js': 90,
  'assets/engine-a.js': 5000,
  'assets/maplibre-gl-worker-a.js': 5000,
  'assets/basemap-a.geojson': 5000,
  'assets/sans-400-a.woff2': 700,
};

let folder: string;

/** Noise cannot be compressed: gzip adds some 20 bytes. */
function write(name: string, bytes: number): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), randomFillSync(Buffer.alloc(bytes)));
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parcours-size-'));
  for (const [name, bytes] of Object.entries(FILES)) write(name, bytes);
});
afterEach(() => rmSync(folder, { recursive: true }));

it('counts the heaviest page with its script, its styles and its words, after gzip', () => {
  const [page] = measureSite(folder);
  expect(page!.bytes).toBeGreaterThanOrEqual(2000 + 3000 + 500 + 100);
  expect(page!.bytes).toBeLessThan(2000 + 3000 + 500 + 100 + 4 * 40);
});

it('lets a small site pass', () => {
  expect(() => requireSmallSite(folder)).not.toThrow();
});

it.each([
  ['en/index.html', 'the heaviest page before the engine'],
  ['assets/sans-400-a.woff2', 'Latin fonts'],
  ['assets/engine-a.js', 'the engine with its styles'],
  ['assets/maplibre-gl-worker-a.js', 'worker'],
])('refuses a site whose %s is too heavy, and names it', (name, what) => {
  write(name, 400_000);
  expect(() => requireSmallSite(folder)).toThrow(what);
});

it('refuses a site in which it does not find what it measures', () => {
  rmSync(join(folder, 'assets/engine-a.js'));
  expect(() => requireSmallSite(folder)).toThrow('the engine with its styles: 0.0 KB');
});

it('lets a single file pass below 500 KB and refuses it from there on, counted in bytes', () => {
  expect(() => requireSmallFile('one.html', 'é'.repeat(249_999))).not.toThrow();
  expect(() => requireSmallFile('one.html', 'é'.repeat(250_000))).toThrow('one.html: 500.0 KB');
});
