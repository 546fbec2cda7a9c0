import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { randomFillSync } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { measureStory, requireSmallFile, requireSmallStory } from '../../scripts/pour/size-budget.ts';

const FILES = {
  'index.html': 2000,
  'en/index.html': 1000,
  'assets/index-a.js': 3000,
  'assets/index-a.css': 500,
  'assets/rest-a.js': 100,
  'assets/words-a.js': 100,
  'assets/words-b.js': 90,
  'assets/engine-a.js': 5000,
  'assets/maplibre-gl-worker-a.js': 5000,
  'assets/basemap-a.geojson': 5000,
  'assets/sans-400-a.woff2': 700,
};

let folder: string;

const STORY = { id: 'lake', folder: '', paths: Object.keys(FILES) };

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

it('counts the heaviest page, and the scripts that a touch brings with the words of one language, after gzip', () => {
  const [page, , , touched] = measureStory(folder, STORY);
  for (const [budget, bytes] of [
    [page, 2000],
    [touched, 3000 + 100],
  ] as const) {
    expect(budget!.bytes).toBeGreaterThanOrEqual(bytes);
    expect(budget!.bytes).toBeLessThan(bytes + 4 * 40);
  }
});

it('counts a page up to its chart apart from what follows', () => {
  const [head, rest] = [2, 4].map((size) => randomFillSync(Buffer.alloc(size * 500)).toString('hex')) as [
    string,
    string,
  ];
  writeFileSync(join(folder, 'index.html'), `${head}<div class="controls">${rest}`);
  const [page, chart] = measureStory(folder, STORY);
  expect(page!.bytes).toBeGreaterThan(3 * 950);
  expect(chart!.bytes).toBeLessThan(2 * 700);
});

it('lets a small site pass', () => {
  expect(() => requireSmallStory(folder, STORY, true)).not.toThrow();
});

it.each([
  ['en/index.html', 'the heaviest page'],
  ['assets/rest-a.js', 'scripts of a page at rest'],
  ['assets/index-a.js', 'scripts of a page that a reader touches'],
  ['assets/sans-400-a.woff2', 'Latin fonts'],
  ['assets/engine-a.js', 'the engine with its styles'],
  ['assets/maplibre-gl-worker-a.js', 'worker'],
])('refuses a site whose %s is too heavy, and names it', (name, what) => {
  write(name, 400_000);
  expect(() => requireSmallStory(folder, STORY, true)).toThrow(what);
});

it('says what is heavy in the site of another story, and lets it pass', () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  write('en/index.html', 400_000);
  requireSmallStory(folder, STORY, false);
  requireSmallFile('one.html', 'é'.repeat(260_000), false);
  expect(warn.mock.calls.map(([message]) => String(message))).toEqual([
    expect.stringMatching(/the heaviest page: 400\.[^]*\nlake is heavier than the first story may be/),
    expect.stringContaining('one.html: 520.0 KB'),
  ]);
  warn.mockRestore();
});

it('judges a story among others by its own files, wherever its folder is', () => {
  write('lake/index.html', 2000);
  write('lake/og/en/journey.png', 3_000_000);
  write('assets/basemap-b.geojson', 900_000);
  const paths = [...STORY.paths.filter((path) => path.startsWith('assets/')), 'lake/index.html'];
  const lake = { id: 'lake', folder: 'lake/', paths: [...paths, 'lake/og/en/journey.png'] };
  expect(() => requireSmallStory(folder, lake, true)).not.toThrow();
  write('lake/index.html', 400_000);
  expect(() => requireSmallStory(folder, lake, true)).toThrow('the heaviest page');
  expect(() => requireSmallStory(folder, STORY, true)).not.toThrow();
});

it('refuses a site in which it does not find what it measures', () => {
  const paths = STORY.paths.filter((path) => !path.includes('engine'));
  expect(() => requireSmallStory(folder, { ...STORY, paths }, true)).toThrow(
    'the engine with its styles: 0.0 KB',
  );
});

it('lets a single file pass below 520 KB and refuses it from there on, counted in bytes', () => {
  expect(() => requireSmallFile('one.html', 'é'.repeat(254_999), true)).not.toThrow();
  expect(() => requireSmallFile('one.html', 'é'.repeat(260_000), true)).toThrow('one.html: 520.0 KB');
});
