/**
 * What a page may weigh. The build fails beyond it: growth is a decision, made here and with its reason.
 * All sizes are bytes after gzip; fonts and images are compressed already.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { keptFiles } from './kept-files.ts';

const KB = 1000;

export interface Budget {
  what: string;
  limitBytes: number;
  bytes: number;
}

const sizeOf = (file: string): number => {
  const content = readFileSync(file);
  return /\.(?:woff2|png)$/.test(file) ? content.length : gzipSync(content, { level: 9 }).length;
};

const sum = (files: string[]): number => files.reduce((bytes, file) => bytes + sizeOf(file), 0);

/** Sizes of a built site, each beside what is allowed. */
export function measureSite(folder: string): Budget[] {
  const assets = readdirSync(join(folder, 'assets')).map((name) => join(folder, 'assets', name));
  const named = (pattern: RegExp): string[] => assets.filter((file) => pattern.test(file));
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    // The page of unknown addresses carries every language and is nobody's first.
    .filter((name) => name.endsWith('index.html'))
    .map((name) => sizeOf(join(folder, name)));
  const words = named(/\/(?:fr|en)-[^/]+\.js$/).map(sizeOf);
  const page = Math.max(...pages) + Math.max(...words) + sum(named(/\/index-[^/]+\.(?:js|css)$/));
  return [
    // 60 is the aim. Svelte's runtime takes 16, our own script 24, the chart's ground 9, styles 5, text and story 20, of
    // which the list of sources and the way to it from every claim are 3, the itinerary's sentences 1;
    // the place that is kept for the timeline, and the train, another 1. The timeline itself comes after the page.
    // Links of each date to its moment and of each quote to itself are 1.
    // The first script, which knows an embed before it is painted, and the way to its oEmbed answer are 2; the embed's
    // own script and styles come only in a frame.
    { what: 'the heaviest page before the engine', limitBytes: 84 * KB, bytes: page },
    { what: 'Latin fonts', limitBytes: 70 * KB, bytes: sum(named(/\/(?:sans|serif)-\d[^/]+\.woff2$/)) },
    {
      what: 'the engine with its styles',
      limitBytes: 300 * KB,
      bytes: sum(named(/\/engine-[^/]+\.(?:js|css)$/)),
    },
    { what: 'the engine’s worker', limitBytes: 150 * KB, bytes: sum(named(/\/maplibre-gl-worker-/)) },
    { what: 'the base map', limitBytes: 280 * KB, bytes: sum(named(/\/basemap-/)) },
    // Once for each reader, when the map has come.
    {
      what: 'what is kept for reading offline',
      limitBytes: 2500 * KB,
      bytes: sum(keptFiles(folder).map((path) => join(folder, path))),
    },
  ];
}

const inKb = (bytes: number): string => `${(bytes / KB).toFixed(1)} KB`;

/** @throws Error that names each size beyond its limit */
export function requireSmallSite(folder: string): void {
  const faults = measureSite(folder)
    // A size of 0 means that the files have other names now and nothing is measured.
    .filter(({ bytes, limitBytes }) => bytes > limitBytes || bytes === 0)
    .map(({ what, bytes, limitBytes }) => `${what}: ${inKb(bytes)}, allowed are ${inKb(limitBytes)}`);
  if (faults.length > 0) {
    throw new Error(
      `The site is too heavy (gzip); make it lighter, or change scripts/size-budget.ts and say why\n${faults.join('\n')}`,
    );
  }
}

/** Bytes as they lie on a disk: what every mail system takes and any editor opens. */
const SINGLE_LIMIT_BYTES = 500 * KB;

/**
 * @param html the whole story as one file. Its script takes 145 KB, or 165 with the share sheet; the page 125, of which the
 * ground is 54; fonts 85, the text in the other language 45, styles 30, the story 28.
 * @throws Error if it is too heavy
 */
export function requireSmallFile(name: string, html: string): void {
  const bytes = Buffer.byteLength(html);
  if (bytes < SINGLE_LIMIT_BYTES) return;
  throw new Error(
    `${name}: ${inKb(bytes)}, it must stay below ${inKb(SINGLE_LIMIT_BYTES)}; make it lighter, or change scripts/size-budget.ts and say why`,
  );
}
