/**
 * Size limits; the build fails beyond them. To let something grow, raise its limit here and give the reason.
 * Sizes are bytes after gzip; fonts and images are compressed already and count as they are.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { keptFiles, transferBytes } from './kept-files.ts';

const KB = 1000;

export interface Budget {
  what: string;
  limitBytes: number;
  bytes: number;
}

const sum = (files: string[]): number => files.reduce((bytes, file) => bytes + transferBytes(file), 0);

/** Sizes of a built site, each beside what is allowed. */
export function measureSite(folder: string): Budget[] {
  const assets = readdirSync(join(folder, 'assets')).map((name) => join(folder, 'assets', name));
  const named = (pattern: RegExp): string[] => assets.filter((file) => pattern.test(file));
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    // Without 404.html, which carries every language and is nobody's first page.
    .filter((name) => name.endsWith('index.html'))
    .map((name) => transferBytes(join(folder, name)));
  const words = named(/\/(?:fr|en)-[^/]+\.js$/).map(transferBytes);
  const page = Math.max(...pages) + Math.max(...words) + sum(named(/\/index-[^/]+\.(?:js|css)$/));
  return [
    // The aim is 60 KB. Today in KB: Svelte's runtime 16, our own script 24, the chart's basemap 9, styles 5, text and
    // story 20 (of which the list of sources and the links to it from each claim 3, the itinerary's sentences 1),
    // the space kept for the timeline and the train 1 (the timeline itself loads after the page),
    // the links from dates to their moments and from quotes to themselves 1,
    // the first script and the oEmbed link 2 (an embed's own script and styles load only in a frame),
    // the code that loads the map and list of a story with hundreds of places 1.
    { what: 'the heaviest page before the engine', limitBytes: 86 * KB, bytes: page },
    { what: 'Latin fonts', limitBytes: 70 * KB, bytes: sum(named(/\/(?:sans|serif)-\d[^/]+\.woff2$/)) },
    {
      what: 'the engine with its styles',
      limitBytes: 300 * KB,
      bytes: sum(named(/\/engine-[^/]+\.(?:js|css)$/)),
    },
    { what: 'the engine’s worker', limitBytes: 150 * KB, bytes: sum(named(/\/maplibre-gl-worker-/)) },
    { what: 'the basemap', limitBytes: 280 * KB, bytes: sum(named(/\/basemap-/)) },
    // Downloaded by readers who ask for it, or install the site; the button says its size.
    {
      what: 'the whole site for reading offline',
      limitBytes: 2500 * KB,
      bytes: sum(keptFiles(folder).map((path) => join(folder, path))),
    },
  ];
}

const inKb = (bytes: number): string => `${(bytes / KB).toFixed(1)} KB`;

/** @throws Error that names each size beyond its limit */
export function requireSmallSite(folder: string): void {
  const faults = measureSite(folder)
    // 0 bytes: the files have been renamed, and their pattern finds none.
    .filter(({ bytes, limitBytes }) => bytes > limitBytes || bytes === 0)
    .map(({ what, bytes, limitBytes }) => `${what}: ${inKb(bytes)}, allowed are ${inKb(limitBytes)}`);
  if (faults.length > 0) {
    throw new Error(
      `The site is too heavy (gzip); make it lighter, or change scripts/size-budget.ts and say why\n${faults.join('\n')}`,
    );
  }
}

/** Uncompressed. Small enough for every mail system and any editor. */
const SINGLE_LIMIT_BYTES = 500 * KB;

/**
 * @param html the whole story as one file. Today in KB: its script 145, or 165 with the share sheet; the page 125, of
 * which the chart's basemap 54; fonts 85; the text in the other language 45; styles 30; the story 28.
 * @throws Error if it is too large
 */
export function requireSmallFile(name: string, html: string): void {
  const bytes = Buffer.byteLength(html);
  if (bytes < SINGLE_LIMIT_BYTES) return;
  throw new Error(
    `${name}: ${inKb(bytes)}, it must stay below ${inKb(SINGLE_LIMIT_BYTES)}; make it lighter, or change scripts/size-budget.ts and say why`,
  );
}
