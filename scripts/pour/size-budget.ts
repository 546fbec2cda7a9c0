/**
 * Size limits; the first story's build fails beyond them, another's says what is heavy. To let something grow, raise its limit here and give the reason.
 * Sizes are bytes after gzip; fonts and images are compressed already and count as they are.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { isKept } from '../../src/pour/worker-file.ts';
import { filesIn, isCompressed } from './files.ts';

const KB = 1000;

export interface Budget {
  what: string;
  limitBytes: number;
  bytes: number;
}

/** A page's bytes after gzip. @param page read as latin1, one character for each byte */
const gzipped = (page: string): number => gzipSync(Buffer.from(page, 'latin1'), { level: 9 }).length;

/** The map stands before the text: this much has come when a browser can draw it. */
const upToChart = (page: string): string => page.slice(0, page.indexOf('class="controls"'));

/** As hosts send a file. */
function weigh(file: string): number {
  const content = readFileSync(file);
  return isCompressed(file) ? content.length : gzipSync(content, { level: 9 }).length;
}
const sum = (files: string[]): number => files.reduce((bytes, file) => bytes + weigh(file), 0);

/** The pages of a built site as latin1, without 404.html, which carries every language and is nobody's first page. */
const pagesIn = (folder: string): string[] =>
  filesIn(folder)
    .filter((name) => name.endsWith('index.html'))
    .map((name) => readFileSync(join(folder, name), 'latin1'));

/** Sizes of a built site, each beside what is allowed. */
export function measureSite(folder: string): Budget[] {
  const assets = readdirSync(join(folder, 'assets')).map((name) => join(folder, 'assets', name));
  const named = (pattern: RegExp): string[] => assets.filter((file) => pattern.test(file));
  const pages = pagesIn(folder);
  return [
    // Today in KB: styles 6, the first script 2, the chart with its stops 13 (its basemap 9), timeline and controls 1,
    // text 8, story 4.
    { what: 'the heaviest page', limitBytes: 38.5 * KB, bytes: Math.max(...pages.map(gzipped)) },
    {
      what: 'the heaviest page up to its chart',
      limitBytes: 25 * KB,
      bytes: Math.max(...pages.map((page) => gzipped(upToChart(page)))),
    },
    { what: 'scripts of a page at rest', limitBytes: 25 * KB, bytes: sum(named(/\/rest-[^/]+\.js$/)) },
    // Svelte's runtime 16, our own script 27, words 4. From 60 KB for ten modes of travel, with a glyph and sentences for each.
    {
      what: 'scripts of a page that a reader touches',
      limitBytes: 61 * KB,
      bytes: Math.max(...named(/\/words-[^/]+\.js$/).map(weigh)) + sum(named(/\/index-[^/]+\.js$/)),
    },
    { what: 'Latin fonts', limitBytes: 70 * KB, bytes: sum(named(/\/(?:sans|serif)-\d[^/]+\.woff2$/)) },
    {
      what: 'the engine with its styles',
      limitBytes: 300 * KB,
      bytes: sum(named(/\/engine-[^/]+\.(?:js|css)$/)),
    },
    { what: 'the engine’s worker', limitBytes: 150 * KB, bytes: sum(named(/\/maplibre-gl-worker-/)) },
    { what: 'the basemap', limitBytes: 280 * KB, bytes: sum(named(/[/.](?:basemap|world)-[^/]*\.geojson$/)) },
    // Downloaded by readers who ask for it, or install the site; the button says its size.
    {
      what: 'the whole site for reading offline',
      limitBytes: 2500 * KB,
      bytes: sum(
        filesIn(folder)
          .filter(isKept)
          .map((path) => join(folder, path)),
      ),
    },
  ];
}

const inKb = (bytes: number): string => `${(bytes / KB).toFixed(1)} KB`;

/**
 * Fails the build of the first story, by which the program is measured. The author of another cannot make the program
 * lighter: that build says what is heavy, and goes on.
 */
function refuse(sizes: string, isOurs: boolean): void {
  if (isOurs) {
    throw new Error(
      `${sizes}\nToo heavy: make it lighter, or change scripts/pour/size-budget.ts and say why`,
    );
  }
  console.warn(
    `${sizes}\nThis story is heavier than the first one may be: on a slow line its readers wait longer`,
  );
}

/**
 * @param isOurs whether it is the first story's
 * @throws Error that names each size beyond its limit, if it is
 */
export function requireSmallSite(folder: string, isOurs: boolean): void {
  const faults = measureSite(folder)
    // 0 bytes: the files have been renamed, and their pattern finds none.
    .filter(({ bytes, limitBytes }) => bytes > limitBytes || bytes === 0)
    .map(({ what, bytes, limitBytes }) => `${what}: ${inKb(bytes)} after gzip, aim ${inKb(limitBytes)}`);
  if (faults.length > 0) refuse(faults.join('\n'), isOurs);
}

/**
 * Uncompressed. Small enough for every mail system and any editor. From 500 KB for ten modes of travel, with a glyph and
 * sentences for each in two languages, dates of any precision, places that nobody can locate or that are visited again, and
 * journeys over 180°.
 */
const SINGLE_LIMIT_BYTES = 520 * KB;

/**
 * @param html the whole story as one file. Today in KB: its script 145, or 165 with the share sheet; the page 125, of
 * which the chart's basemap 54; fonts 85; the text in the other language 45; styles 30; the story 28.
 * @throws Error if it is too large, and the first story's
 */
export function requireSmallFile(name: string, html: string, isOurs: boolean): void {
  const bytes = Buffer.byteLength(html);
  if (bytes < SINGLE_LIMIT_BYTES) return;
  refuse(`${name}: ${inKb(bytes)}, aim below ${inKb(SINGLE_LIMIT_BYTES)}`, isOurs);
}
