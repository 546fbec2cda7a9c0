/**
 * Size limits; the first story's build fails beyond them, another's says what is heavy. To let something grow, raise its limit here and give the reason.
 * Sizes are bytes after gzip; fonts and images are compressed already and count as they are.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { StoryFiles } from '../../src/pour/pour.ts';
import { isKept } from '../../src/pour/worker-file.ts';
import { isCompressed } from './files.ts';

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

/** The pages of a story as latin1, without 404.html, which carries every language and is nobody's first page. */
const pagesOf = (site: string, { paths }: StoryFiles): string[] =>
  paths.filter((path) => path.endsWith('index.html')).map((path) => readFileSync(join(site, path), 'latin1'));

/** What a reader may keep of a story. */
const keptOf = ({ folder, paths }: StoryFiles): string[] =>
  paths.filter((path) => isKept(path.startsWith(folder) ? path.slice(folder.length) : path));

/** Sizes of a story in a built site, each beside what is allowed. */
export function measureStory(site: string, story: StoryFiles): Budget[] {
  const named = (pattern: RegExp): string[] =>
    story.paths
      .filter((path) => /^assets\//.test(path) && pattern.test(path))
      .map((path) => join(site, path));
  const pages = pagesOf(site, story);
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
      bytes: sum(keptOf(story).map((path) => join(site, path))),
    },
  ];
}

const inKb = (bytes: number): string => `${(bytes / KB).toFixed(1)} KB`;

/**
 * Fails the build of the first story, by which the program is measured. The author of another cannot make the program
 * lighter: that build says what is heavy, and goes on.
 */
function refuse(which: string, sizes: string, isOurs: boolean): void {
  if (isOurs) {
    throw new Error(
      `${sizes}\nToo heavy: make it lighter, or change scripts/pour/size-budget.ts and say why`,
    );
  }
  console.warn(
    `${sizes}\n${which} is heavier than the first story may be: on a slow line its readers wait longer`,
  );
}

/**
 * Judges one story of a built site.
 * @param isOurs whether it is the first one
 * @throws Error that names each size beyond its limit, if it is
 */
export function requireSmallStory(site: string, story: StoryFiles, isOurs: boolean): void {
  const faults = measureStory(site, story)
    // 0 bytes: the files have been renamed, and their pattern finds none.
    .filter(({ bytes, limitBytes }) => bytes > limitBytes || bytes === 0)
    .map(({ what, bytes, limitBytes }) => `${what}: ${inKb(bytes)} after gzip, aim ${inKb(limitBytes)}`);
  if (faults.length > 0) refuse(story.id, faults.join('\n'), isOurs);
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
  refuse(name, `${name}: ${inKb(bytes)}, aim below ${inKb(SINGLE_LIMIT_BYTES)}`, isOurs);
}
